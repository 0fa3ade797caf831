import { and, eq, notInArray } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { newId } from "@/db/id";
import { insertMany } from "@/db/insert-many";
import { eventHosts, eventSessions, eventTags, eventVolunteers, sessionSpeakers } from "@/db/schema";
import type { EventFacts } from "./schema";
import "server-only";

/** Makes hosts, sessions with speakers, helpers and tags as the facts say; a session that is named keeps its id. */
export async function writeEventDetails(
  tx: Transaction,
  eventId: string,
  facts: EventFacts,
  isNew = false,
): Promise<void> {
  if (!isNew) await removeDetails(tx, eventId);
  const hosts = [...new Set([facts.groupId, ...facts.coHosts])];
  await insertMany(
    tx,
    eventHosts,
    hosts.map((groupId, position) => ({ eventId, groupId, position })),
  );
  if (!isNew || facts.sessions.length > 0) await writeSessions(tx, eventId, facts.sessions);
  if (facts.volunteers.length > 0)
    await tx
      .insert(eventVolunteers)
      .values(
        facts.volunteers.map(({ memberId, guestName }, position) => ({ eventId, memberId, guestName, position })),
      );
  const tags = [
    ...facts.goals.map((goalKey) => ({ eventId, goalKey, principleKey: null })),
    ...facts.principles.map((principleKey) => ({ eventId, goalKey: null, principleKey })),
  ];
  await insertMany(tx, eventTags, tags);
}

async function removeDetails(tx: Transaction, eventId: string): Promise<void> {
  await tx.delete(eventHosts).where(eq(eventHosts.eventId, eventId));
  await tx.delete(eventVolunteers).where(eq(eventVolunteers.eventId, eventId));
  await tx.delete(eventTags).where(eq(eventTags.eventId, eventId));
}

async function writeSessions(tx: Transaction, eventId: string, sessions: EventFacts["sessions"]): Promise<void> {
  const there = await tx.select({ id: eventSessions.id }).from(eventSessions).where(eq(eventSessions.eventId, eventId));
  const known = new Set(there.map(({ id }) => id));
  const rows = sessions.map((session, position) => {
    const { speakers, id, ...facts } = session;
    return { speakers, row: { id: id && known.has(id) ? id : newId(), eventId, position, ...facts } };
  });
  const kept = rows.map(({ row }) => row.id);
  await tx
    .delete(eventSessions)
    .where(and(eq(eventSessions.eventId, eventId), kept.length > 0 ? notInArray(eventSessions.id, kept) : undefined));
  for (const { speakers, row } of rows) {
    const { id, eventId: _event, ...facts } = row;
    await tx.insert(eventSessions).values(row).onConflictDoUpdate({ target: eventSessions.id, set: facts });
    await tx.delete(sessionSpeakers).where(eq(sessionSpeakers.sessionId, id));
    if (speakers.length > 0)
      await tx
        .insert(sessionSpeakers)
        .values(speakers.map((speaker, position) => ({ sessionId: id, position, ...speaker })));
  }
}
