import { and, eq, gte, inArray, isNotNull, isNull } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { type reviews, tags } from "@/db/schema";
import { now } from "@/lib/core/clock";
import { Refusal } from "@/lib/core/errors";
import type { Viewer } from "@/lib/core/viewer";
import type { TagCorrections } from "../schema";
import "server-only";

/**
 * Adds and takes away tags as a reviewer; who and why stays on the tag. One that was taken away before is put back, in the
 * words that it had unless there are new ones; one that stands is left alone.
 */
export async function applyTagCorrections(
  tx: Transaction,
  given: { activityId: string; viewer: Viewer; corrections: TagCorrections },
): Promise<void> {
  const { activityId, viewer, corrections } = given;
  for (const { tagId, why } of corrections.remove) {
    const taken = await tx
      .update(tags)
      .set({ removedAt: now(), removedById: viewer.memberId, removedWhy: why })
      .where(and(eq(tags.id, tagId), eq(tags.activityId, activityId), isNull(tags.removedAt)))
      .returning({ id: tags.id });
    if (taken.length === 0) throw new Refusal("conflict", "This tag was already removed. Look again.");
  }
  for (const { goalKey, principleKey, reason } of corrections.add) {
    const which = goalKey ? eq(tags.goalKey, goalKey) : eq(tags.principleKey, principleKey ?? "");
    const back = await tx
      .update(tags)
      .set({ removedAt: null, removedById: null, removedWhy: null, ...(reason ? { reason } : {}) })
      .where(and(eq(tags.activityId, activityId), which, isNotNull(tags.removedAt)))
      .returning({ id: tags.id });
    if (back.length === 0)
      await tx
        .insert(tags)
        .values({
          activityId,
          goalKey: goalKey ?? null,
          principleKey: principleKey ?? null,
          reason,
          addedById: viewer.memberId,
          addedByReviewer: true,
        })
        .onConflictDoNothing();
  }
}

/** Confirming an activity confirms what it still advances; what an earlier review confirmed stays that one's. */
export async function confirmTags(tx: Transaction, activityId: string, viewer: Viewer): Promise<void> {
  await tx
    .update(tags)
    .set({ confirmedAt: now(), confirmedById: viewer.memberId })
    .where(and(eq(tags.activityId, activityId), isNull(tags.removedAt), isNull(tags.confirmedAt)));
}

type TagBefore = Pick<typeof tags.$inferSelect, "goalKey" | "principleKey"> & { removedAt: Date | string | null };

/**
 * Taking a decision back takes the confirmations of tags back that came with it, and what the reviewer corrected since: what they
 * took away stands again, what they added goes. `before` are the tags as they were, null where nobody knows.
 */
export async function takeBackTags(
  tx: Transaction,
  { activityId, reviewerId, decidedAt }: typeof reviews.$inferSelect,
  before: readonly TagBefore[] | null,
): Promise<void> {
  await tx
    .update(tags)
    .set({ removedAt: null, removedById: null, removedWhy: null })
    .where(and(eq(tags.activityId, activityId), eq(tags.removedById, reviewerId), gte(tags.removedAt, decidedAt)));
  if (before) await dropAdded(tx, { activityId, reviewerId, before });
  await tx
    .update(tags)
    .set({ confirmedAt: null, confirmedById: null })
    .where(and(eq(tags.activityId, activityId), eq(tags.confirmedById, reviewerId), gte(tags.confirmedAt, decidedAt)));
}

async function dropAdded(
  tx: Transaction,
  { activityId, reviewerId, before }: { activityId: string; reviewerId: string; before: readonly TagBefore[] },
): Promise<void> {
  const known = new Set(before.map(({ goalKey, principleKey }) => goalKey ?? principleKey));
  const added = await tx
    .select({ id: tags.id, goalKey: tags.goalKey, principleKey: tags.principleKey })
    .from(tags)
    .where(and(eq(tags.activityId, activityId), eq(tags.addedById, reviewerId), eq(tags.addedByReviewer, true)));
  const gone = added.filter(({ goalKey, principleKey }) => !known.has(goalKey ?? principleKey)).map(({ id }) => id);
  if (gone.length > 0) await tx.delete(tags).where(inArray(tags.id, gone));
}
