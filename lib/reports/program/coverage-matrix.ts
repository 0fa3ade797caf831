import { activitiesPath } from "@/lib/activities/filter";
import type { Goal, Principle } from "@/lib/catalogue/get";
import type { Day } from "@/lib/core/clock";
import type { MatrixChart } from "@/lib/core/report";
import { countedActivitiesFilter, countedActivitiesPath, type ReportScope } from "./scope";
import { goalsByShare, type WeakGoal } from "./weak-goals";
import "server-only";

type CountedRow = { state: string; count: number };
type CellRow = CountedRow & { goal: string | null; principle: string | null };
type CoverageCounts = {
  scope: ReportScope;
  cells: { now: CellRow[]; before: CellRow[] };
  goalTotals: (CountedRow & { goal: string | null })[];
  principleTotals: (CountedRow & { principle: string | null })[];
};

export type CoverageMatrix = {
  goals: Goal[];
  principles: Principle[];
  cells: MatrixChart["cells"];
  goalTotals: Record<string, number>;
  principleTotals: Record<string, number>;
  /** Pairs of what could be advanced all the time: how many there are, and how many nothing advances, in the period and in the one compared with. */
  pairs: number;
  starved: number;
  starvedBefore: number;
  /** Of the goals that could be advanced all the time, the ones that are weak, worst first. */
  weakGoals: WeakGoal[];
};

/** Retired, or added while the period went on: nobody could be asked to advance it all the time. */
function askedThroughout(from: Day) {
  return ({ retiredAt, addedAt }: { retiredAt: Date | null; addedAt: Date | null }) =>
    retiredAt === null && (addedAt === null || addedAt.toISOString().slice(0, 10) <= from);
}

/** The coverage matrix: current goals and principles, and retired ones that something of the period is tagged with. */
export function coverageMatrix({ scope, cells, goalTotals, principleTotals }: CoverageCounts): CoverageMatrix {
  const counts = (rows: CountedRow[]) => sum(rows.filter((row) => isStateCounted(scope, row)));
  const perGoal = group(goalTotals, (row) => row.goal, counts);
  const perPrinciple = group(principleTotals, (row) => row.principle, counts);
  const goals = scope.programs
    .flatMap((program) => program.goals)
    .filter((goal) => goal.retiredAt === null || perGoal[goal.key]);
  const principles = scope.catalogue.principles.filter(({ key, retiredAt }) => retiredAt === null || perPrinciple[key]);
  const now = byPair(cells.now);
  const before = byPair(cells.before);
  const at = (pairs: Map<string, CellRow[]>, goal: Goal, principle: Principle) =>
    pairs.get(`${goal.key} ${principle.key}`) ?? [];
  const inUse = new Set(scope.programs.filter(({ retiredAt }) => retiredAt === null).map(({ key }) => key));
  const isAsked = askedThroughout(scope.period.from);
  const askedGoals = goals.filter((goal) => inUse.has(goal.programKey) && isAsked(goal));
  const askedPrinciples = principles.filter(isAsked);
  const asked = askedGoals.flatMap((goal) => askedPrinciples.map((principle) => ({ goal, principle })));
  const starvedIn = (pairs: Map<string, CellRow[]>) =>
    asked.filter(({ goal, principle }) => counts(at(pairs, goal, principle)) === 0).length;
  return {
    goals,
    principles,
    cells: Object.fromEntries(
      goals.map((goal) => [
        goal.key,
        Object.fromEntries(
          principles.map((principle) => {
            const rows = at(now, goal, principle);
            const waiting = sum(rows.filter((row) => row.state === "submitted"));
            const confirmed = sum(rows.filter((row) => row.state === "confirmed"));
            const count = counts(rows);
            const isAskedFor = askedGoals.includes(goal) && askedPrinciples.includes(principle);
            const rests = count === 0 && !isAskedFor ? { rests: true as const } : {};
            return [
              principle.key,
              { count, confirmed, before: counts(at(before, goal, principle)), waiting, ...rests },
            ];
          }),
        ),
      ]),
    ),
    goalTotals: perGoal,
    principleTotals: perPrinciple,
    pairs: asked.length,
    starved: starvedIn(now),
    starvedBefore: starvedIn(before),
    weakGoals: goalsByShare(askedGoals, perGoal).map((weak) => ({
      ...weak,
      principles: askedPrinciples.filter((principle) => counts(at(now, weak.goal, principle)) > 0),
    })),
  };
}

/** Addresses with {goal}, {principle} and {program} left to fill in. */
export function coverageLinkTemplates(scope: ReportScope) {
  const { program: _all, ...records } = countedActivitiesFilter(scope);
  const path = activitiesPath(records);
  const waiting = activitiesPath({ ...records, state: ["submitted"] });
  return {
    href: `${path}&program={program}&goal={goal}&principle={principle}`,
    goalHref: `${path}&program={program}&goal={goal}`,
    principleHref: `${countedActivitiesPath(scope)}&principle={principle}`,
    waitingHref: `${waiting}&program={program}&goal={goal}&principle={principle}`,
  };
}

export function isStateCounted(scope: ReportScope, row: { state: string }): boolean {
  return row.state === "confirmed" || (row.state === "submitted" && scope.filter.include === "unreviewed");
}

const sum = (rows: CountedRow[]) => rows.reduce((total, row) => total + row.count, 0);

function byPair(rows: CellRow[]): Map<string, CellRow[]> {
  return grouped(rows, (row) => `${row.goal} ${row.principle}`);
}

function group<Row>(rows: Row[], keyOf: (row: Row) => string | null, count: (rows: Row[]) => number) {
  return Object.fromEntries(
    [...grouped(rows, (row) => keyOf(row) ?? "")].map(([key, members]) => [key, count(members)]),
  );
}

function grouped<Row>(rows: Row[], keyOf: (row: Row) => string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const there = groups.get(keyOf(row));
    if (there) there.push(row);
    else groups.set(keyOf(row), [row]);
  }
  return groups;
}
