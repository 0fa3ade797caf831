import "server-only";
import { and, asc, eq, inArray, isNull } from "drizzle-orm";
import { db, type Reader } from "@/db/client";
import {
  eventHosts,
  eventKinds,
  eventSessions,
  events,
  eventTags,
  eventVolunteers,
  groups,
  sessionSpeakers,
} from "@/db/schema";
import { missing } from "../errors";
import { mayRun } from "../groups/policy";
import { programsByKind } from "../groups/queries";
import type { Viewer } from "../viewer";
import { seesJoinLink, visibleTo } from "./policy";

export type Event = typeof events.$inferSelect;
export type EventWhole = NonNullable<Awaited<ReturnType<typeof findEvent>>>;

/** The kinds of event that can be chosen, in order; with `all` the retired ones too. Public. */
export async function kindsOfEvent(_viewer: Viewer, all = false, from: Reader = db) {
  return from
    .select()
    .from(eventKinds)
    .where(all ? undefined : isNull(eventKinds.retiredAt))
    .orderBy(asc(eventKinds.position), asc(eventKinds.key));
}

/**
 * An event with its hosts, each with whether the viewer runs it, sessions, speakers, helpers and tags; null where there is none.
 * The link to join is for signed-in members.
 */
export async function findEvent(viewer: Viewer, id: string, from: Reader = db) {
  const [event] = await from
    .select()
    .from(events)
    .where(and(eq(events.id, id), visibleTo(viewer)));
  if (!event) return null;
  const hosts = (await hostsOf(viewer, [id], from)).map((host) => ({ ...host, mayRun: mayRun(viewer, host) }));
  const sessions = await from
    .select()
    .from(eventSessions)
    .where(eq(eventSessions.eventId, id))
    .orderBy(asc(eventSessions.position), asc(eventSessions.id));
  const speakers = await from
    .select()
    .from(sessionSpeakers)
    .where(
      inArray(
        sessionSpeakers.sessionId,
        sessions.map((session) => session.id),
      ),
    )
    .orderBy(asc(sessionSpeakers.position), asc(sessionSpeakers.id));
  const volunteers = await from
    .select()
    .from(eventVolunteers)
    .where(eq(eventVolunteers.eventId, id))
    .orderBy(asc(eventVolunteers.position), asc(eventVolunteers.id));
  const tags = await from.select().from(eventTags).where(eq(eventTags.eventId, id)).orderBy(asc(eventTags.id));
  return {
    ...event,
    onlineLink: seesJoinLink(viewer) ? event.onlineLink : null,
    hosts,
    sessions: sessions.map((session) => ({
      ...session,
      speakers: speakers.filter((speaker) => speaker.sessionId === session.id),
    })),
    volunteers,
    goals: tags.flatMap(({ goalKey }) => goalKey ?? []),
    principles: tags.flatMap(({ principleKey }) => principleKey ?? []),
    mayRun: hosts.some((host) => host.mayRun),
  };
}

/** The same; refuses as missing where there is none. */
export async function getEvent(viewer: Viewer, id: string, from: Reader = db): Promise<EventWhole> {
  const event = await findEvent(viewer, id, from);
  if (!event) throw missing("event");
  return event;
}

/** The groups that hold these events, the first one first, each with the program that its kind belongs to. */
export async function hostsOf(viewer: Viewer, eventIds: readonly string[], from: Reader = db) {
  if (eventIds.length === 0) return [];
  const rows = await from
    .select({
      eventId: eventHosts.eventId,
      id: groups.id,
      slug: groups.slug,
      name: groups.name,
      kind: groups.kind,
      country: groups.country,
      city: groups.city,
    })
    .from(eventHosts)
    .innerJoin(groups, eq(groups.id, eventHosts.groupId))
    .where(inArray(eventHosts.eventId, [...eventIds]))
    .orderBy(asc(eventHosts.eventId), asc(eventHosts.position));
  const programOf = await programsByKind(viewer, from);
  return rows.map((row) => ({ ...row, programKey: programOf.get(row.kind) ?? null }));
}

/** What was logged before under this source's key, null where nothing was: so that a form sent twice is found again. */
export async function findBySource(_viewer: Viewer, sourceKey: string, from: Reader = db) {
  const [row] = await from.select({ id: events.id }).from(events).where(eq(events.sourceKey, sourceKey));
  return row ?? null;
}
