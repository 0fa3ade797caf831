import { aliasedTable, and, asc, count, eq, inArray, isNotNull, isNull, max, or, type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { activities, activityFigures, activityPrograms, goals, tags } from "@/db/schema";
import type { FigureKey } from "@/db/words";
import type { ActivityFilter } from "@/lib/activities/filter";
import { creditedFromCountries } from "@/lib/activities/policy";
import { peopleByPart, type ReachPart, reachFigureKeys, reachParts } from "@/lib/metrics/reach";
import { tenthsOfDay } from "@/lib/metrics/summary-rows";
import { activitiesInScope } from "@/lib/reports/program/activity-counts";
import type { ReportPeriod } from "@/lib/reports/program/period";
import type { ReportScope } from "@/lib/reports/program/scope";
import { contributorsIn } from "@/lib/reports/program/term-holders";
import "server-only";

/** The counts of a period from the records themselves, one question after the other: what the report has to say, found another way. */
export async function recountReport(scope: ReportScope, period: ReportPeriod) {
  return {
    activities: await activitiesByMonthAndType(scope, period),
    reach: await reachByPart(scope, period),
    medianDays: await medianDaysToReview(scope, period),
    reviewDays: await decisionsByDays(scope, period),
    contributors: await contributorsIn(scope, period),
    cells: await coverageCells(scope, period),
    goalTotals: await goalTotals(scope, period),
    principleTotals: await principleTotals(scope, period),
  };
}

const startMonth = sql<string>`substr(${activities.startsOn}, 1, 7)`;
const rowCount = sql<number>`count(*)`.mapWith(Number);

/** The activities by month, type and state, each once; `known` says how many of them have a number of people. */
async function activitiesByMonthAndType(scope: ReportScope, period: ReportPeriod) {
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

/** People by part of reach; together they are the reach. */
async function reachByPart(scope: ReportScope, period: ReportPeriod): Promise<Record<ReachPart, number>> {
  return peopleByPart(await reachFigureTotals(activitiesInScope(scope, period)));
}

/** Days from sending in to the decision, the middle one of all to the tenth; null where nothing was decided. */
async function medianDaysToReview(scope: ReportScope, period: ReportPeriod): Promise<number | null> {
  const decided = decidedIn(scope, period);
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

function decidedIn(scope: ReportScope, period: ReportPeriod): SQL | undefined {
  return and(
    activitiesInScope(scope, period, { state: ["confirmed"] }),
    isNotNull(activities.submittedAt),
    isNotNull(activities.decidedAt),
  );
}

/** How many decisions took no day, one, two and so on; a week and more stand together at the end. */
async function decisionsByDays(scope: ReportScope, period: ReportPeriod): Promise<number[]> {
  const rows = await db
    .select({ submittedAt: activities.submittedAt, decidedAt: activities.decidedAt })
    .from(activities)
    .where(decidedIn(scope, period));
  const days = rows.flatMap(({ submittedAt, decidedAt }) =>
    submittedAt && decidedAt ? Math.min(7, Math.max(0, Math.floor(tenthsOfDay(submittedAt, decidedAt) / 10))) : [],
  );
  return Array.from({ length: 8 }, (_, day) => days.filter((one) => one === day).length);
}

const principleTags = aliasedTable(tags, "principle_tags");

/** Activities by goal and principle, for goals of programs that they count for. Confirmed and waiting stand apart. */
async function coverageCells(scope: ReportScope, period: ReportPeriod) {
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
async function goalTotals(scope: ReportScope, period: ReportPeriod) {
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
async function principleTotals(scope: ReportScope, period: ReportPeriod) {
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
const attendeeKeys = [...reachParts.inTheRoom, ...reachParts.online];

/**
 * The numbers that reach is made of, in people by key, summed over the activities that the condition names; a key that nobody
 * reported is not there. Whoever came to an event counts once, however many talks and organisers were credited for it.
 */
async function reachFigureTotals(where: SQL | undefined): Promise<{ key: FigureKey; value: number }[]> {
  const once = sql<string>`case when ${inArray(activityFigures.key, attendeeKeys)} then coalesce(${activities.eventId}, ${activities.id}) else ${activities.id} end`;
  const each = db
    .select({ key: activityFigures.key, value: max(activityFigures.value).as("value") })
    .from(activities)
    .innerJoin(activityFigures, eq(activityFigures.activityId, activities.id))
    .where(and(where, inArray(activityFigures.key, [...reachFigureKeys])))
    .groupBy(activityFigures.key, once)
    .as("each_seat");
  return db
    .select({ key: each.key, value: sql<number>`sum(${each.value})`.mapWith(Number) })
    .from(each)
    .groupBy(each.key)
    .orderBy(asc(each.key));
}
