import { and, eq, inArray } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import {
  eventAttendees,
  eventSessions,
  events,
  eventVolunteers,
  groupLeads,
  groups,
  sessionSpeakers,
} from "@/db/schema";
import type { MemberMergeRecord } from "../schema";
import type { MemberMergePreview } from "./preview";
import "server-only";

/** Of what both have at groups and events one goes; answers it whole, to be put back. */
export async function dropDuplicateRows(
  tx: Transaction,
  { doubles }: MemberMergePreview,
): Promise<MemberMergeRecord["doubled"]> {
  const ids = (rows: { id: string }[]) => rows.map(({ id }) => id);
  return {
    leads: await tx
      .delete(groupLeads)
      .where(inArray(groupLeads.id, ids(doubles.leads)))
      .returning(),
    speakers: await tx
      .delete(sessionSpeakers)
      .where(inArray(sessionSpeakers.id, ids(doubles.speakers)))
      .returning(),
    volunteers: await tx
      .delete(eventVolunteers)
      .where(inArray(eventVolunteers.id, ids(doubles.volunteers)))
      .returning(),
    attendees: await dropDuplicateAttendees(tx, doubles.attendees),
  };
}

/** Puts back what went, where the group, the session or the event is still there. */
export async function restoreDuplicateRows(
  tx: Transaction,
  { leads, speakers, volunteers, attendees }: MemberMergeRecord["doubled"],
) {
  for (const lead of leads) {
    const there = await tx.select({ id: groups.id }).from(groups).where(eq(groups.id, lead.groupId));
    if (there.length > 0)
      await tx.insert(groupLeads).values(lead).onConflictDoNothing().returning({ id: groupLeads.id });
  }
  for (const speaker of speakers) {
    const there = await tx
      .select({ id: eventSessions.id })
      .from(eventSessions)
      .where(eq(eventSessions.id, speaker.sessionId));
    if (there.length > 0)
      await tx.insert(sessionSpeakers).values(speaker).onConflictDoNothing().returning({ id: sessionSpeakers.id });
  }
  for (const volunteer of volunteers) {
    const there = await tx.select({ id: events.id }).from(events).where(eq(events.id, volunteer.eventId));
    if (there.length > 0)
      await tx.insert(eventVolunteers).values(volunteer).onConflictDoNothing().returning({ id: eventVolunteers.id });
  }
  for (const attendee of attendees) {
    const there = await tx.select({ id: events.id }).from(events).where(eq(events.id, attendee.eventId));
    if (there.length > 0)
      await tx.insert(eventAttendees).values(attendee).onConflictDoNothing().returning({ id: eventAttendees.eventId });
  }
}

async function dropDuplicateAttendees(tx: Transaction, doubled: MemberMergePreview["doubles"]["attendees"]) {
  if (doubled.length === 0) return [];
  const [first] = doubled;
  const ids = doubled.map(({ eventId }) => eventId);
  return tx
    .delete(eventAttendees)
    .where(and(eq(eventAttendees.memberId, first?.memberId ?? ""), inArray(eventAttendees.eventId, ids)))
    .returning();
}
