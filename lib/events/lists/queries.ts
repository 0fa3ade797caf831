import "server-only";
import {
  and,
  asc,
  desc,
  eq,
  exists,
  gt,
  gte,
  inArray,
  isNotNull,
  isNull,
  lt,
  lte,
  or,
  type SQL,
  sql,
} from "drizzle-orm";
import { db } from "@/db/client";
import { searchText } from "@/db/fold";
import { eventHosts, eventSessions, events, eventVolunteers, groups, sessionSpeakers } from "@/db/schema";
import { has } from "@/db/sql";
import type { ListPage } from "../../activities/lists/schema";
import { addDays, type Day, today } from "../../clock";
import { standingSlugs } from "../../groups/queries";
import type { Viewer } from "../../viewer";
import { seesJoinLink, uncounted, visibleTo } from "../policy";
import { hostsOf } from "../queries";
import { askedForDays } from "../rules";
import type { EventFilter } from "./schema";

export type EventRow = Awaited<ReturnType<typeof listEvents>>[number];

/** The events that the filter names, each with its groups; the latest first unless `order` says otherwise, 200 at most. Public. */
export async function listEvents(
  viewer: Viewer,
  filter: EventFilter,
  {
    order = "latest",
    limit = 200,
    also,
  }: { order?: "latest" | "earliest" | "changed"; limit?: number; also?: SQL } = {},
) {
  const orders = {
    latest: [desc(events.startsOn), desc(events.id)],
    earliest: [asc(events.startsOn), asc(events.id)],
    changed: [desc(events.updatedAt), desc(events.id)],
  };
  const rows = await db
    .select()
    .from(events)
    .where(and(visibleTo(viewer), named(await ofStanding(viewer, filter)), also))
    .orderBy(...orders[order])
    .limit(limit);
  const hosts = await hostsOf(
    viewer,
    rows.map((row) => row.id),
  );
  return rows.map((row) => ({
    ...row,
    onlineLink: seesJoinLink(viewer) ? row.onlineLink : null,
    hosts: hosts.filter((host) => host.eventId === row.id),
  }));
}

type PageAsked = { order: "latest" | "earliest"; also?: SQL; after?: ListPage["after"]; limit: number };

/** One page of the same, and where the next one begins. Public. */
export async function pageOfEvents(viewer: Viewer, filter: EventFilter, { order, also, after, limit }: PageAsked) {
  const beyond = order === "latest" ? lt : gt;
  const rest =
    after && or(beyond(events.startsOn, after.day), and(eq(events.startsOn, after.day), beyond(events.id, after.id)));
  const rows = await listEvents(viewer, filter, { order, also: and(also, rest), limit: limit + 1 });
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return { events: shown, next: rows.length > limit && last ? `${last.startsOn}~${last.id}` : null };
}

/** How many the filter names. Public. */
export async function countEvents(viewer: Viewer, filter: EventFilter, also?: SQL): Promise<number> {
  const [row] = await db
    .select({ count: sql<number>`count(*)`.mapWith(Number) })
    .from(events)
    .where(and(visibleTo(viewer), named(await ofStanding(viewer, filter)), also));
  return row?.count ?? 0;
}

/** The countries that have an event, by ISO code, for the filter. Public. */
export async function eventCountries(viewer: Viewer): Promise<string[]> {
  const rows = await db
    .selectDistinct({ country: events.country })
    .from(events)
    .where(and(visibleTo(viewer), isNotNull(events.country)))
    .orderBy(asc(events.country));
  return rows.flatMap(({ country }) => country ?? []);
}

/** Events of the viewer's own groups, and those that they speak at or help with: for their own calendar feed. */
export function ownEvents(viewer: Viewer): SQL {
  const mine = viewer.memberId ?? "";
  return (
    or(
      hosted(inArray(eventHosts.groupId, [...viewer.leads])),
      exists(
        db
          .select({ one: sql`1` })
          .from(eventSessions)
          .innerJoin(sessionSpeakers, eq(sessionSpeakers.sessionId, eventSessions.id))
          .where(and(eq(eventSessions.eventId, events.id), eq(sessionSpeakers.memberId, mine))),
      ),
      exists(
        db
          .select({ one: sql`1` })
          .from(eventVolunteers)
          .where(and(eq(eventVolunteers.eventId, events.id), eq(eventVolunteers.memberId, mine))),
      ),
    ) ?? sql`1 = 0`
  );
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

/** Events of the viewer's groups that are over and that nobody has counted yet, of the last sixty days, the latest first. */
export async function uncountedEvents(viewer: Viewer) {
  if (viewer.leads.length === 0) return [];
  const day = today(viewer.timeZone);
  const own = hosted(inArray(eventHosts.groupId, [...viewer.leads]));
  const also = and(own, uncounted({ from: addDays(day, -askedForDays), to: day }));
  return listEvents(viewer, {}, { limit: 20, also });
}

/** An old address of a group finds what the group that stands holds, whichever door it comes in by. */
async function ofStanding(viewer: Viewer, filter: EventFilter): Promise<EventFilter> {
  return filter.group ? { ...filter, group: await standingSlugs(viewer, filter.group) } : filter;
}

function named(filter: EventFilter): SQL | undefined {
  const words = filter.q ? searchText(filter.q).split(" ").filter(Boolean).slice(0, 8) : [];
  return and(
    ...words.map((word) => has(events.titleFolded, word)),
    filter.group && hosted(inArray(groups.slug, filter.group)),
    filter.country && inArray(events.country, filter.country),
    filter.kind && inArray(events.kind, filter.kind),
    filter.format && inArray(events.format, filter.format),
    filter.state && inArray(events.state, filter.state),
    filter.from ? gte(sql`coalesce(${events.endsOn}, ${events.startsOn})`, filter.from) : undefined,
    filter.to ? lte(events.startsOn, filter.to) : undefined,
  );
}

function hosted(which: SQL): SQL {
  return exists(
    db
      .select({ one: sql`1` })
      .from(eventHosts)
      .innerJoin(groups, eq(groups.id, eventHosts.groupId))
      .where(and(eq(eventHosts.eventId, events.id), isNull(groups.mergedIntoId), which)),
  );
}
