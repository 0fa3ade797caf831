import { and, asc, desc, eq, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { activities } from "@/db/schema";
import { activitySearchByDay, wordQuery } from "@/db/search";
import { type DayPage, keyset } from "@/lib/core/paging";
import { preparedFor } from "@/lib/core/prepared-for";
import type { Viewer } from "@/lib/core/viewer";
import { type ActivityFilter, countedUpTo } from "../filter";
import { visibleActivitiesMatching } from "../filter-conditions";
import { visibleActivities } from "../policy";
import { isUnfinished } from "../unfinished";
import { activitiesOfCountries, listSourceOf, sourceRowsSeen } from "./list-source";
import "server-only";

/** What of a filter makes another statement, and what is only another value in it. */
type Shape = {
  filter: Omit<ActivityFilter, "from" | "to" | "member">;
  has: { from: boolean; to: boolean; member: boolean };
  isOwn: boolean;
  isByWords: boolean;
};
type Values = { from: string; to: string; member: string; words: string };
/** `isWithin`: the page goes on from a day of the period, so that this day bounds it and not the end of the period on that side. */
type PageShape = Shape & { sort: DayPage["sort"]; isFurther: boolean; isWithin: boolean; isFew: boolean };
type PageValues = Values & { most: number; afterDay: string; afterId: string; afterRow: number };

/** Statements for a filter, and the values to ask them with. A member's own few are looked through for words; else these are looked up. */
export function askedFor({ from, to, member, q, ...filter }: ActivityFilter): { shape: Shape; values: Values } {
  const words = q && !member ? wordQuery(q) : null;
  return {
    shape: {
      filter: words === null ? { ...filter, q } : filter,
      has: { from: Boolean(from), to: Boolean(to), member: Boolean(member) },
      isOwn: member === "me",
      isByWords: words !== null,
    },
    values: { from: from ?? "", to: to ?? "", member: member ?? "", words: words ?? "" },
  };
}

/** The same for one page of the list; `isFew` where all of it is sooner found from the people of a country. */
export function pageAskedFor(filter: ActivityFilter, { sort, after, limit }: DayPage, isFew: boolean) {
  const { shape, values } = askedFor(filter);
  const row = Number(after?.id);
  const afterRow = Number.isSafeInteger(row) ? row : 0;
  const isFurther = shape.isByWords ? afterRow === row : after !== undefined;
  const day = after?.value ?? "";
  const isWithin = isFurther && !shape.isByWords && (sort === "-day" ? day <= values.to : day >= values.from);
  return {
    shape: { ...shape, sort, isFurther, isWithin, isFew },
    values: { ...values, most: limit + 1, afterDay: day, afterId: after?.id ?? "", afterRow },
  };
}

export const askPage = preparedFor((viewer: Viewer, shape: PageShape, slots: PageValues) => ({
  found: pageQuestion(viewer, shape, slots),
}));

export const askPageAndCount = preparedFor((viewer: Viewer, shape: PageShape, slots: PageValues) => ({
  found: pageQuestion(viewer, shape, slots),
  counted: countQuestion(viewer, shape, slots),
}));

export const askPageAndOwn = preparedFor((viewer: Viewer, shape: PageShape, slots: PageValues) => ({
  found: pageQuestion(viewer, shape, slots),
  unfinished: unfinishedQuestion(viewer),
}));

export const askPageCountAndOwn = preparedFor((viewer: Viewer, shape: PageShape, slots: PageValues) => ({
  found: pageQuestion(viewer, shape, slots),
  counted: countQuestion(viewer, shape, slots),
  unfinished: unfinishedQuestion(viewer),
}));

export const askCount = preparedFor((viewer: Viewer, shape: Shape, slots: Values) => ({
  counted: countQuestion(viewer, shape, slots),
}));

/** The newest few that have these words, as far as the viewer may see them. */
export const askNewestWithWords = preparedFor(
  (viewer: Viewer, _shape: null, slots: { words: string; most: number }) => {
    const search = activitySearchByDay(slots.words);
    return {
      found: db
        .select({ id: activities.id, title: activities.title, startsOn: activities.startsOn })
        .from(search.source)
        .crossJoin(activities)
        .where(and(search.matches, visibleActivities(viewer)))
        .orderBy(desc(search.row))
        .limit(slots.most),
    };
  },
);

function filterOf({ filter, has, isOwn }: Shape, slots: Values): ActivityFilter {
  return {
    ...filter,
    from: has.from ? slots.from : undefined,
    to: has.to ? slots.to : undefined,
    member: isOwn ? "me" : has.member ? slots.member : undefined,
  };
}

/** Asked for both, SQLite reads all of the period in place of the stretch from the cursor on. */
function withoutNearEnd({ has, ...shape }: PageShape): Shape {
  return { ...shape, has: shape.sort === "-day" ? { ...has, to: false } : { ...has, from: false } };
}

/** The ids of a page in its order, one more than it holds, each with its place: the id, or the row of the full-text index. */
function pageQuestion(viewer: Viewer, shape: PageShape, slots: PageValues) {
  if (shape.isByWords) return wordQuestion(viewer, shape, slots);
  const filter = filterOf(shape.isWithin ? withoutNearEnd(shape) : shape, slots);
  const few = shape.isFew ? activitiesOfCountries(viewer, filter, countedUpTo + 1) : null;
  const source = few ? null : listSourceOf(viewer, filter);
  const along = source?.table ?? { startsOn: activities.startsOn, activityId: activities.id };
  const { orderBy, rest } = keyset(
    { by: along.startsOn, id: along.activityId, isDown: shape.sort === "-day" },
    shape.isFurther ? { value: slots.afterDay, id: slots.afterId } : null,
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
  return asked.orderBy(...orderBy).limit(slots.most);
}

/** By the row number of the full-text index, which carries the day; it stands in the cursor in place of the id. */
function wordQuestion(viewer: Viewer, shape: PageShape, slots: PageValues) {
  const isDown = shape.sort === "-day";
  const search = activitySearchByDay(slots.words);
  const past = isDown ? sql`${search.row} < ${slots.afterRow}` : sql`${search.row} > ${slots.afterRow}`;
  return db
    .select({
      id: sql<string>`${activities.id}`,
      startsOn: sql<string>`${activities.startsOn}`,
      place: sql<string>`cast(${search.row} as text)`,
    })
    .from(search.source)
    .crossJoin(activities)
    .where(
      and(
        search.matches,
        visibleActivitiesMatching(viewer, filterOf(shape, slots)),
        shape.isFurther ? past : undefined,
      ),
    )
    .orderBy(isDown ? desc(search.row) : asc(search.row))
    .limit(slots.most);
}

/** How many there are, as far as they are counted. */
export function countQuestion(viewer: Viewer, shape: Shape, slots: Values) {
  return db.select({ count: sql<number>`count(*)`.mapWith(Number) }).from(someOf(viewer, shape, slots));
}

function someOf(viewer: Viewer, shape: Shape, slots: Values) {
  const one = { one: sql`1`.as("one") };
  const most = countedUpTo + 1;
  const filter = filterOf(shape, slots);
  if (shape.isByWords) {
    const search = activitySearchByDay(slots.words);
    return db
      .select(one)
      .from(search.source)
      .crossJoin(activities)
      .where(and(search.matches, visibleActivitiesMatching(viewer, filter)))
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
function unfinishedQuestion(viewer: Viewer) {
  return db
    .select({ state: activities.state, count: sql<number>`count(*)`.mapWith(Number) })
    .from(activities)
    .where(and(eq(activities.loggedById, viewer.memberId ?? ""), isUnfinished))
    .groupBy(activities.state);
}
