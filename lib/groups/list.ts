import { and, asc, desc, eq, gte, inArray, isNotNull, or, type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { searchText } from "@/db/fold";
import { eventHosts, events, groupLeads, groups, members } from "@/db/schema";
import { begins } from "@/db/sql";
import type { GroupKind } from "@/db/words";
import { dayOfInstant, today } from "@/lib/core/clock";
import { leadsOnDay } from "@/lib/core/group-leads";
import type { Viewer } from "@/lib/core/viewer";
import { memberVisibleTo } from "@/lib/members/policy";
import { getSettings } from "@/lib/settings/get";
import { groupQuietDaysOf } from "@/lib/settings/schema";
import { programsByGroupKind } from "./addable-kinds";
import { fromMicrodegrees } from "./coordinates";
import { afterGroup, groupOrderKeys } from "./internal/list-order";
import { groupVisibleTo } from "./policy";
import type { GroupFilter } from "./schema";
import { groupStateOf } from "./status";
import { groupStateIs, lastEventHeldOn } from "./status-sql";
import "server-only";

export type GroupRow = Awaited<ReturnType<typeof groupsMatching>>[number];

const mostGroups = 5000;

/** The groups that the filter names, in its order, with their last and next event and their state; 5,000 at most. Public. */
export async function groupsMatching(
  viewer: Viewer,
  filter: GroupFilter,
  { also, limit = mostGroups }: { also?: SQL; limit?: number } = {},
) {
  const day = today(viewer.timeZone);
  const settings = await getSettings(viewer);
  const programs = await programsByGroupKind(viewer);
  const quietDaysOf = (kind: GroupKind) => groupQuietDaysOf(settings, programs.get(kind) ?? null);
  const rows = await db
    .select({
      id: groups.id,
      slug: groups.slug,
      name: groups.name,
      nameFolded: groups.nameFolded,
      kind: groups.kind,
      country: groups.country,
      countryAsWritten: groups.countryAsWritten,
      city: groups.city,
      latitude: groups.latitude,
      longitude: groups.longitude,
      statedMembers: groups.statedMembers,
      statedMembersOn: groups.statedMembersOn,
      closedOn: groups.closedOn,
      createdAt: groups.createdAt,
      lastHeldOn: lastEventHeldOn(),
      nextOn: sql<string | null>`(${nextEventDay(day)})`,
    })
    .from(groups)
    .where(
      and(
        groupVisibleTo(viewer),
        groupNameMatches(viewer, filter),
        filter.state && groupStateIs(filter.state, { day, quietDaysOf }),
        also,
      ),
    )
    .orderBy(...groupOrderKeys(filter).map(({ by, isDown }) => (isDown ? desc(by) : asc(by))))
    .limit(limit);
  return rows.map((row) => ({
    ...row,
    programKey: programs.get(row.kind) ?? null,
    latitude: fromMicrodegrees(row.latitude),
    longitude: fromMicrodegrees(row.longitude),
    state: groupStateOf({ ...row, since: dayOfInstant(row.createdAt) }, day, quietDaysOf(row.kind)),
  }));
}

/** A page of the same, from behind the group with that address, and the one to go on behind; from the start where it is unknown. */
export async function listGroups(
  viewer: Viewer,
  filter: GroupFilter,
  { after, limit }: { after?: string; limit: number },
) {
  const [last] = after ? await groupsMatching(viewer, {}, { also: eq(groups.slug, after), limit: 1 }) : [];
  const rows = await groupsMatching(viewer, filter, { also: last && afterGroup(filter, last), limit: limit + 1 });
  const shown = rows.slice(0, limit);
  return { groups: shown, next: rows.length > limit ? (shown.at(-1)?.slug ?? null) : null };
}

/** A group's place in the cadence of its events: the last one held, the next one planned, and what that makes of it. */
export async function findGroupRow(viewer: Viewer, groupId: string) {
  const [row] = await groupsMatching(viewer, {}, { also: eq(groups.id, groupId), limit: 1 });
  return row ?? null;
}

/** Just the names and cities of the groups, by name, to choose from; 5,000 at most. Public. */
export async function groupOptions(viewer: Viewer) {
  return db
    .select({ id: groups.id, name: groups.name, city: groups.city })
    .from(groups)
    .where(groupVisibleTo(viewer))
    .orderBy(asc(groups.nameFolded), asc(groups.id))
    .limit(mostGroups);
}

/** The countries that have a group, by ISO code, for the filter. Public. */
export async function groupCountries(viewer: Viewer): Promise<string[]> {
  const rows = await db
    .selectDistinct({ country: groups.country })
    .from(groups)
    .where(and(groupVisibleTo(viewer), isNotNull(groups.country)))
    .orderBy(asc(groups.country));
  return rows.flatMap(({ country }) => country ?? []);
}

/** Every word typed begins a word of the name, an alias, the city or, where the viewer may see them, a lead's name. */
function groupNameMatches(viewer: Viewer, filter: GroupFilter): SQL | undefined {
  const words = filter.q ? searchText(filter.q).split(" ").filter(Boolean).slice(0, 8) : [];
  return and(
    ...words.map((word) => or(begins(groups.searchText, word), hasLeadNamed(viewer, word))),
    filter.kind && inArray(groups.kind, filter.kind),
    filter.country && inArray(groups.country, filter.country),
  );
}

/** Leads are read once, not group by group. */
function hasLeadNamed(viewer: Viewer, word: string): SQL {
  const led = db
    .select({ id: groupLeads.groupId })
    .from(groupLeads)
    // SQLite begins with what stands before a cross join: leads are few, members many.
    .crossJoin(members)
    .where(
      and(
        eq(members.id, groupLeads.memberId),
        leadsOnDay(today()),
        memberVisibleTo(viewer),
        begins(members.nameFolded, word),
      ),
    );
  return inArray(groups.id, led);
}

function nextEventDay(day: string) {
  return db
    .select({ day: sql`min(${events.startsOn})` })
    .from(eventHosts)
    .innerJoin(events, eq(events.id, eventHosts.eventId))
    .where(and(eq(eventHosts.groupId, groups.id), eq(events.state, "planned"), gte(events.startsOn, day)));
}
