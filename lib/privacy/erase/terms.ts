import { and, eq, inArray, isNull, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { appeals, cycleDecisions, termHolds, terms } from "@/db/schema";
import { now, today } from "@/lib/core/clock";
import { holdNeverTakenUp } from "@/lib/terms/hold-days";
import { termStateOn } from "@/lib/terms/status";
import "server-only";

/** What was written about their renewals, and by them, goes; that it was decided stays for the totals. */
async function eraseRenewals(tx: Transaction, memberId: string): Promise<void> {
  const own = tx.select({ id: terms.id }).from(terms).where(eq(terms.memberId, memberId));
  const decided = await tx
    .select({ id: cycleDecisions.id, undo: cycleDecisions.undo, reason: cycleDecisions.reason })
    .from(cycleDecisions)
    .where(inArray(cycleDecisions.termId, own));
  for (const { id, undo, reason } of decided)
    await tx
      .update(cycleDecisions)
      // Where there has to be one, an empty one stays.
      .set({
        reason: reason === null ? null : "",
        undo: { ...undo, reason: null },
        letterSubject: null,
        letterText: null,
      })
      .where(eq(cycleDecisions.id, id));
  await tx.update(appeals).set({ text: "", links: [], answer: null }).where(eq(appeals.memberId, memberId));
}

/** The terms stay for the totals; those that run end today, and what was said about them goes. */
export async function eraseTerms(tx: Transaction, memberId: string): Promise<void> {
  const rows = await tx.select().from(terms).where(eq(terms.memberId, memberId));
  const day = today();
  await eraseRenewals(tx, memberId);
  for (const term of rows) {
    const endsOn = [term.startsOn, term.endsOn && term.endsOn < day ? term.endsOn : day].sort().at(-1);
    const isOver = term.state === "ended" && termStateOn(term, day) === "ended";
    const ended = isOver ? {} : { state: "ended" as const, ending: "withdrawn" as const, endsOn };
    await tx
      .update(terms)
      .set({ ...ended, reason: null, updatedAt: now(), version: sql`${terms.version} + 1` })
      .where(eq(terms.id, term.id));
    await tx.update(termHolds).set({ reason: null }).where(eq(termHolds.termId, term.id));
    if (term.state === "invited") await holdNeverTakenUp(tx, term);
    if (term.state === "on_hold")
      await tx
        .update(termHolds)
        .set({ toOn: sql`case when ${termHolds.fromOn} > ${day} then ${termHolds.fromOn} else ${day} end` })
        .where(and(eq(termHolds.termId, term.id), isNull(termHolds.toOn)));
  }
}
