import { and, asc, eq, exists, gt, inArray, isNotNull, lte, notInArray, type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { distinctValues } from "@/db/distinct-values";
import { groups, members, programs, terms } from "@/db/schema";
import type { TermState } from "@/db/words";
import { today } from "@/lib/core/clock";
import { memberDays } from "@/lib/core/member-days";
import { keyset, pageOf, readCursor } from "@/lib/core/paging";
import type { Viewer } from "@/lib/core/viewer";
import { memberNameMatches } from "@/lib/members/search";
import { endsWithin } from "./ending-soon";
import { termManagedBy, termVisibleTo } from "./policy";
import type { TermFilter } from "./schema";
import { termStateIs } from "./status-sql";
import { usualLengthColumns } from "./usual-length-sql";
import "server-only";

export type TermRow = Awaited<ReturnType<typeof listTerms>>["rows"][number];

/** A page of the terms that the filter names among those that the viewer manages. */
export async function listTerms(
  viewer: Viewer,
  filter: TermFilter,
  page: { after?: string | null; size?: number } = {},
) {
  const size = page.size ?? 50;
  const { value, isDown } = termOrder(filter);
  const { orderBy, rest } = keyset({ by: value, id: terms.id, isDown }, readCursor(page.after));
  const found = await db
    .select({
      id: terms.id,
      memberId: terms.memberId,
      name: members.name,
      slug: members.slug,
      country: members.country,
      timeZone: members.timeZone,
      programKey: terms.programKey,
      program: programs.name,
      shortName: programs.shortName,
      color: programs.color,
      shape: programs.shape,
      group: groups.name,
      groupId: terms.groupId,
      detail: terms.detail,
      level: terms.level,
      startsOn: terms.startsOn,
      endsOn: terms.endsOn,
      state: terms.state,
      ending: terms.ending,
      graceDays: terms.graceDays,
      usual: usualLengthColumns,
      version: terms.version,
      value,
    })
    .from(terms)
    .innerJoin(members, eq(members.id, terms.memberId))
    .innerJoin(programs, eq(programs.key, terms.programKey))
    .leftJoin(groups, eq(groups.id, terms.groupId))
    .where(and(termMatches(viewer, filter), rest))
    .orderBy(...orderBy)
    .limit(size + 1);
  const { rows, next } = pageOf(found, size, (row) => row);
  const dayOf = memberDays();
  /** `today` is the day where the member lives. */
  return { rows: rows.map(({ timeZone, ...row }) => ({ ...row, today: dayOf(timeZone) })), next };
}

/** How many terms the filter names among those that the viewer manages, up to 10,000. */
export async function countTerms(viewer: Viewer, filter: TermFilter): Promise<number> {
  return (await termIdsMatching(viewer, filter)).length;
}

/** Their ids, for a bulk step; at most 10,000. */
export async function termIdsMatching(viewer: Viewer, filter: TermFilter): Promise<string[]> {
  const rows = await db
    .select({ id: terms.id })
    .from(terms)
    .innerJoin(members, eq(members.id, terms.memberId))
    .where(termMatches(viewer, filter))
    .orderBy(asc(terms.id))
    .limit(10_000);
  return rows.map(({ id }) => id);
}

/** The terms of these members that have begun and are in one of these states today, and that the viewer manages. */
export async function termIdsOfMembers(viewer: Viewer, memberIds: readonly string[], states: readonly TermState[]) {
  if (memberIds.length === 0) return [];
  const day = today(viewer.timeZone);
  const rows = await db
    .select({ id: terms.id })
    .from(terms)
    .innerJoin(members, eq(members.id, terms.memberId))
    .where(
      and(
        termManagedBy(viewer),
        inArray(terms.memberId, [...memberIds]),
        termStateIs(states, day),
        lte(terms.startsOn, day),
      ),
    )
    .orderBy(asc(terms.id));
  return rows.map(({ id }) => id);
}

function termMatches(viewer: Viewer, filter: TermFilter): SQL | undefined {
  const day = today(viewer.timeZone);
  return and(
    termManagedBy(viewer),
    filter.q ? (memberNameMatches(viewer, filter.q) ?? sql`1 = 0`) : undefined,
    filter.program && inArray(terms.programKey, filter.program),
    filter.country && inArray(members.country, filter.country),
    filter.state && termStateIs(filter.state, day),
    filter.ends && endsWithin(Number(filter.ends), day),
  );
}

function termOrder(filter: TermFilter): { value: SQL<string>; isDown: boolean } {
  const sort = filter.sort ?? "name";
  const isDown = sort.startsWith("-");
  if (sort.endsWith("ends")) return { value: sql<string>`coalesce(${terms.endsOn}, '9999-12-31')`, isDown };
  if (sort.endsWith("starts")) return { value: sql<string>`${terms.startsOn}`, isDown };
  return { value: sql<string>`${members.nameFolded}`, isDown };
}

/**
 * The specialties and topics that terms of members whom the viewer sees have, for a filter and the search; at most 300. What terms of a
 * program with groups of its own say is the name of a group, and none of them.
 */
export async function specialtiesInUse(viewer: Viewer): Promise<string[]> {
  const details = distinctValues(terms.detail);
  const seen = db
    .select({ one: sql`1` })
    .from(terms)
    .innerJoin(members, eq(members.id, terms.memberId))
    .where(and(eq(terms.detail, details.value), ofSpecialtyPrograms(), termVisibleTo(viewer)));
  const rows = await db.select({ detail: details.value }).from(details.source).where(exists(seen));
  return rows
    .map(({ detail }) => detail)
    .sort()
    .slice(0, 300);
}

/** The levels that terms of members whom the viewer sees have, for a filter; at most 100. */
export async function levelsOfMembers(viewer: Viewer): Promise<string[]> {
  const levels = distinctValues(terms.level);
  const seen = db
    .select({ one: sql`1` })
    .from(terms)
    .innerJoin(members, eq(members.id, terms.memberId))
    .where(and(eq(terms.level, levels.value), termVisibleTo(viewer)));
  const rows = await db.select({ level: levels.value }).from(levels.source).where(exists(seen));
  return rows
    .map(({ level }) => level)
    .sort()
    .slice(0, 100);
}

/** One of them, where there is any: to be asked together with something else. */
export function anyLevel(viewer: Viewer) {
  return db
    .select({ id: terms.id })
    .from(terms)
    .where(and(gt(terms.level, ""), exists(heldInSight(viewer))))
    .limit(1);
}

/** Terms of the programs whose detail is what somebody knows, and not where they belong. */
export function ofSpecialtyPrograms(): SQL {
  const withGroups = db.select({ key: programs.key }).from(programs).where(isNotNull(programs.groupKind));
  return notInArray(terms.programKey, withGroups);
}

/** One of them, where there is any: to be asked together with something else. */
export function anySpecialty(viewer: Viewer) {
  return db
    .select({ id: terms.id })
    .from(terms)
    .where(and(gt(terms.detail, ""), ofSpecialtyPrograms(), exists(heldInSight(viewer))))
    .limit(1);
}

/** The member of a term, where the viewer may see the two. */
function heldInSight(viewer: Viewer) {
  return (
    db
      .select({ one: sql`1` })
      .from(members)
      .where(and(eq(members.id, terms.memberId), termVisibleTo(viewer)))
      // SQLite then looks at one after the other, and not through all members first.
      .limit(1)
  );
}
