import { and, eq, exists, gte, inArray, lte, ne, or, type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { activities, activityFilters, memberActivities, members } from "@/db/schema";
import { isSignedIn, type Viewer } from "@/lib/core/viewer";
import { memberVisibleTo } from "@/lib/members/policy";
import type { ActivityFilter } from "../filter";
import { activitiesMatchingFilter, creditedMemberMatches } from "../filter-conditions";
import { visibleActivities } from "../policy";
import "server-only";

/**
 * What a list of activities is read along, so that it stops where its page is full: a table that holds just what the filter names
 * in the order of the list, and `others`, the rest of the filter.
 */
export type ListSource = {
  table: typeof activityFilters | typeof memberActivities;
  where: SQL | undefined;
  others: ActivityFilter;
};

/** The source of a filter of one member, or of one program with at most one tag; null where all activities are read by day. */
export function listSourceOf(viewer: Viewer, filter: ActivityFilter): ListSource | null {
  return sourceOfMember(viewer, filter) ?? sourceOfProgram(filter);
}

function sourceOfMember(viewer: Viewer, filter: ActivityFilter): ListSource | null {
  const { member, part, country, specialty, level, from, to, state, ...others } = filter;
  if (!member || country || specialty || level) return null;
  const table = memberActivities;
  const named = and(eq(members.slug, member), memberVisibleTo(viewer));
  const whose = member === "me" ? viewer.memberId : sql`(${db.select({ id: members.id }).from(members).where(named)})`;
  const where = and(eq(table.memberId, whose ?? ""), part && inArray(table.part, part), within(table, filter));
  return { table, where, others };
}

function sourceOfProgram(filter: ActivityFilter): ListSource | null {
  const { program, principle, from, to, state, ...others } = filter;
  // What is in one of the other states is few, and in the order of lists in an index of its own.
  if (state?.length === 1 && state[0] !== "confirmed") return null;
  const [programKey, ...morePrograms] = program ?? [];
  const [tagKey = "", ...moreTags] = principle ?? [];
  if (!programKey || morePrograms.length > 0 || moreTags.length > 0) return null;
  const table = activityFilters;
  const where = and(eq(table.programKey, programKey), eq(table.tagKey, tagKey), within(table, filter));
  return { table, where, others };
}

/**
 * What people of some countries are credited on, each activity once and up to `most`, without any order; null for a filter of
 * something else. Few of it are sooner found from the people than by a walk along all days.
 */
export function activitiesOfCountries(viewer: Viewer, filter: ActivityFilter, most: number) {
  const { country, member, specialty, level, part, from, to, state, ...others } = filter;
  if (!country || member || specialty || level) return null;
  const table = memberActivities;
  const where = and(
    eq(table.memberId, members.id),
    creditedMemberMatches(viewer, { country }),
    part && inArray(table.part, part),
    within(table, filter),
  );
  return db
    .selectDistinct({ id: table.activityId })
    .from(members)
    .crossJoin(table)
    .where(sourceRowsSeen(viewer, { table, where, others }))
    .limit(most)
    .as("credited");
}

function within(table: ListSource["table"], { from, to, state }: ActivityFilter): SQL | undefined {
  return and(
    from ? gte(table.startsOn, from) : undefined,
    to ? lte(table.startsOn, to) : undefined,
    state && inArray(table.state, state),
  );
}

/** Rows of the source that the viewer may see and that the rest of the filter names; activities are looked up only where it must be. */
export function sourceRowsSeen(viewer: Viewer, { table, where, others }: ListSource): SQL | undefined {
  const rest = activitiesMatchingFilter(viewer, others);
  return and(where, seenBy(viewer, table), rest && activityIs(table, rest));
}

/** The same rights as `visibleActivities`, by what stands in the table where that decides. */
function seenBy(viewer: Viewer, table: ListSource["table"]): SQL | undefined {
  if (!isSignedIn(viewer)) return viewer.isAdministrator ? undefined : publishedTo(viewer, table);
  const isWritten = ne(table.state, "draft");
  const isOwn = table === memberActivities ? eq(memberActivities.memberId, viewer.memberId) : undefined;
  return or(
    viewer.isAdministrator ? isWritten : publishedTo(viewer, table),
    isOwn && and(isOwn, isWritten),
    activityIs(table, visibleActivities(viewer)),
  );
}

function publishedTo(viewer: Viewer, table: ListSource["table"]): SQL | undefined {
  return and(
    eq(table.state, "confirmed"),
    isSignedIn(viewer) ? ne(table.visibility, "private") : eq(table.visibility, "public"),
  );
}

function activityIs(table: ListSource["table"], condition: SQL | undefined): SQL {
  return exists(
    db
      .select({ one: sql`1` })
      .from(activities)
      .where(and(eq(activities.id, table.activityId), condition)),
  );
}
