import { and, asc, desc, eq, gt, inArray, lt, or, type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { activities } from "@/db/schema";
import type { DayPage } from "@/lib/core/day-paging";
import type { Viewer } from "@/lib/core/viewer";
import type { ActivityFilter } from "./filter";
import { visibleActivitiesMatching } from "./filter-conditions";
import { withDetails } from "./get";
import "server-only";

const countedUpTo = 1000;

/** One page of what the filter names and the viewer may see, whole, and where the next one begins. */
export async function listActivities(viewer: Viewer, filter: ActivityFilter, page: DayPage) {
  const isNewestFirst = page.sort === "-day";
  const [order, beyond] = isNewestFirst ? [desc, lt] : [asc, gt];
  const { after } = page;
  const rows = await db
    .select()
    .from(activities)
    .where(
      and(
        visibleActivitiesMatching(viewer, filter),
        after
          ? or(
              beyond(activities.startsOn, after.day),
              and(eq(activities.startsOn, after.day), beyond(activities.id, after.id)),
            )
          : undefined,
      ),
    )
    .orderBy(order(activities.startsOn), order(activities.id))
    .limit(page.limit + 1);
  const shown = rows.slice(0, page.limit);
  const last = shown.at(-1);
  return {
    rows: await withDetails(shown),
    next: rows.length > page.limit && last ? `${last.startsOn}~${last.id}` : null,
  };
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
    const { rows } = await listActivities(viewer, filter, { sort, after, limit: 200 });
    yield rows;
    const last = rows.length === 200 ? rows.at(-1) : undefined;
    after = last ? { day: last.startsOn, id: last.id } : undefined;
  } while (after);
}

export async function countActivitiesWhere(condition: SQL | undefined): Promise<number> {
  const [row] = await db
    .select({ count: sql<number>`count(*)`.mapWith(Number) })
    .from(activities)
    .where(condition);
  return row?.count ?? 0;
}
