import { formatNumber } from "../format";
import type { ChartProgram } from "./chart-program";
import { hrefOf, inWords, share } from "./chart-words";

/** One goal under one principle: activities in the period, how many are confirmed, and the period before (null: not compared). */
type CoverageCell = {
  count: number;
  confirmed: number;
  before: number | null;
  waiting?: number;
  last?: string;
  /** Nothing is there and nothing is missing, since its goal or principle is retired or new. */
  rests?: true;
};
export type CoverageGoal = { key: string; name: string; programKey: string };
type CoveragePrinciple = { key: string; number: number; name: string };

/** The whole matrix. Addresses are templates: "{program}", "{goal}" and "{principle}" are filled with keys; no template, no link. */
export type Coverage = {
  programs: ChartProgram[];
  goals: CoverageGoal[];
  principles: CoveragePrinciple[];
  cells: Record<string, Record<string, CoverageCell>>;
  /** Distinct activities per goal and per principle; not sums, since one activity serves several. */
  goalTotals: Record<string, number>;
  principleTotals: Record<string, number>;
  href?: string;
  goalHref?: string;
  principleHref?: string;
  waitingHref?: string;
  whoHref?: string;
  /** In words: "in these 12 months", "the year before". */
  period?: string;
  beforeName?: string;
};

export type Step = { level: number; from: number; to: number | null };

const empty: CoverageCell = { count: 0, confirmed: 0, before: null };
const upTo = [0.024, 0.096, 0.217, 0.386, 0.58];

/** Six steps of amount up to the largest cell, narrow at the foot; fewer when there are fewer than six values. */
export function amountSteps(largest: number): Step[] {
  if (largest < 6)
    return Array.from({ length: largest }, (_, index) => ({ level: index + 2, from: index + 1, to: index + 1 }));
  const starts = [1];
  for (const part of upTo) starts.push(Math.max((starts.at(-1) ?? 0) + 1, Math.round(largest * part) + 1));
  return starts.map((from, index) => {
    const next = starts[index + 1];
    return { level: index + 1, from, to: next ? next - 1 : null };
  });
}

/** 0 for none, else the step (1 to 6) that a count falls in. */
export const levelOf = (steps: Step[], value: number) => steps.findLast((step) => value >= step.from)?.level ?? 0;

/** As a cell is drawn: `none` where nothing is there and nothing is missing. */
export const cellLevel = (steps: Step[], { count, rests }: CoverageCell) => (rests ? "none" : levelOf(steps, count));

export const stepName = ({ from, to }: Step) => (to === null ? `${from}+` : from === to ? `${from}` : `${from}–${to}`);

export const cellOf = (coverage: Coverage, goal: string, principle: string) =>
  coverage.cells[goal]?.[principle] ?? empty;

export const largestCell = (coverage: Coverage) =>
  Math.max(
    0,
    ...coverage.goals.flatMap((goal) => coverage.principles.map((p) => cellOf(coverage, goal.key, p.key).count)),
  );

export const goalsByProgram = (coverage: Coverage) =>
  coverage.programs
    .map((program) => ({ program, goals: coverage.goals.filter((goal) => goal.programKey === program.key) }))
    .filter(({ goals }) => goals.length > 0);

/** The program is the goal's own: an activity stands in the cell because it counts for that one. */
export const cellHref = (coverage: Coverage, template: string | undefined, goal: string, principle: string) =>
  hrefOf(template, { program: coverage.goals.find(({ key }) => key === goal)?.programKey ?? "", goal, principle });

/** The cell in one sentence, for the card, for screen readers and for the tooltip. */
export function cellWords(coverage: Coverage, goal: string, principle: string) {
  const cell = cellOf(coverage, goal, principle);
  const whole = coverage.goalTotals[goal] ?? 0;
  const parts = cell.count
    ? [`${share(cell.count, whole)} of the goal’s ${formatNumber(whole)}`, `${formatNumber(cell.confirmed)} confirmed`]
    : [];
  if (cell.before !== null) parts.push(`${inWords(cell.before)} ${coverage.beforeName ?? "the year before"}`);
  if (cell.last && !cell.count) parts.push(`the last one on ${cell.last}`);
  if (cell.rests) parts.push("retired or new, so not counted as empty");
  if (cell.waiting) parts.push(`${inWords(cell.waiting)} waiting for review`);
  return parts.join(", ");
}
