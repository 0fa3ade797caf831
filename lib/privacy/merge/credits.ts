import { and, eq, inArray, isNull } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { activities, credits } from "@/db/schema";
import { now } from "@/lib/core/clock";
import type { MemberMergeRecord } from "../schema";
import type { MemberMergePreview } from "./preview";
import "server-only";

export async function dropDuplicateCredits(
  tx: Transaction,
  { doubledCredits, kept }: MemberMergePreview,
): Promise<Pick<MemberMergeRecord, "dropped" | "stood">> {
  const doubled = doubledCredits.map(({ id }) => id);
  if (doubled.length === 0) return { dropped: [], stood: [] };
  const rows = await tx.delete(credits).where(inArray(credits.id, doubled)).returning();
  const dropped = rows.map(({ id, activityId, part, position, declinedAt }) => ({
    id,
    activityId,
    part,
    position,
    isDeclined: declinedAt !== null,
  }));
  return { dropped, stood: await undeclineKeptCredits(tx, kept.id, rows) };
}

type DroppedCredit = Pick<typeof credits.$inferSelect, "activityId" | "declinedAt">;

/** What the kept one declined and the other did not is theirs after all; answers since when it had been declined. */
export async function undeclineKeptCredits(
  tx: Transaction,
  keptId: string,
  gone: DroppedCredit[],
): Promise<MemberMergeRecord["stood"]> {
  const standing = gone.filter(({ declinedAt }) => declinedAt === null).map(({ activityId }) => activityId);
  if (standing.length === 0) return [];
  const own = await tx
    .select({ id: credits.id, declinedAt: credits.declinedAt })
    .from(credits)
    .where(and(eq(credits.memberId, keptId), inArray(credits.activityId, standing)));
  const stood = own.flatMap(({ id, declinedAt }) => (declinedAt ? [{ id, declinedAt }] : []));
  for (const { id } of stood)
    await tx.update(credits).set({ declinedAt: null }).where(eq(credits.id, id)).returning({ id: credits.id });
  return stood;
}

/** Declines again what was declined before the merge. */
export async function redeclineCredits(tx: Transaction, stood: MemberMergeRecord["stood"]): Promise<void> {
  for (const { id, declinedAt } of stood)
    await tx
      .update(credits)
      .set({ declinedAt })
      .where(and(eq(credits.id, id), isNull(credits.declinedAt)))
      .returning({ id: credits.id });
}

export async function restoreDroppedCredits(
  tx: Transaction,
  memberId: string,
  dropped: MemberMergeRecord["dropped"],
): Promise<void> {
  for (const { isDeclined, ...credit } of dropped) {
    const there = await tx.select({ id: activities.id }).from(activities).where(eq(activities.id, credit.activityId));
    if (there.length === 0) continue;
    await tx
      .insert(credits)
      .values({ ...credit, memberId, declinedAt: isDeclined ? now() : null })
      .onConflictDoNothing()
      .returning({ id: credits.id });
  }
}
