import { and, desc, eq, isNull } from "drizzle-orm";
import { db } from "@/db/client";
import { activities, members, reviews } from "@/db/schema";
import { visibleActivities } from "@/lib/activities/policy";
import { isUnfinished } from "@/lib/activities/unfinished";
import type { Viewer } from "@/lib/core/viewer";
import "server-only";

/** The member's own returned activities with the reviewer's words, newest first: for `/home`. */
export async function returnedToMe(viewer: Viewer) {
  return latestReturns(await returnQuestion(viewer));
}

/** Every return of what is returned now, to be asked together with something else; `latestReturns` leaves the last of each. */
export function returnQuestion(viewer: Viewer) {
  return db
    .select({
      id: activities.id,
      title: activities.title,
      reason: reviews.reason,
      field: reviews.field,
      at: reviews.decidedAt,
      reviewer: members.name,
      reviewId: reviews.id,
    })
    .from(activities)
    .innerJoin(
      reviews,
      and(eq(reviews.activityId, activities.id), eq(reviews.decision, "returned"), isNull(reviews.undoneAt)),
    )
    .innerJoin(members, eq(members.id, reviews.reviewerId))
    .where(and(eq(activities.state, "returned"), eq(activities.loggedById, viewer.memberId ?? ""), isUnfinished))
    .orderBy(desc(reviews.decidedAt), desc(reviews.id));
}

export type LastReturn = NonNullable<Awaited<ReturnType<typeof lastReturn>>>;

/** What the reviewer wrote when an activity that the viewer may see came back last, and about which field; null where it did not. */
export async function lastReturn(viewer: Viewer, activityId: string) {
  const [last] = await db
    .select({ reason: reviews.reason, field: reviews.field, at: reviews.decidedAt, reviewer: members.name })
    .from(activities)
    .innerJoin(reviews, and(eq(reviews.activityId, activities.id), isNull(reviews.undoneAt)))
    .innerJoin(members, eq(members.id, reviews.reviewerId))
    .where(
      and(
        eq(activities.id, activityId),
        eq(activities.state, "returned"),
        eq(reviews.decision, "returned"),
        visibleActivities(viewer),
      ),
    )
    .orderBy(desc(reviews.decidedAt), desc(reviews.id))
    .limit(1);
  return last ?? null;
}

export function latestReturns(rows: Awaited<ReturnType<typeof returnQuestion>>) {
  return rows.filter((row, place) => rows.findIndex((other) => other.id === row.id) === place);
}
