import { and, countDistinct, desc, eq, isNotNull, isNull, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { activities, eventHosts, eventSessions, events, sessionSpeakers, tags } from "@/db/schema";
import { visibleActivities } from "@/lib/activities/policy";
import type { Viewer } from "@/lib/core/viewer";
import { memberOptions } from "@/lib/members/search";
import "server-only";

/** What a group's events advanced: confirmed activities that came of them, by goal and principle, most first. Public. */
export async function goalsAdvancedByGroup(viewer: Viewer, groupId: string) {
  const rows = await db
    .select({ goalKey: tags.goalKey, principleKey: tags.principleKey, count: countDistinct(activities.id) })
    .from(activities)
    .innerJoin(eventHosts, eq(eventHosts.eventId, activities.eventId))
    .innerJoin(tags, and(eq(tags.activityId, activities.id), isNull(tags.removedAt)))
    .where(and(eq(eventHosts.groupId, groupId), eq(activities.state, "confirmed"), visibleActivities(viewer)))
    .groupBy(tags.goalKey, tags.principleKey)
    .orderBy(desc(countDistinct(activities.id)), tags.goalKey, tags.principleKey);
  return rows;
}

/** The days and headcounts of what it held, the latest first; null is unknown. Public. */
export async function eventsHeldByGroup(_viewer: Viewer, groupId: string) {
  return db
    .select({
      id: events.id,
      startsOn: events.startsOn,
      attendeesInPerson: events.attendeesInPerson,
      attendeesOnline: events.attendeesOnline,
    })
    .from(events)
    .innerJoin(eventHosts, eq(eventHosts.eventId, events.id))
    .where(and(eq(eventHosts.groupId, groupId), eq(events.state, "held")))
    .orderBy(desc(events.startsOn), desc(events.id));
}

/** Who spoke at its events, most often first: members whom the viewer may see by name, and how many others, guests among them. */
export async function speakersOfGroup(viewer: Viewer, groupId: string, most = 12) {
  const spoke = and(eq(eventHosts.groupId, groupId), eq(events.state, "held"));
  const rows = await db
    .select({ memberId: sessionSpeakers.memberId, count: countDistinct(sessionSpeakers.sessionId) })
    .from(sessionSpeakers)
    .innerJoin(eventSessions, eq(eventSessions.id, sessionSpeakers.sessionId))
    .innerJoin(events, eq(events.id, eventSessions.eventId))
    .innerJoin(eventHosts, eq(eventHosts.eventId, events.id))
    .where(and(spoke, isNotNull(sessionSpeakers.memberId)))
    .groupBy(sessionSpeakers.memberId)
    .orderBy(desc(countDistinct(sessionSpeakers.sessionId)), sessionSpeakers.memberId);
  const [guests] = await db
    .select({ count: sql<number>`count(distinct lower(${sessionSpeakers.guestName}))`.mapWith(Number) })
    .from(sessionSpeakers)
    .innerJoin(eventSessions, eq(eventSessions.id, sessionSpeakers.sessionId))
    .innerJoin(events, eq(events.id, eventSessions.eventId))
    .innerJoin(eventHosts, eq(eventHosts.eventId, events.id))
    .where(and(spoke, isNull(sessionSpeakers.memberId)));
  const ids = rows.flatMap(({ memberId }) => memberId ?? []);
  const seen = await memberOptions(viewer, ids);
  const named = rows.flatMap(({ memberId, count }) => {
    const member = seen.find(({ id }) => id === memberId);
    return member ? [{ ...member, count }] : [];
  });
  return { people: named.slice(0, most), total: rows.length + (guests?.count ?? 0) };
}
