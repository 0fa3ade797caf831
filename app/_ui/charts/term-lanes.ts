import { formatDay } from "../format";
import type { ChartProgram } from "./chart-program";

/** A term by its days `YYYY-MM-DD`, both included; `to` null has no fixed end; `ending` names what came after ("lapsed"). */
export type TimelineTerm = {
  key: string;
  from: string;
  to: string | null;
  label?: string;
  ending?: string;
  href?: string;
};
export type TimelineLane = { program: ChartProgram; terms: TimelineTerm[] };

export type TermState = "past" | "present" | "future";
export type Scale = { startOn: string; endOn: string; years: number[] };

const dayMs = 86_400_000;
const millis = (day: string) => Date.parse(`${day}T00:00:00Z`);

/** From the first January needed to the last day needed, a month added so that today's line never touches the edge. */
export function scaleOf(lanes: TimelineLane[], today: string): Scale {
  const days = lanes.flatMap(({ terms }) => terms.flatMap((term) => [term.from, term.to ?? today]));
  const sorted = [...days, today].toSorted();
  const first = Number((sorted[0] ?? today).slice(0, 4));
  const endOn = new Date(millis(sorted.at(-1) ?? today) + 30 * dayMs).toISOString().slice(0, 10);
  const last = Number(endOn.slice(0, 4));
  return { startOn: `${first}-01-01`, endOn, years: Array.from({ length: last - first + 1 }, (_, i) => first + i) };
}

/** Where a day stands on the scale, 0 to 100. */
export function place({ startOn, endOn }: Scale, day: string) {
  return ((millis(day) - millis(startOn)) / (millis(endOn) - millis(startOn))) * 100;
}

export function stateOf(term: TimelineTerm, today: string): TermState {
  if (term.from > today) return "future";
  return term.to === null || term.to >= today ? "present" : "past";
}

/** What is written after a term: its end while it runs, the gap's name once it is over. */
export function wordsAfter(term: TimelineTerm, today: string) {
  const state = stateOf(term, today);
  if (state === "past") return term.ending ?? "";
  if (state === "future") return `from ${formatDay(term.from)}`;
  return term.to ? `to ${formatDay(term.to)}` : "no fixed end";
}

/** Terms in as few rows as keep every two of one row apart, each row in the order of days. */
export function rowsWithoutOverlap(terms: readonly TimelineTerm[]): TimelineTerm[][] {
  const rows: TimelineTerm[][] = [];
  for (const term of terms.toSorted((one, other) => one.from.localeCompare(other.from))) {
    const row = rows.find((one) => (one.at(-1)?.to ?? "9999-12-31") < term.from);
    if (row) row.push(term);
    else rows.push([term]);
  }
  return rows;
}

/** A label is written once per run: not again while the next term follows on with the same one. */
export function isNewLabel(term: TimelineTerm, before: TimelineTerm | undefined, today: string) {
  if (!before || before.label !== term.label || stateOf(term, today) !== "past") return true;
  return before.to === null || millis(term.from) - millis(before.to) > 31 * dayMs;
}
