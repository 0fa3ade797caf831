import { command } from "@/lib/core/command";
import { Refusal } from "@/lib/core/errors";
import { changeTerm, loadTermForChange, refuseUnlessState } from "./change";
import { mayManageTerm } from "./policy";
import { startTermInput } from "./schema";
import "server-only";

/** Turns an invitation into a term from that day. Managers of the program and country, and administrators. */
export const startTerm = command({
  name: "term.start",
  input: startTermInput,
  subject: loadTermForChange,
  allow: mayManageTerm,
  run: async ({ tx, input, subject: term }) => {
    refuseUnlessState(term, ["invited"], "This term has begun already.");
    if (term.endsOn && term.endsOn < input.startsOn)
      throw new Refusal("invalid", "The term ends before that day.", { startsOn: "The term ends before that day." });
    const audit = await changeTerm(tx, term, { state: "active", startsOn: input.startsOn });
    return { value: { id: term.id, version: term.version + 1 }, audit };
  },
});
