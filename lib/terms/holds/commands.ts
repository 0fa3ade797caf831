import "server-only";
import { and, desc, eq, gt, isNull } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { termHolds } from "@/db/schema";
import { addDays, type Day, today } from "../../clock";
import { command } from "../../command";
import { Refusal } from "../../errors";
import { changeTerm, onlyFrom, type Term, termAfter, termSeen } from "../changes/commands";
import { mayManage } from "../policy";
import { isRenewedEarly } from "../rules";
import { holdInput, resumeInput } from "../schema";

/** Lets a term rest from a day on: nothing done from then counts for its program. Managers of the program and country, and administrators. */
export const holdTerm = command({
  name: "term.hold",
  input: holdInput,
  subject: termSeen,
  allow: mayManage,
  run: async ({ tx, viewer, input, subject: term }) => {
    if (!isRenewedEarly(term, today(viewer.timeZone)))
      onlyFrom(term, ["active", "grace"], "Only an active term, or one in grace, can be put on hold.");
    await checkFirstDay(tx, term, input.fromOn);
    await tx.insert(termHolds).values({ termId: term.id, fromOn: input.fromOn, reason: input.reason });
    const audit = await changeTerm(tx, term, { state: "on_hold", ending: null });
    const after = { state: "on_hold", hold: { fromOn: input.fromOn, reason: input.reason } };
    return { value: { id: term.id, version: term.version + 1 }, audit: { ...audit, after } };
  },
});

/** Ends the rest: the term is active again from that day, or renewed where the next one is there. Managers of the program and country, and administrators. */
export const resumeTerm = command({
  name: "term.resume",
  input: resumeInput,
  subject: termSeen,
  allow: mayManage,
  run: async ({ tx, input, subject: term }) => {
    onlyFrom(term, ["on_hold"], "This term is not on hold.");
    await closeHold(tx, term.id, addDays(input.onDay, -1));
    const isRenewed = await isFollowed(tx, term);
    const audit = await changeTerm(tx, term, isRenewed ? { state: "ended", ending: "renewed" } : { state: "active" });
    return {
      value: { id: term.id, version: term.version + 1 },
      audit: { ...audit, after: { state: "active", onDay: input.onDay } },
    };
  },
});

/** Ends the open hold of a term on a day; one that would not have lasted a day is dropped. */
export async function closeHold(tx: Transaction, termId: string, lastOn: Day): Promise<void> {
  const open = and(eq(termHolds.termId, termId), isNull(termHolds.toOn));
  await tx
    .delete(termHolds)
    .where(and(open, gt(termHolds.fromOn, lastOn)))
    .returning({ id: termHolds.id });
  await tx.update(termHolds).set({ toOn: lastOn }).where(open).returning({ id: termHolds.id });
}

/** Opens again the hold that ended with its term; answers whether there was one. */
export async function reopenHold(tx: Transaction, termId: string, lastOn: Day): Promise<boolean> {
  const opened = await tx
    .update(termHolds)
    .set({ toOn: null })
    .where(and(eq(termHolds.termId, termId), eq(termHolds.toOn, lastOn)))
    .returning({ id: termHolds.id });
  return opened.length > 0;
}

/** A term that ends before it was ever taken up rests from its first day, for good, and so counts on none. */
export async function restNeverBegun(tx: Transaction, term: { id: string; startsOn: Day }): Promise<void> {
  await tx.insert(termHolds).values({ termId: term.id, fromOn: term.startsOn });
}

/** Takes that rest of an ended term away; answers whether there was one. */
export async function dropNeverBegun(tx: Transaction, termId: string): Promise<boolean> {
  const dropped = await tx
    .delete(termHolds)
    .where(and(eq(termHolds.termId, termId), isNull(termHolds.toOn)))
    .returning({ id: termHolds.id });
  return dropped.length > 0;
}

/** Whether the next term begins on the day after the last one, as a renewal has it. */
async function isFollowed(tx: Transaction, term: Term): Promise<boolean> {
  if (!term.endsOn) return false;
  return (await termAfter(tx, term))?.startsOn === addDays(term.endsOn, 1);
}

async function checkFirstDay(
  tx: Transaction,
  term: { id: string; startsOn: Day; endsOn: Day | null },
  fromOn: Day,
): Promise<void> {
  const [last] = await tx
    .select({ toOn: termHolds.toOn })
    .from(termHolds)
    .where(eq(termHolds.termId, term.id))
    .orderBy(desc(termHolds.fromOn))
    .limit(1);
  const refuse = (message: string): never => {
    throw new Refusal("invalid", message, { fromOn: message });
  };
  if (fromOn < term.startsOn) refuse("The term had not begun then.");
  if (term.endsOn && fromOn > term.endsOn) refuse("The term has ended by then.");
  if (last?.toOn && fromOn <= last.toOn) refuse("It was on hold then already.");
}
