import { and, asc, desc, eq, inArray, sql } from "drizzle-orm";
import { askTogether } from "@/db/ask-together";
import { db } from "@/db/client";
import { activities } from "@/db/schema";
import { type ActivitySearch, activitySearchByDay } from "@/db/search";
import { type DayPage, keyset, pageOf, readCursor } from "@/lib/core/paging";
import type { Viewer } from "@/lib/core/viewer";
import { type ActivityFilter, countedUpTo } from "./filter";
import { visibleActivitiesMatching } from "./filter-conditions";
import { activitiesByIds } from "./get";
import { activitiesOfCountries, listSourceOf, sourceRowsSeen } from "./internal/list-source";
import { activitiesForList } from "./listed";
import { visibleActivities } from "./policy";
import "server-only";

/** One page of what the filter names and the viewer may see, whole, and where the next one begins. */
export async function listActivities(viewer: Viewer, filter: ActivityFilter, page: DayPage) {
  const { rows, next } = placesOnPage(
    await pageQuestion(viewer, filter, { page, ...(await startOf(viewer, filter)) }),
    page,
  );
  return {
    rows: await activitiesByIds(
      viewer,
      rows.map(({ id }) => id),
    ),
    next,
  };
}

/** The same with how many there are in all, as `countActivities` says. */
export async function listAndCountActivities(viewer: Viewer, filter: ActivityFilter, page: DayPage) {
  const start = await startOf(viewer, filter);
  const asked = {
    found: pageQuestion(viewer, filter, { page, ...start }),
    counted: countQuestion(viewer, filter),
  };
  const { found, counted } = await askTogether(db, asked);
  const { rows, next } = placesOnPage(found, page);
  return {
    rows: await activitiesByIds(
      viewer,
      rows.map(({ id }) => id),
    ),
    next,
    count: counted[0]?.count ?? 0,
  };
}

/** A page as the list shows it, with how many there are in all and what of the viewer's own waits for them. */
export async function activityListPage(viewer: Viewer, filter: ActivityFilter, page: DayPage) {
  const start = await startOf(viewer, filter);
  const { found, counted, unfinished } = await askTogether(db, {
    found: pageQuestion(viewer, filter, { page, ...start }),
    counted: countQuestion(viewer, filter),
    unfinished: unfinishedQuestion(viewer),
  });
  const { rows, next } = placesOnPage(found, page);
  return {
    rows: await activitiesForList(
      viewer,
      rows.map(({ id }) => id),
    ),
    next,
    count: counted[0]?.count ?? 0,
    waiting: unfinishedOf(unfinished),
  };
}

type Start = { few: ReturnType<typeof activitiesOfCountries> };

/** What people of some countries did, where that is less than is counted; null where it is more, or another filter. */
async function startOf(viewer: Viewer, filter: ActivityFilter): Promise<Start> {
  const few = activitiesOfCountries(viewer, filter, countedUpTo + 1);
  return { few: few && (await countActivities(viewer, filter)) <= countedUpTo ? few : null };
}

/** The ids of a page in its order, one more than it holds, each with its place: the id, or the row of the full-text index. */
function pageQuestion(viewer: Viewer, filter: ActivityFilter, { page, few }: Start & { page: DayPage }) {
  const search = wordSearchOf(filter);
  if (search) return wordQuestion(viewer, { ...filter, q: undefined }, { search, page });
  const source = few ? null : listSourceOf(viewer, filter);
  const along = source?.table ?? { startsOn: activities.startsOn, activityId: activities.id };
  const { orderBy, rest } = keyset(
    { by: along.startsOn, id: along.activityId, isDown: page.sort === "-day" },
    page.after,
  );
  const places = {
    id: sql<string>`${along.activityId}`,
    startsOn: sql<string>`${along.startsOn}`,
    place: sql<string>`${along.activityId}`,
  };
  const asked = few
    ? db
        .select(places)
        .from(few)
        .crossJoin(activities)
        .where(and(eq(activities.id, few.id), rest))
    : source
      ? db
          .select(places)
          .from(source.table)
          .where(and(sourceRowsSeen(viewer, source), rest))
      : db
          .select(places)
          .from(activities)
          .where(and(visibleActivitiesMatching(viewer, filter), rest));
  return asked.orderBy(...orderBy).limit(page.limit + 1);
}

/** A member's own few are looked through; in everything else, words are found by the full-text index. */
function wordSearchOf({ q, member }: ActivityFilter): ActivitySearch | null {
  return q && !member ? activitySearchByDay(q) : null;
}

type WordSearch = { search: ActivitySearch; page: DayPage };

/** By the row number of the full-text index, which carries the day; it stands in the cursor in place of the id. */
function wordQuestion(viewer: Viewer, filter: ActivityFilter, { search, page }: WordSearch) {
  const isDown = page.sort === "-day";
  const last = page.after ? Number(page.after.id) : Number.NaN;
  const past = isDown ? sql`${search.row} < ${last}` : sql`${search.row} > ${last}`;
  return db
    .select({
      id: sql<string>`${activities.id}`,
      startsOn: sql<string>`${activities.startsOn}`,
      place: sql<string>`cast(${search.row} as text)`,
    })
    .from(search.source)
    .crossJoin(activities)
    .where(
      and(search.matches, visibleActivitiesMatching(viewer, filter), Number.isSafeInteger(last) ? past : undefined),
    )
    .orderBy(isDown ? desc(search.row) : asc(search.row))
    .limit(page.limit + 1);
}

type Place = { id: string; startsOn: string; place: string };

function placesOnPage(found: readonly Place[], { limit }: DayPage) {
  return pageOf(found, limit, ({ startsOn, place }) => ({ value: startsOn, id: place }));
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
  const [row] = await countQuestion(viewer, filter);
  return row?.count ?? 0;
}

/** The same of each of these filters, in their order. */
export async function countActivitiesOfEach(viewer: Viewer, filters: readonly ActivityFilter[]): Promise<number[]> {
  if (filters.length === 0) return [];
  const asked = Object.fromEntries(filters.map((filter, place) => [`of${place}`, countQuestion(viewer, filter)]));
  const found = await askTogether(db, asked);
  return filters.map((_, place) => found[`of${place}`]?.[0]?.count ?? 0);
}

function countQuestion(viewer: Viewer, filter: ActivityFilter) {
  return db.select({ count: sql<number>`count(*)`.mapWith(Number) }).from(someOf(viewer, filter));
}

function someOf(viewer: Viewer, filter: ActivityFilter) {
  const one = { one: sql`1`.as("one") };
  const most = countedUpTo + 1;
  const search = wordSearchOf(filter);
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
  return unfinishedOf(await unfinishedQuestion(viewer));
}

function unfinishedQuestion(viewer: Viewer) {
  return db
    .select({ state: activities.state, count: sql<number>`count(*)`.mapWith(Number) })
    .from(activities)
    .where(and(eq(activities.loggedById, viewer.memberId ?? ""), inArray(activities.state, ["returned", "draft"])))
    .groupBy(activities.state);
}

function unfinishedOf(rows: readonly { state: string; count: number }[]) {
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
