import { countContributors } from "@/lib/metrics/count-contributors";
import { peopleByPart } from "@/lib/metrics/reach";
import { type CountedScope, type PeriodRow, readSummaries } from "@/lib/metrics/read-summaries";
import { type CountedActivity, type CountedState, countsOncePerEvent, figuresOf } from "@/lib/metrics/summary-rows";
import type { ReportPeriod } from "./period";
import type { ReportScope } from "./scope";
import "server-only";

/** Whether the scope is one that the summaries know: programs as wholes, without a filter beside the period. */
export function isSummarized({ filter, reach }: ReportScope): boolean {
  const { type, country, specialty, level } = filter;
  return !type && !country && !specialty && !level && reach.every(({ countries }) => countries === null);
}

/** The states that the report counts, the same that its filter of activities names. */
const statesOf = ({ filter }: ReportScope): readonly CountedState[] =>
  filter.include === "unreviewed" ? ["confirmed", "submitted"] : ["confirmed"];

/** The counts of a period from the summaries: for a scope that `isSummarized`, the same that counting the records gives. */
export async function summaryCounts(scope: ReportScope, period: ReportPeriod) {
  const programs = scope.programs.map(({ key }) => key);
  const counted = await summaryCountsOf(scope, { ...period, programs, isPublic: scope.isPublic });
  return {
    ...counted,
    contributors: await countContributors(scope.viewer, contributorScope(scope, period)),
  };
}

/** Whose contributions the report counts. */
export function contributorScope(scope: ReportScope, period: ReportPeriod) {
  return { from: period.from, to: period.to, programs: scope.programs.map(({ key }) => key), states: statesOf(scope) };
}

/** The same of all activities where no programs are named. */
export async function summaryCountsOf(scope: ReportScope, asked: CountedScope) {
  const { rows, spread } = await readSummaries(scope.viewer, asked);
  const ownGoals = new Set(scope.programs.flatMap(({ goals }) => goals.map(({ key }) => key)));
  const states = statesOf(scope);
  const of = (topic: string) =>
    rows.filter((row) => row.topic === topic && !(scope.isPublic && row.state !== "confirmed"));
  return {
    activities: typesByMonth(of("type"), of("known")).filter(({ state }) => states.some((one) => one === state)),
    reach: peopleByPart(reachTotals({ rows, spread, asked, states })),
    medianDays: medianDays(of("review")),
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

type Reach = {
  rows: readonly PeriodRow[];
  spread: readonly CountedActivity[];
  asked: CountedScope;
  states: readonly CountedState[];
};

/** People by the key of the number; whoever came to an event once, however many of its activities are asked for. */
function reachTotals({ rows, spread, asked, states }: Reach): { key: string; value: number }[] {
  const totals = new Map<string, number>();
  const add = (key: string, value: number) => totals.set(key, (totals.get(key) ?? 0) + value);
  for (const row of rows) {
    if (row.topic === "reach" && states.some((one) => one === row.state)) add(row.key, row.amount);
    if (row.topic !== "seats") continue;
    const [figureKey = "", kinds = ""] = row.key.split("|");
    if (kinds.split(";").some((kind) => isKindAskedFor(kind, asked, states))) add(figureKey, row.amount);
  }
  for (const { key, value } of seatsOfSpread(spread.filter(({ state }) => states.some((one) => one === state))))
    add(key, value);
  return [...totals].map(([key, value]) => ({ key, value }));
}

function isKindAskedFor(kind: string, { programs, isPublic }: CountedScope, states: readonly CountedState[]): boolean {
  const [own = "", state = "", visibility = ""] = kind.split(",");
  if (!states.some((one) => one === state) || (isPublic && !visibility)) return false;
  return !programs || programs.some((key) => own.includes(` ${key} `));
}

function seatsOfSpread(activities: readonly CountedActivity[]): { key: string; value: number }[] {
  const most = new Map<string, { key: string; value: number }>();
  for (const activity of activities)
    for (const { key, value } of figuresOf(activity)) {
      const seat = `${activity.eventId} ${key}`;
      if (countsOncePerEvent(activity, key) && value > (most.get(seat)?.value ?? 0)) most.set(seat, { key, value });
    }
  return [...most.values()];
}

/** The middle one of all days from sending in to the decision, to the tenth; null where nothing was decided. */
function medianDays(rows: readonly PeriodRow[]): number | null {
  const sorted = rows
    .map(({ key, amount }) => ({ tenths: Number(key), amount }))
    .sort((one, other) => one.tenths - other.tenths);
  const count = sorted.reduce((sum, { amount }) => sum + amount, 0);
  if (count === 0) return null;
  return (tenthsAt(sorted, Math.floor((count - 1) / 2)) + tenthsAt(sorted, Math.floor(count / 2))) / 20;
}

function tenthsAt(sorted: readonly { tenths: number; amount: number }[], place: number): number {
  let before = 0;
  for (const { tenths, amount } of sorted) {
    before += amount;
    if (before > place) return tenths;
  }
  return 0;
}
