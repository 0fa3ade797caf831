import { command } from "@/lib/core/command";
import { Refusal } from "@/lib/core/errors";
import { changeTerm, loadTermForChange, refuseUnlessState, termBeforeChange } from "./change";
import { mayManageTerm } from "./policy";
import { extendTermInput } from "./schema";
import "server-only";

/** Moves the last day further, or leaves the end open. Managers of the program and country, and administrators. */
export const extendTerm = command({
  name: "term.extend",
  input: extendTermInput,
  subject: loadTermForChange,
  allow: mayManageTerm,
  run: async ({ tx, input, subject: term }) => {
    refuseUnlessState(term, ["invited", "active", "on_hold", "grace"], "This term has ended. Reopen it, or renew it.");
    if (!term.endsOn || (input.endsOn && input.endsOn <= term.endsOn))
      throw new Refusal("invalid", "Choose a day after its present last day.", {
        endsOn: "Choose a day after its present last day.",
      });
    const state = term.state === "grace" ? "active" : term.state;
    const audit = await changeTerm(tx, term, { state, endsOn: input.endsOn, reason: input.reason ?? term.reason });
    return { value: { id: term.id, version: term.version + 1, before: termBeforeChange(term) }, audit };
  },
});
