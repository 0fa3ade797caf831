import { aliasedTable, and, eq, inArray, isNotNull, isNull, or, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { activities, activityPrograms, goals, tags } from "@/db/schema";
import type { ActivityFilter } from "@/lib/activities/filter";
import { creditedFromCountries } from "@/lib/activities/policy";
import { activitiesInScope } from "./activity-counts";
import type { ReportPeriod } from "./period";
import type { ReportScope } from "./scope";
import "server-only";

const rowCount = sql<number>`count(*)`.mapWith(Number);
const principleTags = aliasedTable(tags, "principle_tags");

/** Activities by goal and principle, for goals of programs that they count for. Confirmed and waiting stand apart. */
export async function coverageCells(scope: ReportScope, period: ReportPeriod) {
  return db
    .select({ goal: tags.goalKey, principle: principleTags.principleKey, state: activities.state, count: rowCount })
    .from(activities)
    .innerJoin(tags, goalTag)
    .innerJoin(goals, eq(goals.key, tags.goalKey))
    .innerJoin(activityPrograms, countsForGoalProgram)
    .innerJoin(
      principleTags,
      and(
        eq(principleTags.activityId, activities.id),
        isNotNull(principleTags.principleKey),
        isNull(principleTags.removedAt),
      ),
    )
    .where(and(activitiesInScope(scope, period, bothStates), withinManagedCountries(scope)))
    .groupBy(tags.goalKey, principleTags.principleKey, activities.state);
}

/** Activities by goal, each once per goal. */
export async function goalTotals(scope: ReportScope, period: ReportPeriod) {
  return db
    .select({ goal: tags.goalKey, state: activities.state, count: rowCount })
    .from(activities)
    .innerJoin(tags, goalTag)
    .innerJoin(goals, eq(goals.key, tags.goalKey))
    .innerJoin(activityPrograms, countsForGoalProgram)
    .where(and(activitiesInScope(scope, period, bothStates), withinManagedCountries(scope)))
    .groupBy(tags.goalKey, activities.state);
}

/** Activities by principle, each once per principle, whatever goals they advance. */
export async function principleTotals(scope: ReportScope, period: ReportPeriod) {
  return db
    .select({ principle: tags.principleKey, state: activities.state, count: rowCount })
    .from(activities)
    .innerJoin(tags, and(eq(tags.activityId, activities.id), isNotNull(tags.principleKey), isNull(tags.removedAt)))
    .where(activitiesInScope(scope, period, bothStates))
    .groupBy(tags.principleKey, activities.state);
}

const bothStates: ActivityFilter = { state: ["confirmed", "submitted"] };
const goalTag = and(eq(tags.activityId, activities.id), isNotNull(tags.goalKey), isNull(tags.removedAt));
const countsForGoalProgram = and(
  eq(activityPrograms.activityId, activities.id),
  eq(activityPrograms.programKey, goals.programKey),
  activityPrograms.counts,
);

/** The programs asked about, each in the countries that the viewer's role is for. */
function withinManagedCountries(scope: ReportScope) {
  if (scope.reach.every(({ countries }) => countries === null))
    return inArray(
      activityPrograms.programKey,
      scope.programs.map(({ key }) => key),
    );
  return or(
    ...scope.reach.map(({ programKey, countries }) =>
      and(
        eq(activityPrograms.programKey, programKey),
        countries ? creditedFromCountries({ programKey, countries }) : undefined,
      ),
    ),
  );
}
