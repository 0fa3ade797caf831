import { formatDay, plural } from "@/app/_ui/format";
import { dayInWords, daysBetween } from "@/lib/core/clock";
import { countryName } from "@/lib/countries/names";
import type { LetterKind } from "@/lib/cycles/letters/kinds";
import { decisionInWords } from "@/lib/cycles/letters/kinds";
import type { CycleState } from "@/lib/cycles/state";

type Scope = { endsFrom: string; endsTo: string; level: string | null; countries: readonly string[] | null };

/** "Terms that end from 1 Jan to 31 Mar 2027, all levels, all countries". */
export function scopeWords({ endsFrom, endsTo, level, countries }: Scope): string {
  const places = countries ? countries.map(countryName).sort().join(", ") : "all countries";
  return `Terms that end from ${formatDay(endsFrom)} to ${formatDay(endsTo)}, ${level ?? "all levels"}, ${places}`;
}

type Progress = { all: number; undecided: number };
type Days = { opensOn: string; decisionsCloseOn: string };

/** What is true of a cycle now, as its heading. */
export function cycleHeadline(state: CycleState, { all, undecided }: Progress, cycle: Days, today: string): string {
  if (state === "planned") return `${plural(all, "term")}, open from ${formatDay(cycle.opensOn)}`;
  if (all === 0) return "No term ends in these days";
  if (undecided === 0) return all === 1 ? "The one term is decided" : `All ${all} are decided`;
  const left = daysBetween(today, cycle.decisionsCloseOn);
  const time = left < 0 ? "decisions closed" : left === 0 ? "today is the last day" : `${plural(left, "day")} left`;
  return `${undecided} of ${all} to decide, ${time}`;
}

type Decided = { letterKind: LetterKind; level: string | null; untilOn: string | null };

export function decidedWords(decided: Decided): string {
  return decisionInWords(decided, decided.untilOn && dayInWords(decided.untilOn));
}
