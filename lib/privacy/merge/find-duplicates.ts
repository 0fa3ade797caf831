import { and, asc, inArray, isNull } from "drizzle-orm";
import { db, type Reader } from "@/db/client";
import { eventAttendees, eventVolunteers, groupLeads, sessionSpeakers } from "@/db/schema";
import type { Viewer } from "@/lib/core/viewer";
import "server-only";

type Pair = { keptId: string; mergedId: string };
type Lead = typeof groupLeads.$inferSelect;

/**
 * What both have and one person has but once: leading a group, speaking in a session, lending a hand at an event, being there; of each what
 * goes when they are merged. The second's, but of two who lead a group whoever was only asked to, or began later. Administrators.
 */
export async function findDuplicateRows(viewer: Viewer, { keptId, mergedId }: Pair, from: Reader = db) {
  if (!viewer.isAdministrator) return { leads: [], speakers: [], volunteers: [], attendees: [] };
  const both = [keptId, mergedId];
  const leads = await from
    .select()
    .from(groupLeads)
    .where(and(inArray(groupLeads.memberId, both), isNull(groupLeads.toOn)))
    .orderBy(asc(groupLeads.id));
  const speakers = await from
    .select()
    .from(sessionSpeakers)
    .where(inArray(sessionSpeakers.memberId, both))
    .orderBy(asc(sessionSpeakers.id));
  const volunteers = await from
    .select()
    .from(eventVolunteers)
    .where(inArray(eventVolunteers.memberId, both))
    .orderBy(asc(eventVolunteers.id));
  const attendees = await from
    .select()
    .from(eventAttendees)
    .where(inArray(eventAttendees.memberId, both))
    .orderBy(asc(eventAttendees.eventId), asc(eventAttendees.memberId));
  const isOther = <Row extends { memberId: string | null }>(row: Row, other: Row) =>
    row.memberId === mergedId && other.memberId === keptId;
  return {
    leads: leads.filter((row) =>
      leads.some((other) => other.groupId === row.groupId && comesBefore(other, row, keptId)),
    ),
    speakers: speakers.filter((row) =>
      speakers.some((other) => other.sessionId === row.sessionId && isOther(row, other)),
    ),
    volunteers: volunteers.filter((row) =>
      volunteers.some((other) => other.eventId === row.eventId && isOther(row, other)),
    ),
    attendees: attendees.filter((row) =>
      attendees.some((other) => other.eventId === row.eventId && isOther(row, other)),
    ),
  };
}

function comesBefore(one: Lead, other: Lead, keptId: string): boolean {
  if (one.memberId === other.memberId) return false;
  if ((one.acceptedAt === null) !== (other.acceptedAt === null)) return one.acceptedAt !== null;
  return one.fromOn === other.fromOn ? one.memberId === keptId : one.fromOn < other.fromOn;
}
