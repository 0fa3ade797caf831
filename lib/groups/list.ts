import { and, asc, count, countDistinct, desc, eq, gte, inArray, isNotNull, or, type SQL, sql } from "drizzle-orm";
import { askTogether } from "@/db/ask-together";
import { db } from "@/db/client";
import { searchText } from "@/db/fold";
import { groupEvents, groupLeads, groups, members } from "@/db/schema";
import { begins, isAmong } from "@/db/sql";
import type { GroupKind } from "@/db/words";
import { changesPage, type ListQuestion } from "@/lib/core/api/list-page";
import { dayOfInstant, today } from "@/lib/core/clock";
import { leadsOnDay } from "@/lib/core/group-leads";
import type { Viewer } from "@/lib/core/viewer";
import { memberVisibleTo } from "@/lib/members/policy";
import { getSettings } from "@/lib/settings/get";
import { groupQuietDaysOf } from "@/lib/settings/schema";
import { programsByGroupKind } from "./addable-kinds";
import { fromMicrodegrees } from "./coordinates";
import type { Group } from "./get";
import { afterGroup, groupOrderKeys } from "./internal/list-order";
import { groupVisibleTo } from "./policy";
import type { GroupFilter } from "./schema";
import { type GroupState, groupStateOf } from "./status";
import { groupStateIs } from "./status-sql";
import "server-only";

export type GroupRow = Awaited<ReturnType<typeof groupsMatching>>[number];

const mostGroups = 5000;

const { id, slug, name, nameFolded, kind, country, countryAsWritten, city, latitude, longitude } = groups;
const { statedMembers, statedMembersOn, closedOn, createdAt, updatedAt, version, lastHeldOn } = groups;
const columns = {
  ...{ id, slug, name, nameFolded, kind, country, countryAsWritten, city, latitude, longitude },
  ...{ statedMembers, statedMembersOn, closedOn, createdAt, updatedAt, version, lastHeldOn },
};

/** The groups that the filter names, in its order, with their last and next event and their state; 5,000 at most. Public. */
export async function groupsMatching(
  viewer: Viewer,
  filter: GroupFilter,
  { also, limit = mostGroups }: { also?: SQL; limit?: number } = {},
) {
  const known = await whatStatesNeed(viewer);
  return readGroups(viewer, known, await groupQuestion(viewer, filter, { known, also, limit }));
}

type Known = Awaited<ReturnType<typeof whatStatesNeed>>;

/** By what the state of a group is told: the day, the programs of the kinds and after how many days each is called quiet. */
async function whatStatesNeed(viewer: Viewer) {
  const settings = await getSettings(viewer);
  const programs = await programsByGroupKind(viewer);
  const quietDaysOf = (kind: GroupKind) => groupQuietDaysOf(settings, programs.get(kind) ?? null);
  return { day: today(viewer.timeZone), programs, quietDaysOf };
}

type GroupQuestion = { known: Known; also?: SQL; limit: number };

/** The groups themselves, to be asked together with something else; `readGroups` reads what it finds. */
function groupQuestion(viewer: Viewer, filter: GroupFilter, { known, also, limit }: GroupQuestion) {
  const shown = db
    .select(columns)
    .from(groups)
    .where(and(groupsOf(viewer, filter, known), also))
    .orderBy(...orderOf(groupOrderKeys(filter)))
    .limit(limit)
    .as("shown");
  // Of those shown alone.
  const next = db
    .select({ day: sql`min(${groupEvents.startsOn})` })
    .from(groupEvents)
    .where(
      and(eq(groupEvents.groupId, shown.id), gte(groupEvents.startsOn, known.day), eq(groupEvents.state, "planned")),
    );
  const { id, slug, name, nameFolded, kind, country, countryAsWritten, city, latitude, longitude } = shown;
  const { statedMembers, statedMembersOn, closedOn, createdAt, updatedAt, version, lastHeldOn } = shown;
  return db
    .select({
      ...{ id, slug, name, nameFolded, kind, country, countryAsWritten, city, latitude, longitude },
      ...{ statedMembers, statedMembersOn, closedOn, createdAt, updatedAt, version },
      lastHeldOn: sql<string | null>`nullif(${lastHeldOn}, '')`,
      nextOn: sql<string | null>`(${next})`,
    })
    .from(shown)
    .orderBy(...orderOf(groupOrderKeys(filter, shown)));
}

const orderOf = (keys: ReturnType<typeof groupOrderKeys>) =>
  keys.map(({ by, isDown }) => (isDown ? desc(by) : asc(by)));

function groupsOf(viewer: Viewer, filter: GroupFilter, known: Known): SQL | undefined {
  return and(
    groupVisibleTo(viewer),
    groupNameMatches(viewer, filter),
    filter.state && groupStateIs(filter.state, known),
  );
}

function readGroups(
  _viewer: Viewer,
  { day, programs, quietDaysOf }: Known,
  rows: Awaited<ReturnType<typeof groupQuestion>>,
) {
  return rows.map((row) => ({
    ...row,
    programKey: programs.get(row.kind) ?? null,
    latitude: fromMicrodegrees(row.latitude),
    longitude: fromMicrodegrees(row.longitude),
    state: groupStateOf({ ...row, since: dayOfInstant(row.createdAt) }, day, quietDaysOf(row.kind)),
  }));
}

/** A page of the same in the order of changes, the oldest first. Public. */
export async function listChangedGroups(viewer: Viewer, filter: GroupFilter, asked: ListQuestion) {
  const known = await whatStatesNeed(viewer);
  const { rows, ...places } = await changesPage(asked, groups, ({ where, orderBy, limit }) =>
    db
      .select({ id: groups.id, updatedAt: groups.updatedAt })
      .from(groups)
      .where(and(groupsOf(viewer, filter, known), where))
      .orderBy(...orderBy)
      .limit(limit),
  );
  const ids = rows.map(({ id }) => id);
  const found = await groupsMatching(viewer, {}, { also: isAmong(groups.id, ids), limit: ids.length });
  return { rows: ids.flatMap((id) => found.find((group) => group.id === id) ?? []), ...places };
}

/** A page, from behind the group with that address, and the one to go on behind, with how many there are in all, in how many countries. */
export async function groupListPage(
  viewer: Viewer,
  filter: GroupFilter,
  { after, limit }: { after?: string; limit: number },
) {
  const known = await whatStatesNeed(viewer);
  const also = after ? await behind(viewer, filter, after) : undefined;
  const { found, counted } = await askTogether(db, {
    found: groupQuestion(viewer, filter, { known, also, limit: limit + 1 }),
    counted: db
      .select({ count: count(), countries: countDistinct(groups.country) })
      .from(groups)
      .where(groupsOf(viewer, filter, known)),
  });
  const { count: total = 0, countries = 0 } = counted[0] ?? {};
  return { ...pageOfGroups(readGroups(viewer, known, found), limit), count: total, countries };
}

/** What comes behind the group with that address; all where it is unknown. */
async function behind(viewer: Viewer, filter: GroupFilter, slug: string): Promise<SQL | undefined> {
  const { id, nameFolded, lastHeldOn, statedMembers } = groups;
  const [last] = await db
    .select({ id, nameFolded, lastHeldOn, statedMembers })
    .from(groups)
    .where(and(eq(groups.slug, slug), groupVisibleTo(viewer)));
  return last && afterGroup(filter, last);
}

function pageOfGroups<Row extends { slug: string }>(rows: readonly Row[], limit: number) {
  const shown = rows.slice(0, limit);
  return { groups: shown, next: rows.length > limit ? (shown.at(-1)?.slug ?? null) : null };
}

/** What the day of its last event makes of a group that was read. */
export async function groupStateToday(
  viewer: Viewer,
  group: Pick<Group, "kind" | "closedOn" | "lastHeldOn" | "createdAt">,
): Promise<GroupState> {
  const { day, quietDaysOf } = await whatStatesNeed(viewer);
  return groupStateOf({ ...group, since: dayOfInstant(group.createdAt) }, day, quietDaysOf(group.kind));
}

/** Just the names and cities of the groups, by name, to choose from; 5,000 at most. Public. */
export function groupOptions(viewer: Viewer) {
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
