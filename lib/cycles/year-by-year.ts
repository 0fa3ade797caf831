import { addDays, type Day, daysBetween } from "@/lib/core/clock";

type Term = { id: string; startsOn: Day; endsOn: Day | null };
type Contribution = { startsOn: Day; state: string; reach: number | null };

export type YearBar = { id: string; year: string; count: number; reach: number | null; isCurrent: boolean };

/** What was confirmed in each term up to the same day of it, the present one last, so that like is compared with like. */
export function yearByYear(
  terms: readonly Term[],
  { rows, today }: { rows: readonly Contribution[]; today: Day },
): YearBar[] {
  const current = terms.at(-1);
  if (!current) return [];
  const gone = daysBetween(current.startsOn, current.endsOn && current.endsOn < today ? current.endsOn : today);
  return terms.map((term) => {
    const until = [addDays(term.startsOn, gone), term.endsOn ?? today].sort()[0] ?? today;
    const own = rows.filter(
      ({ startsOn, state }) => state === "confirmed" && startsOn >= term.startsOn && startsOn <= until,
    );
    const known = own.flatMap(({ reach }) => (reach === null ? [] : [reach]));
    return {
      id: term.id,
      year: term.startsOn.slice(0, 4),
      count: own.length,
      reach: known.length > 0 ? known.reduce((sum, one) => sum + one, 0) : null,
      isCurrent: term === current,
    };
  });
}
