import "server-only";
import { and, asc, eq, exists, inArray, isNotNull, isNull, or, type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { searchText } from "@/db/fold";
import { eventHosts, events, groupLeads, groups, members, programs } from "@/db/schema";
import { begins } from "@/db/sql";
import { dayOf, today } from "../../clock";
import { visibleTo as memberVisibleTo } from "../../members/policy";
import { installationSettings } from "../../settings/queries";
import { groupQuietDaysOf } from "../../settings/schema";
import type { Viewer } from "../../viewer";
import { leadsOn } from "../leads/policy";
import { visibleTo } from "../policy";
import { degreesOf, stateOf } from "../rules";
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
      programKey: sql<string | null>`(${programOfKind()})`,
      lastHeldOn: sql<string | null>`(${eventDay("held", day)})`,
      nextOn: sql<string | null>`(${eventDay("planned", day)})`,
    })
    .from(groups)
    .where(and(visibleTo(viewer), named(viewer, filter), also))
    .orderBy(asc(groups.nameFolded), asc(groups.id))
    // The database knows neither their states nor any other order.
    .limit(filter.state || filter.sort ? most : limit);
  const shown = rows.map((row) => ({
    ...row,
    latitude: degreesOf(row.latitude),
    longitude: degreesOf(row.longitude),
    state: stateOf({ ...row, since: dayOf(row.createdAt) }, day, groupQuietDaysOf(settings, row.programKey)),
  }));
  return shown
    .filter(({ state }) => !filter.state || filter.state.includes(state))
    .sort(by(filter.sort ?? "name"))
    .slice(0, limit);
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

function programOfKind() {
  return db
    .select({ key: programs.key })
    .from(programs)
    .where(and(eq(programs.groupKind, groups.kind), isNull(programs.retiredAt)))
    .orderBy(asc(programs.position))
    .limit(1);
}

function eventDay(state: "held" | "planned", day: string) {
  const which = state === "held" ? sql`max(${events.startsOn})` : sql`min(${events.startsOn})`;
  return db
    .select({ day: which })
    .from(eventHosts)
    .innerJoin(events, eq(events.id, eventHosts.eventId))
    .where(
      and(
        eq(eventHosts.groupId, groups.id),
        eq(events.state, state),
        state === "planned" ? sql`${events.startsOn} >= ${day}` : undefined,
      ),
    );
}

type Sorted = { nameFolded: string; lastHeldOn: string | null; statedMembers: number | null };

function by(sort: NonNullable<GroupFilter["sort"]>) {
  const sign = sort.startsWith("-") ? -1 : 1;
  const word = sort.replace("-", "");
  const order = (one: Sorted, other: Sorted) => {
    if (word === "last") return (one.lastHeldOn ?? "").localeCompare(other.lastHeldOn ?? "");
    if (word === "members") return (one.statedMembers ?? -1) - (other.statedMembers ?? -1);
    return one.nameFolded < other.nameFolded ? -1 : 1;
  };
  return (one: Sorted, other: Sorted) => sign * order(one, other) || (one.nameFolded < other.nameFolded ? -1 : 1);
}
