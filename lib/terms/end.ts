import { command } from "@/lib/core/command";
import { Refusal } from "@/lib/core/errors";
import { changeTerm, loadTermForChange, refuseUnlessState, type Term, termBeforeChange } from "./change";
import { closeHold, holdNeverTakenUp } from "./hold-days";
import { mayManageTerm } from "./policy";
import { endTermInput } from "./schema";
import "server-only";

/** Ends a term on a day and says how; one that was only offered counts on no day. Managers of the program and country, and administrators; it can be reopened. */
export const endTerm = command({
  name: "term.end",
  input: endTermInput,
  subject: loadTermForChange,
  allow: mayManageTerm,
  run: async ({ tx, input, subject: term }) => {
    refuseUnlessState(term, ["invited", "active", "on_hold", "grace"], alreadyEndedMessage(term));
    if (input.endsOn < term.startsOn)
      throw new Refusal("invalid", "It cannot end before it began.", { endsOn: "It cannot end before it began." });
    await closeHold(tx, term.id, input.endsOn);
    if (term.state === "invited") await holdNeverTakenUp(tx, term);
    const { endsOn, ending, reason } = input;
    const audit = await changeTerm(tx, term, { state: "ended", endsOn, ending, reason });
    return { value: { id: term.id, version: term.version + 1, before: termBeforeChange(term) }, audit };
  },
});

function alreadyEndedMessage(term: Term): string {
  if (term.ending !== "renewed") return "This term has ended already.";
  return "This term is renewed. Reopen it, which removes the next one. Then end it.";
}
