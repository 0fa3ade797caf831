import { and, asc, eq, exists, type SQL, sql } from "drizzle-orm";
import { db, type Reader } from "@/db/client";
import { distinctValues } from "@/db/distinct-values";
import { members } from "@/db/schema";
import { changesPage, type ListQuestion } from "@/lib/core/api/list-page";
import { type Day, today } from "@/lib/core/clock";
import { notFoundError } from "@/lib/core/errors";
import { keyset, pageOf, readCursor } from "@/lib/core/paging";
import { preparedFor } from "@/lib/core/prepared-for";
import { isManager, type Viewer } from "@/lib/core/viewer";
import { profilePartVisibleTo } from "@/lib/members/policy";
import { anyLevel, anySpecialty } from "@/lib/terms/list";
import { keepStandings } from "@/lib/triage/keep-standings";
import { isDirectoryOpenTo } from "./access";
import { lastActivityDay, memberMatches } from "./filter-conditions";
import { loadMemberRows } from "./rows";
import type { MemberFilter } from "./schema";
import "server-only";

export type MemberRow = Awaited<ReturnType<typeof listMembers>>["rows"][number];

const defaultPageSize = 50;
const mostCounted = 10_000;

/** A page of the members that the filter names among those that the viewer may see, with terms, count of activities and last day. Missing for a visitor of a closed directory. */
export async function listMembers(viewer: Viewer, filter: MemberFilter, page: MemberPage = {}, from: Reader = db) {
  await openDirectory(viewer, filter);
  const { found } = await askPage(viewer, ...askedFor(viewer, filter, page), from);
  return readPage(viewer, page, found, from);
}

/** The same with how many the filter names and how many there are at all, as `countMembers` counts, and whether any of them has a specialty, and a level. */
export async function memberListPage(viewer: Viewer, filter: MemberFilter, page: MemberPage) {
  await openDirectory(viewer, filter);
  const { found, counted, all, details, levels } = await askPageAndCounts(viewer, ...askedFor(viewer, filter, page));
  const count = counted[0]?.count ?? 0;
  const everybody = isNarrowing(filter) ? (all[0]?.count ?? 0) : count;
  const kinds = { hasDetails: details.length > 0, hasLevels: levels.length > 0 };
  return { ...(await readPage(viewer, page, found, db)), count, everybody, ...kinds };
}

/** Refuses as missing who may not see it, and counts what the filter reads. */
async function openDirectory(viewer: Viewer, filter: MemberFilter): Promise<void> {
  if (!(await isDirectoryOpenTo(viewer))) throw notFoundError("page");
  await countWhatIsAsked(viewer, filter);
}

async function countWhatIsAsked(viewer: Viewer, { behind }: MemberFilter): Promise<void> {
  if (behind && isManager(viewer)) await keepStandings(viewer);
}

type MemberPage = { after?: string | null; size?: number };

type Shape = { filter: MemberFilter; day: Day; isFurther: boolean };
type Values = { most: number; afterValue: string; afterId: string };

function askedFor(
  viewer: Viewer,
  filter: MemberFilter,
  { after, size = defaultPageSize }: MemberPage,
): [Shape, Values] {
  const cursor = readCursor(after);
  return [
    { filter, day: today(viewer.timeZone), isFurther: cursor !== null },
    { most: size + 1, afterValue: cursor?.value ?? "", afterId: cursor?.id ?? "" },
  ];
}

const askPage = preparedFor((viewer: Viewer, shape: Shape, slots: Values) => ({
  found: pageQuestion(viewer, shape, slots),
}));

const askPageAndCounts = preparedFor((viewer: Viewer, shape: Shape, slots: Values) => ({
  found: pageQuestion(viewer, shape, slots),
  counted: countQuestion(viewer, shape),
  all: countQuestion(viewer, { day: shape.day, filter: isNarrowing(shape.filter) ? {} : null }),
  details: anySpecialty(viewer),
  levels: anyLevel(viewer),
}));

function isNarrowing({ sort: _sort, ...narrowing }: MemberFilter): boolean {
  // By its values: a shape does not tell what is undefined from what is not there.
  return Object.values(narrowing).some((value) => value !== undefined);
}

function pageQuestion(viewer: Viewer, { filter, day, isFurther }: Shape, { most, afterValue, afterId }: Values) {
  const { value, isDown } = memberOrder(viewer, filter);
  const after = isFurther ? { value: afterValue, id: afterId } : null;
  const { orderBy, rest } = keyset({ by: value, id: members.id, isDown }, after);
  return db
    .select({ id: members.id, value })
    .from(members)
    .where(and(memberMatches(viewer, filter, day), rest))
    .orderBy(...orderBy)
    .limit(most);
}

async function readPage(
  viewer: Viewer,
  { size = defaultPageSize }: MemberPage,
  found: Awaited<ReturnType<typeof pageQuestion>>,
  from: Reader,
) {
  const { rows, next } = pageOf(found, size, (row) => row);
  const ids = rows.map(({ id }) => id);
  return { rows: await loadMemberRows(viewer, ids, from), next };
}

/** The same in the order of changes, the oldest first. */
export async function listChangedMembers(viewer: Viewer, filter: MemberFilter, asked: ListQuestion) {
  await openDirectory(viewer, filter);
  const { rows, ...places } = await changesPage(asked, members, ({ where, orderBy, limit }) =>
    db
      .select({ id: members.id, updatedAt: members.updatedAt })
      .from(members)
      .where(and(memberMatches(viewer, filter), where))
      .orderBy(...orderBy)
      .limit(limit),
  );
  const ids = rows.map(({ id }) => id);
  return { rows: await loadMemberRows(viewer, ids), ...places };
}

/** How many members the filter names among those that the viewer may see, counted no further than `most`. */
export async function countMembers(viewer: Viewer, filter: MemberFilter, most = mostCounted): Promise<number> {
  await countWhatIsAsked(viewer, filter);
  const [row] = await countQuestion(viewer, { filter, day: today(viewer.timeZone) }, most);
  return row?.count ?? 0;
}

/** Of no filter there are none. */
function countQuestion(viewer: Viewer, { filter, day }: { filter: MemberFilter | null; day: Day }, most = mostCounted) {
  const named = filter ? memberMatches(viewer, filter, day) : sql`1 = 0`;
  const some = db.select({ id: members.id }).from(members).where(named).limit(most).as("some");
  return db.select({ count: sql<number>`count(*)`.mapWith(Number) }).from(some);
}

/** ISO codes of the countries that the viewer may know of anybody in the directory. */
export async function directoryCountries(viewer: Viewer): Promise<string[]> {
  const countries = distinctValues(members.country);
  const seen = db
    .select({ one: sql`1` })
    .from(members)
    .where(
      and(
        eq(members.country, countries.value),
        memberMatches(viewer, {}),
        profilePartVisibleTo(viewer, members.placeVisibility),
      ),
    );
  const rows = await db
    .select({ country: countries.value })
    .from(countries.source)
    .where(exists(seen))
    .orderBy(asc(countries.value));
  return rows.map(({ country }) => country);
}

/** The ids of all that the filter names, for a bulk action; at most 10,000. */
export async function memberIdsMatching(viewer: Viewer, filter: MemberFilter): Promise<string[]> {
  await countWhatIsAsked(viewer, filter);
  const rows = await db
    .select({ id: members.id })
    .from(members)
    .where(memberMatches(viewer, filter))
    .orderBy(asc(members.nameFolded), asc(members.id))
    .limit(10_000);
  return rows.map(({ id }) => id);
}

/** All that the filter names, in the order of the list, for an export; at most 10,000. */
export async function allMembersMatching(viewer: Viewer, filter: MemberFilter): Promise<MemberRow[]> {
  const rows: MemberRow[] = [];
  let after: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof listMembers>> = await listMembers(viewer, filter, { after, size: 200 });
    rows.push(...page.rows);
    after = page.next;
  } while (after && rows.length < 10_000);
  return rows;
}

function memberOrder(viewer: Viewer, filter: MemberFilter): { value: SQL<string>; isDown: boolean } {
  const sort = filter.sort ?? "name";
  const value = sort.endsWith("last") ? lastActivityDay(viewer) : sql<string>`${members.nameFolded}`;
  return { value, isDown: sort.startsWith("-") };
}
