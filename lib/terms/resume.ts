import type { Transaction } from "@/db/client";
import { addDays } from "@/lib/core/clock";
import { command } from "@/lib/core/command";
import { changeTerm, loadTermForChange, refuseUnlessState, type Term } from "./change";
import { closeHold } from "./hold-days";
import { findNextTerm } from "./next-term";
import { mayManageTerm } from "./policy";
import { resumeTermInput } from "./schema";
import "server-only";

/** Ends the rest: the term is active again from that day, or renewed where the next one is there. Managers of the program and country, and administrators. */
export const resumeTerm = command({
  name: "term.resume",
  input: resumeTermInput,
  subject: loadTermForChange,
  allow: mayManageTerm,
  run: async ({ tx, input, subject: term }) => {
    refuseUnlessState(term, ["on_hold"], "This term is not on hold.");
    await closeHold(tx, term.id, addDays(input.onDay, -1));
    const isRenewed = await isFollowedByNextTerm(tx, term);
    const audit = await changeTerm(tx, term, isRenewed ? { state: "ended", ending: "renewed" } : { state: "active" });
    return {
      value: { id: term.id, version: term.version + 1 },
      audit: { ...audit, after: { state: "active", onDay: input.onDay } },
    };
  },
});

/** Whether the next term begins on the day after the last one, as a renewal has it. */
async function isFollowedByNextTerm(tx: Transaction, term: Term): Promise<boolean> {
  if (!term.endsOn) return false;
  return (await findNextTerm(tx, term))?.startsOn === addDays(term.endsOn, 1);
}
