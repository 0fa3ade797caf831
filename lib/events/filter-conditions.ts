import { and, eq, exists, gte, inArray, isNull, lt, lte, or, type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { searchText } from "@/db/fold";
import {
  eventHosts,
  eventSessions,
  events,
  eventTags,
  eventVolunteers,
  goals,
  groupEvents,
  groups,
  programs,
  sessionSpeakers,
} from "@/db/schema";
import { has } from "@/db/sql";
import type { Day } from "@/lib/core/clock";
import type { Viewer } from "@/lib/core/viewer";
import type { EventFilter } from "./filter";
import "server-only";

/** Events of the viewer's own groups, and those that they speak at or help with: for their own calendar feed. */
export function ownEvents(viewer: Viewer): SQL {
  const mine = viewer.memberId ?? "";
  const ofGroups = db
    .select({ id: groupEvents.eventId })
    .from(groupEvents)
    .where(inArray(groupEvents.groupId, [...viewer.leads]));
  const spoken = db
    .select({ id: eventSessions.eventId })
    .from(sessionSpeakers)
    .innerJoin(eventSessions, eq(eventSessions.id, sessionSpeakers.sessionId))
    .where(eq(sessionSpeakers.memberId, mine));
  const helped = db
    .select({ id: eventVolunteers.eventId })
    .from(eventVolunteers)
    .where(eq(eventVolunteers.memberId, mine));
  return inArray(events.id, ofGroups.unionAll(spoken).unionAll(helped));
}

/**
 * What is past on a day, whatever `state` is asked for: what was held, and what was planned and is over, held or not; what was
 * cancelled only where that is asked for. Public.
 */
export function pastEvents(_viewer: Viewer, day: Day, { cancelled = false } = {}): SQL | undefined {
  const isOver = lt(sql`coalesce(${events.endsOn}, ${events.startsOn})`, day);
  return and(
    lte(events.startsOn, day),
    or(
      eq(events.state, "held"),
      and(inArray(events.state, cancelled ? ["planned", "cancelled"] : ["planned"]), isOver),
    ),
  );
}

export function eventsMatchingFilter(filter: EventFilter): SQL | undefined {
  const words = filter.q ? searchText(filter.q).split(" ").filter(Boolean).slice(0, 8) : [];
  return and(
    ...words.map((word) => has(events.searchText, word)),
    filter.group && inArray(events.id, eventsOfGroups(filter.group)),
    filter.program && ofPrograms(filter.program),
    filter.country && inArray(events.country, filter.country),
    filter.kind && inArray(events.kind, filter.kind),
    filter.format && inArray(events.format, filter.format),
    filter.state && inArray(events.state, filter.state),
    filter.from ? gte(sql`coalesce(${events.endsOn}, ${events.startsOn})`, filter.from) : undefined,
    filter.to ? lte(events.startsOn, filter.to) : undefined,
  );
}

/** Few of all, so that both databases begin with these. */
function eventsOfGroups(slugs: readonly string[]) {
  return db
    .select({ id: groupEvents.eventId })
    .from(groups)
    .innerJoin(groupEvents, eq(groupEvents.groupId, groups.id))
    .where(and(inArray(groups.slug, [...slugs]), isNull(groups.mergedIntoId)));
}

/** What a group of their kind holds, or what advances one of their goals: looked up for each event that comes. */
function ofPrograms(keys: readonly string[]): SQL | undefined {
  const kinds = db
    .select({ kind: programs.groupKind })
    .from(programs)
    .where(inArray(programs.key, [...keys]));
  const theirGoals = db
    .select({ key: goals.key })
    .from(goals)
    .where(inArray(goals.programKey, [...keys]));
  const held = db
    .select({ one: sql`1` })
    .from(eventHosts)
    .innerJoin(groups, eq(groups.id, eventHosts.groupId))
    .where(and(eq(eventHosts.eventId, events.id), inArray(groups.kind, kinds)));
  const advancing = db
    .select({ one: sql`1` })
    .from(eventTags)
    .where(and(eq(eventTags.eventId, events.id), inArray(eventTags.goalKey, theirGoals)));
  return or(exists(held), exists(advancing));
}
