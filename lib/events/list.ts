import { and, asc, desc, eq, inArray, isNotNull, type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { eventHosts, events, groups } from "@/db/schema";
import { addDays, today } from "@/lib/core/clock";
import { type DayPage, keyset, pageOf } from "@/lib/core/paging";
import type { Viewer } from "@/lib/core/viewer";
import { currentGroupSlugs } from "@/lib/groups/get";
import type { EventFilter } from "./filter";
import { eventsMatchingFilter } from "./filter-conditions";
import { hostsOfEvents } from "./get";
import { attendanceAskedForDays, eventsUncountedWithin, maySeeJoinLink, visibleEvents } from "./policy";
import "server-only";

export type EventRow = Awaited<ReturnType<typeof listEvents>>[number];

const orders = {
  latest: { by: events.startsOn, id: events.id, isDown: true },
  earliest: { by: events.startsOn, id: events.id, isDown: false },
  changed: { by: events.updatedAt, id: events.id, isDown: true },
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

/** How many the filter names. Public. */
export async function countEvents(viewer: Viewer, filter: EventFilter, also?: SQL): Promise<number> {
  const [row] = await db
    .select({ count: sql<number>`count(*)`.mapWith(Number) })
    .from(events)
    .where(and(eventsMatchingFilter(await withCurrentGroupSlugs(viewer, filter)), visibleEvents(viewer), also));
  return row?.count ?? 0;
}

/** The countries that have an event, by ISO code, for the filter. Public. */
export async function eventCountries(viewer: Viewer): Promise<string[]> {
  const rows = await db
    .selectDistinct({ country: events.country })
    .from(events)
    .where(and(visibleEvents(viewer), isNotNull(events.country)))
    .orderBy(asc(events.country));
  return rows.flatMap(({ country }) => country ?? []);
}

/** Events of the viewer's groups that are over and that nobody has counted yet, of the last sixty days, the latest first, with the first of the groups. */
export function ownUncountedEvents(viewer: Viewer) {
  const day = today(viewer.timeZone);
  const own = db
    .select({ id: eventHosts.eventId })
    .from(eventHosts)
    .where(inArray(eventHosts.groupId, [...viewer.leads]));
  const first = db
    .select({ name: groups.name })
    .from(eventHosts)
    .innerJoin(groups, eq(groups.id, eventHosts.groupId))
    .where(eq(eventHosts.eventId, events.id))
    .orderBy(asc(eventHosts.position))
    .limit(1);
  const { id, version, title, startsOn, expectedInPerson } = events;
  return db
    .select({ id, version, title, startsOn, expectedInPerson, group: sql<string | null>`(${first})` })
    .from(events)
    .where(
      and(
        inArray(events.id, own),
        visibleEvents(viewer),
        eventsUncountedWithin({ from: addDays(day, -attendanceAskedForDays), to: day }),
      ),
    )
    .orderBy(desc(events.startsOn), desc(events.id))
    .limit(20);
}

/** An old address of a group finds what the group that stands holds, by whichever way it comes in. */
async function withCurrentGroupSlugs(viewer: Viewer, filter: EventFilter): Promise<EventFilter> {
  return filter.group ? { ...filter, group: await currentGroupSlugs(viewer, filter.group) } : filter;
}
