import "server-only";
import { and, asc, desc, eq, exists, gte, inArray, isNotNull, or, type SQL, type SQLWrapper, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { searchText } from "@/db/fold";
import { eventHosts, events, groupLeads, groups, members } from "@/db/schema";
import { begins } from "@/db/sql";
import type { GroupKind } from "@/db/words";
import { dayOf, today } from "../../clock";
import { visibleTo as memberVisibleTo } from "../../members/policy";
import { installationSettings } from "../../settings/queries";
import { groupQuietDaysOf } from "../../settings/schema";
import type { Viewer } from "../../viewer";
import { leadsOn } from "../leads/policy";
import { visibleTo } from "../policy";
import { programsByKind } from "../queries";
import { degreesOf, stateOf } from "../rules";
import { lastHeldOn, stateIs } from "../standing/policy";
import type { GroupFilter } from "./schema";

export type GroupRow = Awaited<ReturnType<typeof groupsShown>>[number];

const most = 5000;

/** The groups that the filter names, in its order, with their last and next event and their state; 5,000 at most. Public. */
export async function groupsShown(
  viewer: Viewer,
  filter: GroupFilter,
  { also, limit = most }: { also?: SQL; limit?: number } = {},
) {
  const day = today(viewer.timeZone);
  const settings = await installationSettings(viewer);
  const programs = await programsByKind(viewer);
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
      lastHeldOn: lastHeldOn(),
      nextOn: sql<string | null>`(${nextDay(day)})`,
    })
    .from(groups)
    .where(
      and(visibleTo(viewer), named(viewer, filter), filter.state && stateIs(filter.state, { day, quietDaysOf }), also),
    )
    .orderBy(...keysOf(filter).map(({ by, isDown }) => (isDown ? desc(by) : asc(by))))
    .limit(limit);
  return rows.map((row) => ({
    ...row,
    programKey: programs.get(row.kind) ?? null,
    latitude: degreesOf(row.latitude),
    longitude: degreesOf(row.longitude),
    state: stateOf({ ...row, since: dayOf(row.createdAt) }, day, quietDaysOf(row.kind)),
  }));
}

/** A page of the same, from behind the group with that address, and the one to go on behind; from the start where it is unknown. */
export async function pageOfGroups(
  viewer: Viewer,
  filter: GroupFilter,
  { after, limit }: { after?: string; limit: number },
) {
  const [last] = after ? await groupsShown(viewer, {}, { also: eq(groups.slug, after), limit: 1 }) : [];
  const rows = await groupsShown(viewer, filter, { also: last && behind(filter, last), limit: limit + 1 });
  const shown = rows.slice(0, limit);
  return { groups: shown, next: rows.length > limit ? (shown.at(-1)?.slug ?? null) : null };
}

/** A group's place in the cadence of its events: the last one held, the next one planned, and what that makes of it. */
export async function standingOfGroup(viewer: Viewer, groupId: string) {
  const [row] = await groupsShown(viewer, {}, { also: eq(groups.id, groupId), limit: 1 });
  return row ?? null;
}

/** Just the names and cities of the groups, by name, to choose from; 5,000 at most. Public. */
export async function groupOptions(viewer: Viewer) {
  return db
    .select({ id: groups.id, name: groups.name, city: groups.city })
    .from(groups)
    .where(visibleTo(viewer))
    .orderBy(asc(groups.nameFolded), asc(groups.id))
    .limit(most);
}

/** The countries that have a group, by ISO code, for the filter. Public. */
export async function groupCountries(viewer: Viewer): Promise<string[]> {
  const rows = await db
    .selectDistinct({ country: groups.country })
    .from(groups)
    .where(and(visibleTo(viewer), isNotNull(groups.country)))
    .orderBy(asc(groups.country));
  return rows.flatMap(({ country }) => country ?? []);
}

/** Every word typed begins a word of the name, an alias, the city or, where the viewer may see them, a lead's name. */
function named(viewer: Viewer, filter: GroupFilter): SQL | undefined {
  const words = filter.q ? searchText(filter.q).split(" ").filter(Boolean).slice(0, 8) : [];
  return and(
    ...words.map((word) => or(begins(groups.searchText, word), ledBySomebody(viewer, word))),
    filter.kind && inArray(groups.kind, filter.kind),
    filter.country && inArray(groups.country, filter.country),
  );
}

function ledBySomebody(viewer: Viewer, word: string): SQL {
  return exists(
    db
      .select({ one: sql`1` })
      .from(groupLeads)
      .innerJoin(members, eq(members.id, groupLeads.memberId))
      .where(
        and(
          eq(groupLeads.groupId, groups.id),
          leadsOn(today()),
          memberVisibleTo(viewer),
          begins(members.nameFolded, word),
        ),
      ),
  );
}

function nextDay(day: string) {
  return db
    .select({ day: sql`min(${events.startsOn})` })
    .from(eventHosts)
    .innerJoin(events, eq(events.id, eventHosts.eventId))
    .where(and(eq(eventHosts.groupId, groups.id), eq(events.state, "planned"), gte(events.startsOn, day)));
}

type Place = { id: string; nameFolded: string; lastHeldOn: string | null; statedMembers: number | null };
type Key = { by: SQLWrapper; isDown: boolean; of: (group: Place) => string | number };

/** What a list is ordered by, one after another; unknown is least. */
function keysOf({ sort = "name" }: GroupFilter): Key[] {
  const isDown = sort.startsWith("-");
  const names = (isNameDown: boolean): Key[] => [
    { by: groups.nameFolded, isDown: isNameDown, of: ({ nameFolded }) => nameFolded },
    { by: groups.id, isDown: isNameDown, of: ({ id }) => id },
  ];
  if (sort.endsWith("last"))
    return [{ by: sql`coalesce(${lastHeldOn()}, '')`, isDown, of: (group) => group.lastHeldOn ?? "" }, ...names(false)];
  if (sort.endsWith("members"))
    return [
      { by: sql`coalesce(${groups.statedMembers}, -1)`, isDown, of: (group) => group.statedMembers ?? -1 },
      ...names(false),
    ];
  return names(isDown);
}

/** The groups that come after this one in the order of the list. */
function behind(filter: GroupFilter, last: Place): SQL | undefined {
  const keys = keysOf(filter);
  return or(
    ...keys.map(({ by, isDown, of }, place) =>
      and(
        ...keys.slice(0, place).map((key) => sql`${key.by} = ${key.of(last)}`),
        isDown ? sql`${by} < ${of(last)}` : sql`${by} > ${of(last)}`,
      ),
    ),
  );
}
