import { and, asc, desc, eq, gte, inArray, lte, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { eventHosts, eventSessions, events, groupEvents, groups, sessionSpeakers } from "@/db/schema";
import { addDays, type Day } from "@/lib/core/clock";
import type { Viewer } from "@/lib/core/viewer";
import { attendanceAskedForDays, eventsUncountedWithin, visibleEvents } from "./policy";
import "server-only";

/** Events of the viewer's groups that are over on a day of theirs and that nobody has counted yet, of the last sixty days, the latest first, with the first of the groups. */
export function ownUncountedEvents(viewer: Viewer, day: Day) {
  const own = db
    .select({ id: groupEvents.eventId })
    .from(groupEvents)
    .where(
      and(
        inArray(groupEvents.groupId, [...viewer.leads]),
        lte(groupEvents.startsOn, day),
        gte(groupEvents.endsOn, addDays(day, -attendanceAskedForDays)),
      ),
    );
  const { id, version, title, startsOn, expectedInPerson } = events;
  return db
    .select({ id, version, title, startsOn, expectedInPerson, group: firstHost() })
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

/** The last event that the viewer's groups held, up to a day of theirs. */
export function ownLastEvent(viewer: Viewer, day: Day) {
  const isHeld = and(lte(groupEvents.startsOn, day), eq(groupEvents.state, "held"));
  return db
    .select({ id: groupEvents.eventId, startsOn: groupEvents.startsOn })
    .from(groupEvents)
    .where(and(inArray(groupEvents.groupId, [...viewer.leads]), isHeld))
    .orderBy(desc(groupEvents.startsOn), desc(groupEvents.eventId))
    .limit(1);
}

/** The next event that they plan from that day on, with the first of its groups and how many speak. */
export function ownNextEvent(viewer: Viewer, day: Day) {
  const isAhead = and(gte(groupEvents.endsOn, day), eq(groupEvents.state, "planned"));
  const speakers = db
    .select({ count: sql`count(*)` })
    .from(sessionSpeakers)
    .innerJoin(eventSessions, eq(eventSessions.id, sessionSpeakers.sessionId))
    .where(eq(eventSessions.eventId, events.id));
  const { id, title, startsOn, startsAtClock, format } = events;
  return db
    .select({
      ...{ id, title, startsOn, startsAtClock, format },
      group: firstHost(),
      speakers: sql<number>`(${speakers})`.mapWith(Number),
    })
    .from(groupEvents)
    .innerJoin(events, eq(events.id, groupEvents.eventId))
    .where(and(inArray(groupEvents.groupId, [...viewer.leads]), isAhead))
    .orderBy(asc(groupEvents.startsOn), asc(groupEvents.eventId))
    .limit(1);
}

function firstHost() {
  const first = db
    .select({ name: groups.name })
    .from(eventHosts)
    .innerJoin(groups, eq(groups.id, eventHosts.groupId))
    .where(eq(eventHosts.eventId, events.id))
    .orderBy(asc(eventHosts.position))
    .limit(1);
  return sql<string | null>`(${first})`;
}
