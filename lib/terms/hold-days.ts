import { and, eq, gt, isNull } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { termHolds } from "@/db/schema";
import type { Day } from "@/lib/core/clock";
import "server-only";

/** Ends the open hold of a term on a day; one that would not have lasted a day is dropped. */
export async function closeHold(tx: Transaction, termId: string, lastOn: Day): Promise<void> {
  const open = and(eq(termHolds.termId, termId), isNull(termHolds.toOn));
  await tx.delete(termHolds).where(and(open, gt(termHolds.fromOn, lastOn)));
  await tx.update(termHolds).set({ toOn: lastOn }).where(open);
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
export async function holdNeverTakenUp(tx: Transaction, term: { id: string; startsOn: Day }): Promise<void> {
  await tx.insert(termHolds).values({ termId: term.id, fromOn: term.startsOn });
}

/** Takes that rest of an ended term away; answers whether there was one. */
export async function dropNeverTakenUpHold(tx: Transaction, termId: string): Promise<boolean> {
  const dropped = await tx
    .delete(termHolds)
    .where(and(eq(termHolds.termId, termId), isNull(termHolds.toOn)))
    .returning({ id: termHolds.id });
  return dropped.length > 0;
}
