import { and, asc, eq, gt, or, type SQL } from "drizzle-orm";
import { db } from "@/db/client";
import { activities } from "@/db/schema";
import type { ActivityFilter } from "@/lib/activities/filter";
import { visibleActivitiesMatching } from "@/lib/activities/filter-conditions";
import { withDetails } from "@/lib/activities/get";
import { countActivitiesWhere } from "@/lib/activities/list";
import { visibleActivities } from "@/lib/activities/policy";
import { parseInstant } from "@/lib/core/clock";
import { readCursor, writeCursor } from "@/lib/core/paging";
import { isSignedIn, type Viewer } from "@/lib/core/viewer";
import { awaitingReviewBy } from "./policy";
import "server-only";

const pageSize = 50;

/** How many submitted activities that the filter names wait for this reviewer. Zero for who reviews nothing. */
export async function reviewQueueCount(viewer: Viewer, filter: ActivityFilter = {}): Promise<number> {
  return countActivitiesWhere(and(awaitingReviewBy(viewer), visibleActivitiesMatching(viewer, filter)));
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
  const rows = await db
    .select()
    .from(activities)
    .where(and(awaitingReviewBy(viewer), visibleActivitiesMatching(viewer, filter), submittedAfter(page.after)))
    .orderBy(asc(activities.submittedAt), asc(activities.id))
    .limit(size + 1);
  const shown = rows.slice(0, size);
  const last = rows.length > size ? shown.at(-1) : undefined;
  const next = last?.submittedAt ? writeCursor({ value: String(last.submittedAt.getTime()), id: last.id }) : null;
  return { rows: await withDetails(shown), next };
}

function submittedAfter(place: string | null | undefined): SQL | undefined {
  const cursor = readCursor(place);
  const sent = cursor && parseInstant(Number(cursor.value));
  if (!sent) return undefined;
  return or(gt(activities.submittedAt, sent), and(eq(activities.submittedAt, sent), gt(activities.id, cursor.id)));
}
