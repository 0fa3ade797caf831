import { and, asc, count, countDistinct, eq, inArray, isNotNull, isNull, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { activities, contributions, credits, members, terms } from "@/db/schema";
import type { ActivityFilter } from "@/lib/activities/filter";
import { activitiesMatchingFilter, creditedMemberMatches } from "@/lib/activities/filter-conditions";
import { profilePartVisibleTo } from "@/lib/members/policy";
import { peopleByPart, type ReachPart } from "@/lib/metrics/reach";
import { reachFigureTotals } from "@/lib/metrics/reach-totals";
import { tenthsOfDay } from "@/lib/metrics/summary-rows";
import type { ReportPeriod } from "./period";
import { countedActivitiesFilter, type ReportScope } from "./scope";
import "server-only";

const startMonth = sql<string>`substr(${activities.startsOn}, 1, 7)`;
const rowCount = sql<number>`count(*)`.mapWith(Number);

/** The activities by month, type and state, each once; `known` says how many of them have a number of people. */
export async function activitiesByMonthAndType(scope: ReportScope, period: ReportPeriod) {
  return db
    .select({
      month: startMonth,
      type: activities.type,
      state: activities.state,
      count: rowCount,
      known: count(activities.reach),
    })
    .from(activities)
    .where(activitiesInScope(scope, period))
    .groupBy(startMonth, activities.type, activities.state)
    .orderBy(asc(startMonth), asc(activities.type));
}

/** The condition that the filter of activities puts on a period. */
export function activitiesInScope(scope: ReportScope, period: ReportPeriod, changes: ActivityFilter = {}) {
  return activitiesMatchingFilter(scope.viewer, countedActivitiesFilter(scope, { ...period, ...changes }));
}

/** People by part of reach; together they are the reach. */
export async function reachByPart(scope: ReportScope, period: ReportPeriod): Promise<Record<ReachPart, number>> {
  return peopleByPart(await reachFigureTotals(scope.viewer, activitiesInScope(scope, period)));
}

/** Days from sending in to the decision, the middle one of all to the tenth; null where nothing was decided. */
export async function medianDaysToReview(scope: ReportScope, period: ReportPeriod): Promise<number | null> {
  const decided = and(
    activitiesInScope(scope, period, { state: ["confirmed"] }),
    isNotNull(activities.submittedAt),
    isNotNull(activities.decidedAt),
  );
  const [all] = await db.select({ count: rowCount }).from(activities).where(decided);
  if (!all?.count) return null;
  const middle = await db
    .select({ submittedAt: activities.submittedAt, decidedAt: activities.decidedAt })
    .from(activities)
    .where(decided)
    .orderBy(sql`${activities.decidedAt} - ${activities.submittedAt}`, asc(activities.id))
    .limit(all.count % 2 === 1 ? 1 : 2)
    .offset(Math.floor((all.count - 1) / 2));
  const tenths = middle.flatMap(({ submittedAt, decidedAt }) =>
    submittedAt && decidedAt ? tenthsOfDay(submittedAt, decidedAt) : [],
  );
  return tenths.reduce((sum, one) => sum + one, 0) / tenths.length / 10;
}

/**
 * Activities by the country of their credited members, as far as the viewer may see it, so that a number leads to as many
 * records; null where it is not known, with what was written instead.
 */
export async function activitiesByCountry(scope: ReportScope, period: ReportPeriod) {
  const filter = countedActivitiesFilter(scope);
  return db
    .select({
      country: members.country,
      asWritten: sql<string | null>`case when ${members.country} is null then ${members.countryAsWritten} end`,
      count: countDistinct(activities.id),
    })
    .from(activities)
    .innerJoin(credits, and(eq(credits.activityId, activities.id), isNull(credits.declinedAt)))
    .innerJoin(members, eq(members.id, credits.memberId))
    .where(
      and(
        activitiesInScope(scope, period),
        creditedMemberMatches(scope.viewer, filter),
        profilePartVisibleTo(scope.viewer, members.placeVisibility),
      ),
    )
    .groupBy(members.country, sql`case when ${members.country} is null then ${members.countryAsWritten} end`);
}

/** Activities by the specialty or topic of the terms, seen by the viewer, through which they are of the programs. */
export async function activitiesBySpecialty(scope: ReportScope, period: ReportPeriod) {
  const filter = countedActivitiesFilter(scope);
  return db
    .select({ detail: terms.detail, count: countDistinct(activities.id) })
    .from(activities)
    .innerJoin(contributions, eq(contributions.activityId, activities.id))
    .innerJoin(terms, eq(terms.id, contributions.termId))
    .innerJoin(members, eq(members.id, contributions.memberId))
    .where(
      and(
        activitiesInScope(scope, period),
        creditedMemberMatches(scope.viewer, filter),
        profilePartVisibleTo(scope.viewer, members.termsVisibility),
        inArray(contributions.programKey, filter.program ?? []),
        isNotNull(terms.detail),
        filter.specialty ? eq(terms.detail, filter.specialty) : undefined,
        filter.level ? eq(terms.level, filter.level) : undefined,
      ),
    )
    .groupBy(terms.detail);
}
