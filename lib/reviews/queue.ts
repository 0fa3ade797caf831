import { and, eq, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { activities } from "@/db/schema";
import { type ActivityFilter, countedUpTo } from "@/lib/activities/filter";
import { activitiesMatchingFilter } from "@/lib/activities/filter-conditions";
import { withDetails } from "@/lib/activities/get";
import { countActivitiesWhere } from "@/lib/activities/list";
import { visibleActivities } from "@/lib/activities/policy";
import { keyset, pageOf, readInstantCursor } from "@/lib/core/paging";
import { isSignedIn, type Viewer } from "@/lib/core/viewer";
import { awaitingReviewBy } from "./policy";
import "server-only";

const pageSize = 50;

/**
 * How many submitted activities that the filter names wait for this reviewer: exact up to 1,000, above that 1,001 stands for
 * "more". Zero for who reviews nothing. What is theirs to review they may see.
 */
export async function reviewQueueCount(viewer: Viewer, filter: ActivityFilter = {}): Promise<number> {
  const some = db
    .select({ id: activities.id })
    .from(activities)
    .where(and(awaitingReviewBy(viewer), activitiesMatchingFilter(viewer, filter)))
    .limit(countedUpTo + 1)
    .as("some");
  const [row] = await db.select({ count: sql<number>`count(*)`.mapWith(Number) }).from(some);
  return row?.count ?? 0;
}

/** Own submitted activities inside one's own programs, which another reviewer has to look at. */
export async function ownAwaitingReviewCount(viewer: Viewer): Promise<number> {
  if (!isSignedIn(viewer)) return 0;
  return countActivitiesWhere(
    and(eq(activities.state, "submitted"), visibleActivities(viewer), eq(activities.loggedById, viewer.memberId)),
  );
}

/** A page of the queue: what is the viewer's to review and waits, the longest first; `next` is where the page after it begins. */
export async function listReviewQueue(
  viewer: Viewer,
  filter: ActivityFilter,
  page: { after?: string | null; size?: number } = {},
) {
  const size = page.size ?? pageSize;
  const longestFirst = { by: activities.submittedAt, id: activities.id, isDown: false };
  const { orderBy, rest } = keyset(longestFirst, readInstantCursor(page.after));
  const found = await db
    .select()
    .from(activities)
    .where(and(awaitingReviewBy(viewer), activitiesMatchingFilter(viewer, filter), rest))
    .orderBy(...orderBy)
    .limit(size + 1);
  const { rows, next } = pageOf(found, size, ({ submittedAt, id }) => submittedAt && { value: submittedAt, id });
  return { rows: await withDetails(rows), next };
}
