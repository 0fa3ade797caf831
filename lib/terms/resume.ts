import type { Transaction } from "@/db/client";
import { addDays } from "@/lib/core/clock";
import { type Term, termCommand } from "./change";
import { closeHold } from "./hold-days";
import { lifecycle } from "./lifecycle";
import { findNextTerm } from "./next-term";
import "server-only";

/** Ends the hold: the term is active again from that day, or in grace as it was, or renewed where the next one is there. */
export const resumeTerm = termCommand(lifecycle.resume, async ({ tx, input, term, write }) => {
  await closeHold(tx, term.id, addDays(input.onDay, -1));
  const isRenewed = await isFollowedByNextTerm(tx, term);
  const { value, audit } = await write(isRenewed ? { state: "ended", ending: "renewed" } : { state: input.state });
  return { value, audit: { ...audit, after: { state: input.state, onDay: input.onDay } } };
});

/** Whether the next term begins on the day after the last one, as a renewal has it. */
async function isFollowedByNextTerm(tx: Transaction, term: Term): Promise<boolean> {
  if (!term.endsOn) return false;
  return (await findNextTerm(tx, term))?.startsOn === addDays(term.endsOn, 1);
}
