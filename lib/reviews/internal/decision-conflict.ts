import { and, desc, eq, isNull } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { activities, members, reviews } from "@/db/schema";
import { Refusal } from "@/lib/core/errors";
import type { Viewer } from "@/lib/core/viewer";
import "server-only";

/** Who was first, in words. */
export async function decisionConflict(tx: Transaction, viewer: Viewer, activityId: string): Promise<Refusal> {
  const [last] = await tx
    .select({ name: members.name, reviewerId: reviews.reviewerId, decision: reviews.decision })
    .from(reviews)
    .innerJoin(members, eq(members.id, reviews.reviewerId))
    .innerJoin(activities, and(eq(activities.id, reviews.activityId), eq(activities.state, reviews.decision)))
    .where(and(eq(reviews.activityId, activityId), isNull(reviews.undoneAt)))
    .orderBy(desc(reviews.decidedAt), desc(reviews.id))
    .limit(1);
  if (last && last.reviewerId === viewer.memberId)
    return new Refusal("conflict", `You have already ${last.decision} this.`);
  if (last)
    return new Refusal("conflict", `${last.name} has already ${last.decision} this. Your decision was not saved.`);
  return new Refusal("conflict", "This changed while you read it. Read it again before you decide.");
}
