import { and, countDistinct, eq, inArray, isNotNull, isNull, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { activities, contributions, credits, members, terms } from "@/db/schema";
import type { ActivityFilter } from "@/lib/activities/filter";
import { activitiesMatchingFilter, creditedMemberMatches } from "@/lib/activities/filter-conditions";
import { profilePartVisibleTo } from "@/lib/members/policy";
import type { ReportPeriod } from "./period";
import { countedActivitiesFilter, type ReportScope } from "./scope";
import "server-only";

/** The condition that the filter of activities puts on a period. */
export function activitiesInScope(scope: ReportScope, period: ReportPeriod, changes: ActivityFilter = {}) {
  return activitiesMatchingFilter(scope.viewer, countedActivitiesFilter(scope, { ...period, ...changes }));
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

/** Activities by the specialty or topic of the terms, seen by the viewer, through which they count for the programs. */
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
        contributions.counts,
        inArray(contributions.programKey, filter.program ?? []),
        isNotNull(terms.detail),
        filter.specialty ? eq(terms.detail, filter.specialty) : undefined,
        filter.level ? eq(terms.level, filter.level) : undefined,
      ),
    )
    .groupBy(terms.detail);
}
