import { and, asc, eq, exists, type SQL, sql } from "drizzle-orm";
import { askTogether } from "@/db/ask-together";
import { db } from "@/db/client";
import { distinctValues } from "@/db/distinct-values";
import { events } from "@/db/schema";
import { countedUpTo } from "@/lib/activities/filter";
import { changesPage, type ListQuestion } from "@/lib/core/api/list-page";
import { today } from "@/lib/core/clock";
import { type DayPage, keyset, pageOf } from "@/lib/core/paging";
import type { Viewer } from "@/lib/core/viewer";
import { currentGroupSlugs } from "@/lib/groups/get";
import type { EventFilter } from "./filter";
import { eventsMatchingFilter } from "./filter-conditions";
import { hostsOfEvents } from "./get";
import { listedEventColumns, withHosts } from "./of-group";
import { maySeeJoinLink, visibleEvents } from "./policy";
import "server-only";

const orders = {
  latest: { by: events.startsOn, id: events.id, isDown: true },
  earliest: { by: events.startsOn, id: events.id, isDown: false },
  changed: { by: events.updatedAt, id: events.id, isDown: true },
  changes: { by: events.updatedAt, id: events.id, isDown: false },
};

/** The events that the filter names, each with its groups; the latest first unless `order` says otherwise, 200 at most. Public. */
export async function listEvents(
  viewer: Viewer,
  filter: EventFilter,
  { order = "latest", limit = 200, also }: { order?: keyof typeof orders; limit?: number; also?: SQL } = {},
) {
  const rows = await db
    .select()
    .from(events)
    .where(and(eventsMatchingFilter(await withCurrentGroupSlugs(viewer, filter)), visibleEvents(viewer), also))
    .orderBy(...keyset(orders[order]).orderBy)
    .limit(limit);
  const hosts = await hostsOfEvents(
    viewer,
    rows.map((row) => row.id),
  );
  return rows.map((row) => ({
    ...row,
    onlineLink: maySeeJoinLink(viewer) ? row.onlineLink : null,
    hosts: hosts.filter((host) => host.eventId === row.id),
  }));
}

type EventsPageQuestion = { order: "latest" | "earliest"; also?: SQL; after?: DayPage["after"]; limit: number };

/** One page of the same, and where the next one begins. Public. */
export async function listEventsPage(
  viewer: Viewer,
  filter: EventFilter,
  { order, also, after, limit }: EventsPageQuestion,
) {
  const { rest } = keyset(orders[order], after);
  const found = await listEvents(viewer, filter, { order, also: and(also, rest), limit: limit + 1 });
  const { rows, next } = pageOf(found, limit, ({ startsOn, id }) => ({ value: startsOn, id }));
  return { events: rows, next };
}

/** A page of the same in the order of changes, the oldest first. Public. */
export function listChangedEvents(viewer: Viewer, filter: EventFilter, asked: ListQuestion) {
  return changesPage(asked, events, ({ where, limit }) =>
    listEvents(viewer, filter, { order: "changes", also: where, limit }),
  );
}

type CountedPage = EventsPageQuestion & { counted: EventFilter; countedAlso?: SQL };

/** A page as the list shows it, with how many `counted` names; of filters whose groups have their present addresses. Public. */
export async function eventListPage(
  viewer: Viewer,
  filter: EventFilter,
  { order, also, after, limit, counted, countedAlso }: CountedPage,
) {
  const { orderBy, rest } = keyset(orders[order], after);
  const { found, count } = await askTogether(db, {
    found: db
      .select(listedEventColumns)
      .from(events)
      .where(and(eventsMatchingFilter(filter), visibleEvents(viewer), also, rest))
      .orderBy(...orderBy)
      .limit(limit + 1),
    count: countQuestion(viewer, counted, countedAlso),
  });
  const { rows, next } = pageOf(found, limit, ({ startsOn, id }) => ({ value: startsOn, id }));
  return { events: await withHosts(viewer, rows), next, count: count[0]?.count ?? 0 };
}

export type NextEvents = Awaited<ReturnType<typeof nextEvents>>;

/** The next few that groups plan anywhere from today on, and how many there are. Public. */
export async function nextEvents(viewer: Viewer, limit: number) {
  const ahead: EventFilter = { state: ["planned"], from: today(viewer.timeZone) };
  const { events, count } = await eventListPage(viewer, ahead, { order: "earliest", limit, counted: ahead });
  return { events, count };
}

/** How many the filter names, exact up to 1,000; above that, 1,001 stands for "more". Public. */
export async function countEvents(viewer: Viewer, filter: EventFilter, also?: SQL): Promise<number> {
  const [row] = await countQuestion(viewer, await withCurrentGroupSlugs(viewer, filter), also);
  return row?.count ?? 0;
}

function countQuestion(viewer: Viewer, filter: EventFilter, also?: SQL) {
  const some = db
    .select({ one: sql`1`.as("one") })
    .from(events)
    .where(and(eventsMatchingFilter(filter), visibleEvents(viewer), also))
    .limit(countedUpTo + 1)
    .as("some");
  return db.select({ count: sql<number>`count(*)`.mapWith(Number) }).from(some);
}

/** The countries that have an event, by ISO code, for the filter. Public. */
export async function eventCountries(viewer: Viewer): Promise<string[]> {
  const countries = distinctValues(events.country);
  const shown = db
    .select({ one: sql`1` })
    .from(events)
    .where(and(eq(events.country, countries.value), visibleEvents(viewer)));
  const rows = await db
    .select({ country: countries.value })
    .from(countries.source)
    .where(exists(shown))
    .orderBy(asc(countries.value));
  return rows.map(({ country }) => country);
}

/** An old address of a group finds what the group that stands holds, by whichever way it comes in. */
async function withCurrentGroupSlugs(viewer: Viewer, filter: EventFilter): Promise<EventFilter> {
  return filter.group ? { ...filter, group: await currentGroupSlugs(viewer, filter.group) } : filter;
}
