import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { newId } from "@/db/id";
import { tags } from "@/db/schema";
import { now } from "../../clock";
import { recount } from "../../counting/commands";
import { Refusal } from "../../errors";
import type { Viewer } from "../../viewer";
import type { Corrections } from "../schema";

/** Adds and takes away tags as a reviewer; who and why stays on the tag. A tag that was taken away before is put back. */
export async function applyCorrections(
  tx: Transaction,
  given: { activityId: string; viewer: Viewer; corrections: Corrections },
): Promise<void> {
  const { activityId, viewer, corrections } = given;
  for (const { tagId, why } of corrections.remove) {
    const taken = await tx
      .update(tags)
      .set({ removedAt: now(), removedById: viewer.memberId, removedWhy: why })
      .where(and(eq(tags.id, tagId), eq(tags.activityId, activityId), isNull(tags.removedAt)))
      .returning({ id: tags.id });
    if (taken.length === 0) throw new Refusal("conflict", "This tag is gone already. Look again.");
  }
  for (const { goalKey, principleKey, reason } of corrections.add) {
    const which = goalKey ? eq(tags.goalKey, goalKey) : eq(tags.principleKey, principleKey ?? "");
    const added = {
      reason,
      addedById: viewer.memberId,
      addedByReviewer: true,
      removedAt: null,
      removedById: null,
      removedWhy: null,
    };
    const back = await tx
      .update(tags)
      .set(added)
      .where(and(eq(tags.activityId, activityId), which))
      .returning({ id: tags.id });
    if (back.length === 0)
      await tx
        .insert(tags)
        .values({ id: newId(), activityId, goalKey: goalKey ?? null, principleKey: principleKey ?? null, ...added });
  }
  if (corrections.add.length + corrections.remove.length > 0) await recount(tx, [activityId]);
}

/** Confirming an activity confirms what it still advances. */
export async function confirmTags(tx: Transaction, activityId: string, viewer: Viewer): Promise<void> {
  await tx
    .update(tags)
    .set({ confirmedAt: now(), confirmedById: viewer.memberId })
    .where(and(eq(tags.activityId, activityId), isNull(tags.removedAt)))
    .returning({ id: tags.id });
}

/** Taking a decision back takes the confirmation of its tags back too. */
export async function unconfirmTags(tx: Transaction, activityId: string): Promise<void> {
  await tx
    .update(tags)
    .set({ confirmedAt: null, confirmedById: null })
    .where(eq(tags.activityId, activityId))
    .returning({ id: tags.id });
}
