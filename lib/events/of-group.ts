import { and, asc, desc, eq, gte, inArray, lt, lte, or, type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { events, groupEvents } from "@/db/schema";
import type { Day } from "@/lib/core/clock";
import type { Viewer } from "@/lib/core/viewer";
import { findEvent, hostsOfEvents } from "./get";
import { visibleEvents } from "./policy";
import "server-only";

type GroupOnDay = { groupId: string; day: Day; limit: number };

/**
 * What a group plans from a day on, the nearest first, and what it held or still has to count, the latest first, with how many of the past
 * there are and how many of these are not counted: to be asked together with something else. Public.
 */
export function groupEventQuestions(viewer: Viewer, { groupId, day, limit }: GroupOnDay) {
  const ofGroup = eq(groupEvents.groupId, groupId);
  const isAhead = and(gte(groupEvents.endsOn, day), inArray(groupEvents.state, ["planned", "cancelled"]));
  const isUncounted = and(eq(groupEvents.state, "planned"), lt(groupEvents.endsOn, day));
  const isPast = and(lte(groupEvents.startsOn, day), or(eq(groupEvents.state, "held"), isUncounted));
  return {
    ahead: listed(viewer, and(ofGroup, isAhead))
      .orderBy(asc(groupEvents.startsOn), asc(groupEvents.eventId))
      .limit(limit),
    past: listed(viewer, and(ofGroup, isPast))
      .orderBy(desc(groupEvents.startsOn), desc(groupEvents.eventId))
      .limit(limit),
    counts: db
      .select({
        past: sql<number>`count(*)`.mapWith(Number),
        uncounted: sql<number>`coalesce(sum(case when ${isUncounted} then 1 else 0 end), 0)`.mapWith(Number),
      })
      .from(groupEvents)
      .where(and(ofGroup, isPast)),
  };
}

function listed(viewer: Viewer, which: SQL | undefined) {
  return db
    .select(listedEventColumns)
    .from(groupEvents)
    .innerJoin(events, eq(events.id, groupEvents.eventId))
    .where(and(which, visibleEvents(viewer)));
}

const { id, title, language, kind, format, state, startsOn, startsAtClock, endsOn, city, country } = events;
const { venue, attendeesInPerson, attendeesOnline, expectedInPerson, expectedOnline, isUncounted, version } = events;

/** As much of an event as a list shows. */
export const listedEventColumns = {
  ...{ id, title, language, kind, format, state, startsOn, startsAtClock, endsOn, city, country },
  ...{ venue, attendeesInPerson, attendeesOnline, expectedInPerson, expectedOnline, isUncounted, version },
};

export type ListedEvent = Awaited<ReturnType<typeof listed>>[number] & {
  hosts: Awaited<ReturnType<typeof hostsOfEvents>>;
};

/** Each with the groups that hold it. */
export async function withHosts<Event extends { id: string }>(viewer: Viewer, rows: readonly Event[]) {
  const hosts = await hostsOfEvents(
    viewer,
    rows.map((row) => row.id),
  );
  return rows.map((row) => ({ ...row, hosts: hosts.filter(({ eventId }) => eventId === row.id) }));
}

/** The days of what it held since a day, the latest first: to be asked together with something else. Public. */
export function heldDaysQuestion(_viewer: Viewer, groupId: string, from: Day) {
  return db
    .select({ startsOn: groupEvents.startsOn })
    .from(groupEvents)
    .where(and(eq(groupEvents.groupId, groupId), eq(groupEvents.state, "held"), gte(groupEvents.startsOn, from)))
    .orderBy(desc(groupEvents.startsOn), desc(groupEvents.eventId));
}

/** The last event that the group held, whole; null where it held none. Public. */
export async function lastEventOfGroup(viewer: Viewer, groupId: string) {
  const [last] = await db
    .select({ id: groupEvents.eventId })
    .from(groupEvents)
    .where(and(eq(groupEvents.groupId, groupId), eq(groupEvents.state, "held")))
    .orderBy(desc(groupEvents.startsOn), desc(groupEvents.eventId))
    .limit(1);
  return last ? findEvent(viewer, last.id) : null;
}
