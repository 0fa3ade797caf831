import { answersWhileUnchanged } from "@/db/answers-while-unchanged";
import { askTogether } from "@/db/ask-together";
import { db } from "@/db/client";
import { wordQuery } from "@/db/search";
import { type DayPage, pageOf, readCursor } from "@/lib/core/paging";
import { rightsOf, type Viewer } from "@/lib/core/viewer";
import { type ActivityFilter, countedUpTo } from "./filter";
import { activitiesByIds } from "./get";
import {
  askCount,
  askedFor,
  askNewestWithWords,
  askPage,
  askPageAndCount,
  askPageAndOwn,
  askPageCountAndOwn,
  countQuestion,
  pageAskedFor,
} from "./internal/list-questions";
import { activitiesForList } from "./listed";
import "server-only";

const counts = answersWhileUnchanged<number>();

/** One page of what the filter names and the viewer may see, whole, and where the next one begins. */
export async function listActivities(viewer: Viewer, filter: ActivityFilter, page: DayPage) {
  const { shape, values } = await pageAsked(viewer, filter, page);
  const { ids, next } = placesOnPage((await askPage(viewer, shape, values)).found, page);
  return { rows: await activitiesByIds(viewer, ids), next };
}

/** The ids of a page in its order, with how many there are in all, as `countActivities` says. */
export async function countedActivityPage(viewer: Viewer, filter: ActivityFilter, page: DayPage) {
  const { shape, values } = await pageAsked(viewer, filter, page);
  const count = await keptCount(viewer, filter);
  if (count.known !== undefined)
    return { ...placesOnPage((await askPage(viewer, shape, values)).found, page), count: count.known };
  const { found, counted } = await askPageAndCount(viewer, shape, values);
  return { ...placesOnPage(found, page), count: count.keep(counted[0]?.count ?? 0) };
}

/** A page as the list shows it, with how many there are in all and what of the viewer's own waits for them. */
export async function activityListPage(viewer: Viewer, filter: ActivityFilter, page: DayPage) {
  const { shape, values } = await pageAsked(viewer, filter, page);
  const { known, keep } = await keptCount(viewer, filter);
  const { found, counted, unfinished } =
    known === undefined
      ? await askPageCountAndOwn(viewer, shape, values)
      : { ...(await askPageAndOwn(viewer, shape, values)), counted: [{ count: known }] };
  const { ids, next } = placesOnPage(found, page);
  return {
    rows: await activitiesForList(viewer, ids),
    next,
    count: keep(counted[0]?.count ?? 0),
    waiting: unfinishedOf(unfinished),
  };
}

/** What people of some countries did is begun with them, where it is less than is counted. */
async function pageAsked(viewer: Viewer, filter: ActivityFilter, page: DayPage) {
  const mayBeFew = filter.country && !filter.member && !filter.specialty && !filter.level;
  const isFew = mayBeFew && (await countActivities(viewer, filter)) <= countedUpTo;
  return pageAskedFor(filter, page, Boolean(isFew));
}

type Place = { id: string; startsOn: string; place: string };

function placesOnPage(found: readonly Place[], { limit }: DayPage) {
  const { rows, next } = pageOf(found, limit, ({ startsOn, place }) => ({ value: startsOn, id: place }));
  return { ids: rows.map(({ id }) => id), next };
}

/** The newest few that have these words, as far as the viewer may see them: for a search over everything. */
export async function newestActivitiesWithWords(viewer: Viewer, q: string, most: number) {
  const words = wordQuery(q);
  return words === null ? [] : (await askNewestWithWords(viewer, null, { words, most })).found;
}

/** How many the filter names, exact up to 1,000; above that, 1,001 stands for "more". */
export async function countActivities(viewer: Viewer, filter: ActivityFilter): Promise<number> {
  const { known, keep } = await keptCount(viewer, filter);
  if (known !== undefined) return known;
  const { shape, values } = askedFor(filter);
  const { counted } = await askCount(viewer, shape, values);
  return keep(counted[0]?.count ?? 0);
}

/** The same of each of these filters, in their order. */
export async function countActivitiesOfEach(viewer: Viewer, filters: readonly ActivityFilter[]): Promise<number[]> {
  if (filters.length === 0) return [];
  const questions = filters.map((filter) => askedFor(filter));
  const asked = questions.map(({ shape, values }, place) => [`of${place}`, countQuestion(viewer, shape, values)]);
  const found: Record<string, { count: number }[]> = await askTogether(db, Object.fromEntries(asked));
  return filters.map((_, place) => found[`of${place}`]?.[0]?.count ?? 0);
}

function keptCount(viewer: Viewer, filter: ActivityFilter) {
  return counts(JSON.stringify([viewer.memberId, rightsOf(viewer), filter]));
}

/** Of the viewer's own: what came back and waits to be fixed, and drafts that wait to be finished. */
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
