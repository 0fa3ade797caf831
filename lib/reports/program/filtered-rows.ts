import { and, between, eq, inArray } from "drizzle-orm";
import { chunksOf } from "@/db/chunks";
import { db } from "@/db/client";
import { activities, countedActivities } from "@/db/schema";
import { activitiesMatchingFilter } from "@/lib/activities/filter-conditions";
import { creditedFromCountries } from "@/lib/activities/policy";
import { addedUp, holdsKey, overAllMonths, type PeriodRow, spreadEventsIn } from "@/lib/metrics/read-summaries";
import { type CountedActivity, keysOf, summaryRows } from "@/lib/metrics/summary-rows";
import { yieldAfter } from "../yield-after";
import type { ReportPeriod } from "./period";
import type { ReportScope } from "./scope";
import "server-only";

/** What the activities of one month, or a part of it, add up to under the filter: the rows that summaries have without one. */
export async function filteredRows(scope: ReportScope, month: ReportPeriod): Promise<PeriodRow[]> {
  const spread = new Set(await spreadEventsIn(scope.viewer, month));
  const found = await filteredActivities(scope, month);
  return addedUp(summaryRows(found, spread).map(overAllMonths));
}

/** The activities of events that were held in several months, whose people cannot be added up by month. */
export async function filteredSpread(scope: ReportScope, period: ReportPeriod): Promise<CountedActivity[]> {
  const rows: CountedActivity[] = [];
  for (const eventIds of chunksOf(await spreadEventsIn(scope.viewer, period)))
    rows.push(...(await filteredActivities(scope, period, eventIds)));
  return rows;
}

/** Each activity with those of its programs alone that the viewer's role and the report are about, and their goals. */
async function filteredActivities(scope: ReportScope, period: ReportPeriod, eventIds?: string[]) {
  const found = new Map<string, CountedActivity>();
  for (const { programKey, countries } of scope.reach) {
    const goals = scope.programs.find(({ key }) => key === programKey)?.goals.map(({ key }) => key) ?? [];
    for (const { activity } of await yieldAfter(
      activitiesOfProgram(scope, { programKey, countries, ...period, eventIds }),
    )) {
      const there = found.get(activity.activityId);
      found.set(activity.activityId, {
        ...activity,
        programs: [there?.programs ?? "", programKey].join(" "),
        goals: [there?.goals ?? "", ...keysOf(activity.goals).filter((goal) => goals.includes(goal))].join(" "),
      });
    }
  }
  return [...found.values()];
}

type ProgramQuestion = ReportPeriod & ReportScope["reach"][number] & { eventIds?: string[] };

function activitiesOfProgram(scope: ReportScope, { programKey, countries, from, to, eventIds }: ProgramQuestion) {
  const { type, country, specialty, level } = scope.filter;
  const { startsOn, activityId, programs, eventId } = countedActivities;
  const program = scope.programs.map(({ key }) => key);
  return db
    .select({ activity: countedActivities })
    .from(countedActivities)
    .innerJoin(activities, eq(activities.id, activityId))
    .where(
      and(
        between(startsOn, from, to),
        eventIds && inArray(eventId, eventIds),
        holdsKey(programs, programKey),
        type && inArray(countedActivities.type, type),
        country || specialty || level
          ? activitiesMatchingFilter(scope.viewer, {
              country,
              specialty,
              level,
              program: specialty || level ? program : undefined,
            })
          : undefined,
        countries ? creditedFromCountries({ programKey, countries }) : undefined,
      ),
    );
}
