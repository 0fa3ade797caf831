import { and, eq, inArray, type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { activities } from "@/db/schema";
import { type DayPage, keyset, pageOf, readCursor } from "@/lib/core/paging";
import type { Viewer } from "@/lib/core/viewer";
import { type ActivityFilter, countedUpTo } from "./filter";
import { visibleActivitiesMatching } from "./filter-conditions";
import { withDetails } from "./get";
import "server-only";

/** One page of what the filter names and the viewer may see, whole, and where the next one begins. */
export async function listActivities(viewer: Viewer, filter: ActivityFilter, page: DayPage) {
  const byDay = { by: activities.startsOn, id: activities.id, isDown: page.sort === "-day" };
  const { orderBy, rest } = keyset(byDay, page.after);
  const found = await db
    .select()
    .from(activities)
    .where(and(visibleActivitiesMatching(viewer, filter), rest))
    .orderBy(...orderBy)
    .limit(page.limit + 1);
  const { rows, next } = pageOf(found, page.limit, ({ startsOn, id }) => ({ value: startsOn, id }));
  return { rows: await withDetails(rows), next };
}

/** How many the filter names, exact up to 1,000; above that, 1,001 stands for "more". */
export async function countActivities(viewer: Viewer, filter: ActivityFilter): Promise<number> {
  const some = db
    .select({ id: activities.id })
    .from(activities)
    .where(visibleActivitiesMatching(viewer, filter))
    .limit(countedUpTo + 1)
    .as("some");
  const [row] = await db.select({ count: sql<number>`count(*)`.mapWith(Number) }).from(some);
  return row?.count ?? 0;
}

/** Of the viewer's own: what came back and waits to be fixed, and drafts that wait to be finished. */
export async function ownUnfinishedCounts(viewer: Viewer): Promise<{ returned: number; drafts: number }> {
  const rows = await db
    .select({ state: activities.state, count: sql<number>`count(*)`.mapWith(Number) })
    .from(activities)
    .where(and(eq(activities.loggedById, viewer.memberId ?? ""), inArray(activities.state, ["returned", "draft"])))
    .groupBy(activities.state);
  const of = (state: string) => rows.find((row) => row.state === state)?.count ?? 0;
  return { returned: of("returned"), drafts: of("draft") };
}

/** All that the filter names, a slice at a time, for exports. */
export async function* eachActivityPage(viewer: Viewer, filter: ActivityFilter, sort: DayPage["sort"]) {
  let after: DayPage["after"];
  do {
    const { rows, next } = await listActivities(viewer, filter, { sort, after, limit: 200 });
    yield rows;
    after = readCursor(next) ?? undefined;
  } while (after);
}

export async function countActivitiesWhere(condition: SQL | undefined): Promise<number> {
  const [row] = await db
    .select({ count: sql<number>`count(*)`.mapWith(Number) })
    .from(activities)
    .where(condition);
  return row?.count ?? 0;
}
