import { and, desc, eq, isNotNull } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { reviews } from "@/db/schema";
import type { Subscriber } from "@/lib/core/events";
import { resolveNotifications, resolveUndone } from "@/lib/notifications/resolve";
import { notificationOf } from "./notification-of";
import { isStillAsked } from "./still-asked";
import "server-only";

const aboutWhichIsAsked = ["activity", "cycle", "event", "fact", "group", "task", "term"];

/**
 * Resolves what was asked and is no longer so: withdrawn, answered, or decided by somebody else. What tells people something new does
 * not bring back what they were told before.
 */
export const resolveWhatIsOver: Subscriber = async (tx, events) => {
  const changed = events.flatMap((event) => {
    const mayWaitAgain = notificationOf(event) === null;
    return [event, ...(event.alsoChanged ?? [])]
      .filter(({ objectKind }) => aboutWhichIsAsked.includes(objectKind))
      .map(({ objectId }) => ({ id: objectId, mayWaitAgain }));
  });
  if (changed.length > 0) await resolveNotifications(tx, changed, isStillAsked);
  for (const { action, objectId } of events)
    if (action === "activity.undo_decision") await resolveUndoneDecision(tx, objectId);
};

/** With the corrections that came with it. */
async function resolveUndoneDecision(tx: Transaction, activityId: string): Promise<void> {
  const [review] = await tx
    .select({ reviewerId: reviews.reviewerId, decidedAt: reviews.decidedAt })
    .from(reviews)
    .where(and(eq(reviews.activityId, activityId), isNotNull(reviews.undoneAt)))
    .orderBy(desc(reviews.undoneAt), desc(reviews.id))
    .limit(1);
  if (!review) return;
  const kinds = ["confirmed", "declined", "corrected"] as const;
  await resolveUndone(tx, { objectId: activityId, byId: review.reviewerId, since: review.decidedAt, kinds });
}
