import { and, eq, exists, gte, inArray, lte, ne, or, type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { activities, memberActivities, members } from "@/db/schema";
import { visibleActivities } from "@/lib/activities/policy";
import type { Day } from "@/lib/core/clock";
import { isSignedIn, type Viewer } from "@/lib/core/viewer";
import { memberVisibleTo } from "@/lib/members/policy";
import { keysOf } from "@/lib/metrics/summary-rows";
import "server-only";

/** Whose, by slug, from which day to which (without days all of it), and of which programs where not of any. */
export type ContributionQuestion = { member: string; from?: Day; to?: Day; program?: string[] };

const countedStates = ["confirmed", "submitted"] as const;
type ContributionState = (typeof countedStates)[number];

export type ContributionRow = Awaited<ReturnType<typeof contributionRows>>[number];

/**
 * What a member is credited on, confirmed or waiting, as far as the viewer may see it, oldest first: one stretch of one table.
 * Nothing of a member whom the viewer may not see.
 */
export async function contributionRows(viewer: Viewer, asked: ContributionQuestion) {
  const rows = readContributions(await contributionQuestion(viewer, asked));
  const { program } = asked;
  return program ? rows.filter((row) => row.programs.some((key) => program.includes(key))) : rows;
}

/** The same of any program, to be asked together with something else; `readContributions` reads what it finds. */
export function contributionQuestion(viewer: Viewer, asked: ContributionQuestion) {
  return contributionsWhere(contributionsOf(viewer, asked, countedStates));
}

/** The same of the viewer's own since a day. */
export function ownContributionQuestion(viewer: Viewer, from: Day) {
  const { memberId, startsOn, state } = memberActivities;
  return contributionsWhere(
    and(eq(memberId, viewer.memberId ?? ""), gte(startsOn, from), inArray(state, [...countedStates])),
  );
}

function contributionsWhere(condition: SQL | undefined) {
  const { activityId, startsOn, state, type, eventId, reach, figures, goals, principles, programs } = memberActivities;
  return db
    .select({ activityId, startsOn, state, type, eventId, reach, figures, goals, principles, programs })
    .from(memberActivities)
    .where(condition)
    .orderBy(startsOn, activityId);
}

export function readContributions(found: Awaited<ReturnType<typeof contributionQuestion>>) {
  return found.map(({ goals, principles, programs, ...row }) => ({
    ...row,
    goals: keysOf(goals),
    principles: keysOf(principles),
    programs: keysOf(programs),
  }));
}

/** The same as a condition on `member_activities`. */
export function contributionsOf(
  viewer: Viewer,
  { member, from, to }: ContributionQuestion,
  states: readonly ContributionState[],
): SQL | undefined {
  const whose = db
    .select({ id: members.id })
    .from(members)
    .where(and(eq(members.slug, member), memberVisibleTo(viewer)));
  return and(
    sql`${memberActivities.memberId} = (${whose})`,
    from ? gte(memberActivities.startsOn, from) : undefined,
    to ? lte(memberActivities.startsOn, to) : undefined,
    inArray(memberActivities.state, [...states]),
    viewer.slug === member ? undefined : shownTo(viewer),
  );
}

/** What everybody of the viewer's kind sees; the rest is looked up by the rights on activities. */
function shownTo(viewer: Viewer): SQL | undefined {
  if (viewer.isAdministrator) return undefined;
  const isConfirmed = eq(memberActivities.state, "confirmed");
  if (!isSignedIn(viewer)) return and(isConfirmed, eq(memberActivities.visibility, "public"));
  return or(
    and(isConfirmed, ne(memberActivities.visibility, "private")),
    exists(
      db
        .select({ one: sql`1` })
        .from(activities)
        .where(and(eq(activities.id, memberActivities.activityId), visibleActivities(viewer))),
    ),
  );
}

/** Those of these days. */
export function rowsWithin(rows: readonly ContributionRow[], { from, to }: { from?: Day; to?: Day }) {
  return rows.filter(({ startsOn }) => (!from || startsOn >= from) && (!to || startsOn <= to));
}
