import type { TermLength } from "@/db/words";
import { addDays, addMonths, type Day } from "@/lib/core/clock";

/** How long a program says that a term lasts; `cohortStartsOn` is the day of each year, `MM-DD`. */
export type UsualLength = { termLength: TermLength; termMonths: number | null; cohortStartsOn: string | null };

/** The last day of a term that begins on that day, as the program has it; null for no end. */
export function usualLastDay({ termMonths, cohortStartsOn }: UsualLength, startsOn: Day): Day | null {
  if (termMonths) return addDays(addMonths(startsOn, termMonths), -1);
  if (!cohortStartsOn) return null;
  const thisYear = `${startsOn.slice(0, 4)}-${cohortStartsOn}`;
  return addDays(thisYear > startsOn ? thisYear : addMonths(thisYear, 12), -1);
}
