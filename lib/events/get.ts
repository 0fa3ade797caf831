import { and, asc, eq, inArray, type SQL } from "drizzle-orm";
import { askTogether } from "@/db/ask-together";
import { db, type Reader, type Transaction } from "@/db/client";
import { eventHosts, eventSessions, events, eventTags, eventVolunteers, groups, sessionSpeakers } from "@/db/schema";
import { notFoundError } from "@/lib/core/errors";
import type { Viewer } from "@/lib/core/viewer";
import { programsByGroupKind } from "@/lib/groups/addable-kinds";
import { mayManageGroup, mayRunGroup } from "@/lib/groups/policy";
import { maySeeJoinLink, standingEvents, visibleEvents } from "./policy";
import "server-only";

export const getEventSubject = (tx: Transaction, input: { id: string }, viewer: Viewer) =>
  getEvent(viewer, input.id, tx);

export type Event = typeof events.$inferSelect;

export type EventWithDetails = NonNullable<Awaited<ReturnType<typeof findEvent>>>;

/**
 * An event with its hosts, each with whether the viewer runs it, sessions, speakers, helpers and tags; null where there is none.
 * The link to join is for signed-in members.
 */
export async function findEvent(viewer: Viewer, id: string, from: Reader = db) {
  return readEvent(viewer, id, { from, seen: visibleEvents(viewer) });
}

/** The same of one that may have been removed; refuses as missing where there is none. */
export async function getEventEvenRemoved(viewer: Viewer, id: string, from: Reader): Promise<EventWithDetails> {
  const event = await readEvent(viewer, id, { from, seen: standingEvents(viewer) });
  if (!event) throw notFoundError("event");
  return event;
}

type Asked = { from: Reader; seen: SQL | undefined };

async function readEvent(viewer: Viewer, id: string, { from, seen }: Asked) {
  const found = await askTogether(from, eventQuestions(id, { from, seen }));
  const [event] = found.found;
  if (!event) return null;
  const programOf = await programsByGroupKind(viewer, from);
  const hosts = found.hosts.map((host) => {
    const whole = { ...host, programKey: programOf.get(host.kind) ?? null };
    return { ...whole, mayRun: mayRunGroup(viewer, whole), mayManage: mayManageGroup(viewer, whole) };
  });
  return {
    ...event,
    onlineLink: maySeeJoinLink(viewer) ? event.onlineLink : null,
    hosts,
    sessions: found.sessions.map((session) => ({
      ...session,
      speakers: found.speakers.filter((speaker) => speaker.sessionId === session.id),
    })),
    volunteers: found.volunteers,
    goals: found.tags.flatMap(({ goalKey }) => goalKey ?? []),
    principles: found.tags.flatMap(({ principleKey }) => principleKey ?? []),
    mayRun: hosts.some((host) => host.mayRun),
  };
}

function eventQuestions(id: string, { from, seen }: Asked) {
  const own = from.select({ id: eventSessions.id }).from(eventSessions).where(eq(eventSessions.eventId, id));
  return {
    found: from
      .select()
      .from(events)
      .where(and(eq(events.id, id), seen)),
    hosts: hostQuestion([id], from),
    sessions: from
      .select()
      .from(eventSessions)
      .where(eq(eventSessions.eventId, id))
      .orderBy(asc(eventSessions.position), asc(eventSessions.id)),
    speakers: from
      .select()
      .from(sessionSpeakers)
      .where(inArray(sessionSpeakers.sessionId, own))
      .orderBy(asc(sessionSpeakers.position), asc(sessionSpeakers.id)),
    volunteers: from
      .select()
      .from(eventVolunteers)
      .where(eq(eventVolunteers.eventId, id))
      .orderBy(asc(eventVolunteers.position), asc(eventVolunteers.id)),
    tags: from.select().from(eventTags).where(eq(eventTags.eventId, id)).orderBy(asc(eventTags.id)),
  };
}

/** The same; refuses as missing where there is none. */
export async function getEvent(viewer: Viewer, id: string, from: Reader = db): Promise<EventWithDetails> {
  const event = await findEvent(viewer, id, from);
  if (!event) throw notFoundError("event");
  return event;
}

/** The groups that hold these events, the first one first, each with the program that its kind belongs to. */
export async function hostsOfEvents(viewer: Viewer, eventIds: readonly string[], from: Reader = db) {
  if (eventIds.length === 0) return [];
  const rows = await hostQuestion(eventIds, from);
  const programOf = await programsByGroupKind(viewer, from);
  return rows.map((row) => ({ ...row, programKey: programOf.get(row.kind) ?? null }));
}

function hostQuestion(eventIds: readonly string[], from: Reader) {
  return from
    .select({
      eventId: eventHosts.eventId,
      id: groups.id,
      slug: groups.slug,
      name: groups.name,
      kind: groups.kind,
      country: groups.country,
      city: groups.city,
      latitude: groups.latitude,
      longitude: groups.longitude,
    })
    .from(eventHosts)
    .innerJoin(groups, eq(groups.id, eventHosts.groupId))
    .where(inArray(eventHosts.eventId, [...eventIds]))
    .orderBy(asc(eventHosts.eventId), asc(eventHosts.position));
}

/** What was logged before under this source's key, null where nothing was: so that a form sent twice is found again. */
export async function findEventBySourceKey(_viewer: Viewer, sourceKey: string, from: Reader = db) {
  const [row] = await from.select({ id: events.id }).from(events).where(eq(events.sourceKey, sourceKey));
  return row ?? null;
}
