import { activitiesPath } from "@/lib/activities/filter";
import type { ReportFigure } from "@/lib/core/report";
import { isManager, type Viewer } from "@/lib/core/viewer";
import { countryName } from "@/lib/countries/names";
import { keptTotals, longestQuiet } from "./program/cached-counts";
import { countrySeries } from "./program/chart-series";
import { programFigures } from "./program/figures";
import { goalsByMonth } from "./program/goal-months";
import { type KeptScope, keptScope } from "./program/kept-scope";
import { membersPath } from "./program/paths";
import { monthsInPeriod, monthWithinPeriod } from "./program/period";
import { countedActivitiesFilter, limitedCountries, type ReportScope, reportScope } from "./program/scope";
import { weakestGoal } from "./program/weak-goals";
import "server-only";

export type ManagerOverview = NonNullable<Awaited<ReturnType<typeof managerOverview>>>;

export type GoalYear = {
  key: string;
  name: string;
  programKey: string;
  months: { month: string; count: number; href: string }[];
  total: number;
  /** In the same months of the year before. */
  before: number;
  href: string;
};

const railFigures: readonly ReportFigure["key"][] = ["activities", "members_contributed", "reach"];

/**
 * What a program manager or administrator sees of their programs on their home, over twelve months and their countries, all from counts
 * that are kept; null for whoever manages nothing.
 */
export async function managerOverview(viewer: Viewer) {
  if (!isManager(viewer)) return null;
  const asked = await reportScope(viewer, {}, "last_12_months");
  const programs = asked.programs.filter(({ retiredAt }) => retiredAt === null);
  if (programs.length === 0) return null;
  const keys = programs.map(({ key }) => key);
  const scope = { ...asked, programs, reach: asked.reach.filter(({ programKey }) => keys.includes(programKey)) };
  const kept = await keptScope(scope);
  const totals = await keptTotals(scope, kept);
  const goals = goalYears(scope, await goalsByMonth(scope, kept), totals.goalTotalsBefore);
  const { count: quietCount, rows: quiet } = await longestQuiet(scope, kept);
  return {
    period: scope.period,
    today: scope.today,
    limitedTo: limitedCountries(scope),
    months: kept.months.map(({ from }) => from.slice(0, 7)),
    programs: programs.map((program) => ({
      ...program,
      goals: goals.filter(({ programKey }) => programKey === program.key),
    })),
    weakest: weakestGoal(goals, scope.weakGoalShare),
    figures: programFigures({ scope, ...totals }).filter(({ key }) => railFigures.includes(key)),
    byCountry: await byCountry(scope, kept),
    quiet: { count: quietCount, rows: quiet.slice(0, 3), href: membersPath(scope, "quiet") },
    endingHref: membersPath(scope, "ending"),
  };
}

/** Each current goal with its months; the numbers lead to the activities behind them. */
function goalYears(
  scope: ReportScope,
  counts: ReadonlyMap<string, number>,
  earlier: readonly { goal: string; state: string; count: number }[],
): GoalYear[] {
  const { period, programs } = scope;
  const months = monthsInPeriod(period);
  return programs.flatMap((program) =>
    program.goals
      .filter(({ retiredAt }) => retiredAt === null)
      .map(({ key, name }) => {
        const records = { ...countedActivitiesFilter(scope), program: [program.key], goal: [key] };
        const ofMonths = months.map((month) => ({
          month,
          count: counts.get(`${key} ${month}`) ?? 0,
          href: activitiesPath({ ...records, ...monthWithinPeriod(month, period) }),
        }));
        return {
          ...{ key, name, programKey: program.key, months: ofMonths },
          total: ofMonths.reduce((sum, { count }) => sum + count, 0),
          before: earlier
            .filter(({ goal, state }) => goal === key && state === "confirmed")
            .reduce((sum, { count }) => sum + count, 0),
          href: activitiesPath(records),
        };
      }),
  );
}

/** How much was confirmed in each country, for whoever manages some countries; those without anything among them. */
async function byCountry(scope: ReportScope, kept: KeptScope) {
  if (!limitedCountries(scope)) return [];
  const found = [];
  for (const month of kept.months) found.push(...(await kept.countriesOf(month)));
  const { known } = countrySeries({ scope, countries: found });
  const own = new Set(scope.reach.flatMap(({ countries }) => countries ?? []));
  return [...own]
    .map((code) => ({
      code,
      name: countryName(code),
      count: known.filter(({ key }) => key === code).reduce((sum, { count }) => sum + count, 0),
      href: activitiesPath({ ...countedActivitiesFilter(scope), country: [code] }),
    }))
    .sort((one, other) => other.count - one.count || one.name.localeCompare(other.name, "en"));
}
