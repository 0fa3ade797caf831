import "server-only";
import { and, eq, inArray, isNull, notInArray } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { newId } from "@/db/id";
import {
  eventHosts,
  eventKinds,
  eventSessions,
  eventTags,
  eventVolunteers,
  goals,
  groups,
  members,
  principles,
  sessionSpeakers,
} from "@/db/schema";
import { Refusal } from "../../errors";
import type { EventFacts, PersonFacts } from "../schema";

/** Refuses a kind, group, goal, principle or member that is not there, naming the field. */
export async function checkEvent(tx: Transaction, facts: EventFacts): Promise<void> {
  const refuse = (field: string, message: string) => {
    throw new Refusal("invalid", message, { [field]: message });
  };
  const [kind] = await tx.select({ key: eventKinds.key }).from(eventKinds).where(eq(eventKinds.key, facts.kind));
  if (!kind) refuse("kind", "There is no such kind of event.");
  const wanted = [...new Set([facts.groupId, ...facts.coHosts])];
  const hosts = await tx
    .select({ id: groups.id })
    .from(groups)
    .where(and(inArray(groups.id, wanted), isNull(groups.mergedIntoId)));
  if (!hosts.some(({ id }) => id === facts.groupId)) refuse("groupId", "There is no such group.");
  if (hosts.length < wanted.length) refuse("coHosts", "One of these groups does not exist.");
  for (const [field, keys, table] of [
    ["goals", facts.goals, goals],
    ["principles", facts.principles, principles],
  ] as const) {
    if (keys.length === 0) continue;
    const found = await tx.select({ key: table.key }).from(table).where(inArray(table.key, keys));
    if (found.length < keys.length) refuse(field, `There is no such ${field === "goals" ? "goal" : "principle"}.`);
  }
  await checkPeople(tx, facts);
}

async function checkPeople(tx: Transaction, facts: EventFacts): Promise<void> {
  const lists: [string, PersonFacts[]][] = [
    ["volunteers", facts.volunteers],
    ...facts.sessions.map(({ speakers }, place): [string, PersonFacts[]] => [`sessions.${place}.speakers`, speakers]),
  ];
  for (const [field, people] of lists) {
    const ids = people.flatMap(({ memberId }) => memberId ?? []);
    if (new Set(ids).size < ids.length) {
      const message = "The same person is there twice.";
      throw new Refusal("invalid", message, { [field]: message });
    }
    if (ids.length === 0) continue;
    const found = await tx
      .select({ id: members.id })
      .from(members)
      .where(and(inArray(members.id, ids), isNull(members.erasedAt), isNull(members.mergedIntoId)));
    const absent = people.findIndex(({ memberId }) => memberId && !found.some(({ id }) => id === memberId));
    if (absent >= 0) {
      const message = "This person is not in the directory.";
      throw new Refusal("invalid", message, { [`${field}.${absent}.memberId`]: message });
    }
  }
}

/** Makes hosts, sessions with speakers, helpers and tags as the facts say; a session that is named keeps its id. */
export async function writeEventParts(tx: Transaction, eventId: string, facts: EventFacts): Promise<void> {
  await tx.delete(eventHosts).where(eq(eventHosts.eventId, eventId)).returning({ id: eventHosts.groupId });
  const hosts = [...new Set([facts.groupId, ...facts.coHosts])];
  await tx.insert(eventHosts).values(hosts.map((groupId, position) => ({ eventId, groupId, position })));
  await writeSessions(tx, eventId, facts.sessions);
  await tx.delete(eventVolunteers).where(eq(eventVolunteers.eventId, eventId)).returning({ id: eventVolunteers.id });
  if (facts.volunteers.length > 0)
    await tx
      .insert(eventVolunteers)
      .values(
        facts.volunteers.map(({ memberId, guestName }, position) => ({ eventId, memberId, guestName, position })),
      );
  await tx.delete(eventTags).where(eq(eventTags.eventId, eventId)).returning({ id: eventTags.id });
  const tags = [
    ...facts.goals.map((goalKey) => ({ eventId, goalKey, principleKey: null })),
    ...facts.principles.map((principleKey) => ({ eventId, goalKey: null, principleKey })),
  ];
  if (tags.length > 0) await tx.insert(eventTags).values(tags);
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
    .where(and(eq(eventSessions.eventId, eventId), kept.length > 0 ? notInArray(eventSessions.id, kept) : undefined))
    .returning({ id: eventSessions.id });
  for (const { speakers, row } of rows) {
    const { id, eventId: _event, ...facts } = row;
    await tx.insert(eventSessions).values(row).onConflictDoUpdate({ target: eventSessions.id, set: facts });
    await tx.delete(sessionSpeakers).where(eq(sessionSpeakers.sessionId, id)).returning({ id: sessionSpeakers.id });
    if (speakers.length > 0)
      await tx
        .insert(sessionSpeakers)
        .values(speakers.map((speaker, position) => ({ sessionId: id, position, ...speaker })));
  }
}
