import { countContributors } from "@/lib/metrics/count-contributors";
import { peopleByPart } from "@/lib/metrics/reach";
import {
  addedUp,
  type CountedScope,
  type PeriodCounted,
  type PeriodRow,
  readSummaries,
} from "@/lib/metrics/read-summaries";
import { filteredRows, filteredSpread } from "./filtered-rows";
import { daysToReview, medianDays } from "./median-days";
import { monthsInPeriod, monthWithinPeriod, type ReportPeriod } from "./period";
import { reachTotals } from "./reach-of-rows";
import { countedStatesOf, type ReportScope } from "./scope";
import { contributorsIn } from "./term-holders";
import "server-only";

/** Whether the scope is one that the summaries know: programs as wholes, without a filter beside the period. */
export function isSummarized({ filter, reach }: ReportScope): boolean {
  const { type, country, specialty, level } = filter;
  return !type && !country && !specialty && !level && reach.every(({ countries }) => countries === null);
}

/** The counts of a period: from the summaries where they know the scope, else from the activities, month by month. */
export async function periodCounts(
  scope: ReportScope,
  period: ReportPeriod,
  rowsOfMonth = (month: ReportPeriod) => filteredRows(scope, month),
) {
  const asked = { ...period, programs: scope.programs.map(({ key }) => key) };
  if (isSummarized(scope)) return countsOf(scope, asked, await readSummaries(scope.viewer, asked));
  const rows: PeriodRow[] = [];
  for (const month of monthsInPeriod(period)) rows.push(...(await rowsOfMonth(monthWithinPeriod(month, period))));
  return countsOf(scope, asked, { rows: addedUp(rows), spread: await filteredSpread(scope, period) });
}

/** Distinct members with a counted activity of the period. */
export async function countContributorsIn(scope: ReportScope, period: ReportPeriod): Promise<number> {
  return isSummarized(scope)
    ? countContributors(scope.viewer, contributorScope(scope, period))
    : contributorsIn(scope, period);
}

/** Whose contributions the report counts. */
export function contributorScope(scope: ReportScope, period: ReportPeriod) {
  return {
    from: period.from,
    to: period.to,
    programs: scope.programs.map(({ key }) => key),
    states: countedStatesOf(scope),
  };
}

/** What the rows of a period add up to; `asked` are the programs, or all activities. */
export function countsOf(scope: ReportScope, asked: CountedScope, { rows, spread }: PeriodCounted) {
  const ownGoals = new Set(scope.programs.flatMap(({ goals }) => goals.map(({ key }) => key)));
  const states: readonly string[] = countedStatesOf(scope);
  const of = (topic: string) =>
    rows.filter((row) => row.topic === topic && !(asked.isPublic && row.state !== "confirmed"));
  return {
    activities: typesByMonth(of("type"), of("known")).filter(({ state }) => states.includes(state)),
    reach: peopleByPart(reachTotals({ rows, spread, asked, states })),
    medianDays: medianDays(of("review")),
    reviewDays: daysToReview(of("review")),
    cells: of("cell").flatMap(({ key, state, amount }) => {
      const [goal = "", principle = ""] = key.split(" ");
      return ownGoals.has(goal) && amount > 0 ? [{ goal, principle, state, count: amount }] : [];
    }),
    goalTotals: of("goal").flatMap(({ key, state, amount }) =>
      ownGoals.has(key) && amount > 0 ? [{ goal: key, state, count: amount }] : [],
    ),
    principleTotals: of("principle").flatMap(({ key, state, amount }) =>
      amount > 0 ? [{ principle: key, state, count: amount }] : [],
    ),
  };
}

function typesByMonth(types: readonly PeriodRow[], known: readonly PeriodRow[]) {
  const keyOf = (row: PeriodRow) => [row.month, row.key, row.state].join(" ");
  const all = new Map<string, { month: string; type: string; state: string; count: number; known: number }>();
  const at = (row: PeriodRow) => {
    const there = all.get(keyOf(row)) ?? { month: row.month, type: row.key, state: row.state, count: 0, known: 0 };
    all.set(keyOf(row), there);
    return there;
  };
  for (const row of types) at(row).count += row.amount;
  for (const row of known) at(row).known += row.amount;
  return [...all.values()].filter(({ count }) => count > 0);
}
