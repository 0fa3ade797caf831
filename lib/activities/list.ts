import { and, asc, desc, eq, getTableColumns, inArray, type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { activities } from "@/db/schema";
import { type ActivitySearch, activitySearchByDay } from "@/db/search";
import { type DayPage, keyset, pageOf, readCursor } from "@/lib/core/paging";
import type { Viewer } from "@/lib/core/viewer";
import { type ActivityFilter, countedUpTo } from "./filter";
import { visibleActivitiesMatching } from "./filter-conditions";
import { withDetails } from "./get";
import { activitiesOfCountries, listSourceOf, sourceRowsSeen } from "./internal/list-source";
import { visibleActivities } from "./policy";
import "server-only";

const columns = getTableColumns(activities);

/** One page of what the filter names and the viewer may see, whole, and where the next one begins. */
export async function listActivities(viewer: Viewer, filter: ActivityFilter, page: DayPage) {
  const search = filter.q && !filter.member ? activitySearchByDay(filter.q) : null;
  if (search) return listByWords(viewer, { ...filter, q: undefined }, { search, page });
  const few = await fewOfCountries(viewer, filter);
  const source = listSourceOf(viewer, filter);
  const along = (few ? null : source?.table) ?? { startsOn: activities.startsOn, activityId: activities.id };
  const byDay = { by: along.startsOn, id: along.activityId, isDown: page.sort === "-day" };
  const { orderBy, rest } = keyset(byDay, page.after);
  const found = few
    ? await db
        .select(columns)
        .from(few)
        .crossJoin(activities)
        .where(and(eq(activities.id, few.id), rest))
        .orderBy(...orderBy)
        .limit(page.limit + 1)
    : source
      ? await db
          .select(columns)
          .from(source.table)
          // SQLite begins with what stands before a cross join.
          .crossJoin(activities)
          .where(and(eq(activities.id, source.table.activityId), sourceRowsSeen(viewer, source), rest))
          .orderBy(...orderBy)
          .limit(page.limit + 1)
      : await db
          .select()
          .from(activities)
          .where(and(visibleActivitiesMatching(viewer, filter), rest))
          .orderBy(...orderBy)
          .limit(page.limit + 1);
  const { rows, next } = pageOf(found, page.limit, ({ startsOn, id }) => ({ value: startsOn, id }));
  return { rows: await withDetails(rows), next };
}

/** All that the filter of some countries names, where that is less than is counted; null where it is more, or another filter. */
async function fewOfCountries(viewer: Viewer, filter: ActivityFilter) {
  const some = activitiesOfCountries(viewer, filter, countedUpTo + 1);
  if (!some || (await countActivities(viewer, filter)) > countedUpTo) return null;
  return some;
}

type WordSearch = { search: ActivitySearch; page: DayPage };

/** By the row number of the full-text index, which carries the day; it stands in the cursor in place of the id. */
async function listByWords(viewer: Viewer, filter: ActivityFilter, { search, page }: WordSearch) {
  const isDown = page.sort === "-day";
  const last = page.after ? Number(page.after.id) : Number.NaN;
  const past = isDown ? sql`${search.row} < ${last}` : sql`${search.row} > ${last}`;
  const found = await db
    .select(columns)
    .from(search.source)
    .crossJoin(activities)
    .where(
      and(search.matches, visibleActivitiesMatching(viewer, filter), Number.isSafeInteger(last) ? past : undefined),
    )
    .orderBy(isDown ? desc(search.row) : asc(search.row))
    .limit(page.limit + 1);
  const { rows, next } = pageOf(found, page.limit, ({ startsOn, searchRow }) => ({
    value: startsOn,
    id: String(searchRow),
  }));
  return { rows: await withDetails(rows), next };
}

/** The newest few that have these words, as far as the viewer may see them: for a search over everything. */
export async function newestActivitiesWithWords(viewer: Viewer, q: string, most: number) {
  const search = activitySearchByDay(q);
  if (!search) return [];
  return db
    .select({ id: activities.id, title: activities.title, startsOn: activities.startsOn })
    .from(search.source)
    .crossJoin(activities)
    .where(and(search.matches, visibleActivities(viewer)))
    .orderBy(desc(search.row))
    .limit(most);
}

/** How many the filter names, exact up to 1,000; above that, 1,001 stands for "more". */
export async function countActivities(viewer: Viewer, filter: ActivityFilter): Promise<number> {
  const some = someOf(viewer, filter);
  const [row] = await db.select({ count: sql<number>`count(*)`.mapWith(Number) }).from(some);
  return row?.count ?? 0;
}

function someOf(viewer: Viewer, filter: ActivityFilter) {
  const one = { one: sql`1`.as("one") };
  const most = countedUpTo + 1;
  const search = filter.q && !filter.member ? activitySearchByDay(filter.q) : null;
  if (search) {
    const seen = visibleActivitiesMatching(viewer, { ...filter, q: undefined });
    return db
      .select(one)
      .from(search.source)
      .crossJoin(activities)
      .where(and(search.matches, seen))
      .limit(most)
      .as("some");
  }
  const ofCountries = activitiesOfCountries(viewer, filter, most);
  if (ofCountries) return ofCountries;
  const source = listSourceOf(viewer, filter);
  if (source) return db.select(one).from(source.table).where(sourceRowsSeen(viewer, source)).limit(most).as("some");
  return db.select(one).from(activities).where(visibleActivitiesMatching(viewer, filter)).limit(most).as("some");
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
