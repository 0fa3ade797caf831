import "server-only";
import { and, eq, inArray, isNull } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import {
  credits,
  eventAttendees,
  eventSessions,
  events,
  eventVolunteers,
  groupLeads,
  groups,
  sessionSpeakers,
} from "@/db/schema";
import type { MergePreview } from "../queries";
import type { MergeRecord } from "../schema";

/** Of what both have at groups and events one goes; answers it whole, to be put back. */
export async function dropDoubles(tx: Transaction, { doubles }: MergePreview): Promise<MergeRecord["doubled"]> {
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
    attendees: await dropAttendees(tx, doubles.attendees),
  };
}

/** Puts back what went, where the group, the session or the event is still there. */
export async function putDoublesBack(
  tx: Transaction,
  { leads, speakers, volunteers, attendees }: MergeRecord["doubled"],
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

async function dropAttendees(tx: Transaction, doubled: MergePreview["doubles"]["attendees"]) {
  if (doubled.length === 0) return [];
  const [first] = doubled;
  const ids = doubled.map(({ eventId }) => eventId);
  return tx
    .delete(eventAttendees)
    .where(and(eq(eventAttendees.memberId, first?.memberId ?? ""), inArray(eventAttendees.eventId, ids)))
    .returning();
}

type Credit = Pick<typeof credits.$inferSelect, "activityId" | "declinedAt">;

/** What the kept one declined and the other did not is theirs after all; answers since when it had been declined. */
export async function letStand(tx: Transaction, keptId: string, gone: Credit[]): Promise<MergeRecord["stood"]> {
  const standing = gone.filter(({ declinedAt }) => declinedAt === null).map(({ activityId }) => activityId);
  if (standing.length === 0) return [];
  const own = await tx
    .select({ id: credits.id, declinedAt: credits.declinedAt })
    .from(credits)
    .where(and(eq(credits.memberId, keptId), inArray(credits.activityId, standing)));
  const stood = own.flatMap(({ id, declinedAt }) => (declinedAt ? [{ id, declinedAt }] : []));
  for (const { id } of stood)
    await tx.update(credits).set({ declinedAt: null }).where(eq(credits.id, id)).returning({ id: credits.id });
  return stood;
}

/** Declines again what was declined before the merge. */
export async function declineAgain(tx: Transaction, stood: MergeRecord["stood"]): Promise<void> {
  for (const { id, declinedAt } of stood)
    await tx
      .update(credits)
      .set({ declinedAt })
      .where(and(eq(credits.id, id), isNull(credits.declinedAt)))
      .returning({ id: credits.id });
}
