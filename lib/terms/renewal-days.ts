import { addDays, addMonths, type Day, daysBetween } from "@/lib/core/clock";
import type { TermDays } from "./status";
import { type UsualLength, usualLastDay } from "./usual-length";

/**
 * The days that a renewal would have: from the day after the last one, as long as the program says, or where it says nothing as many
 * months or else days as before; null for an open end.
 */
export function renewalDays({
  startsOn: first,
  endsOn: last,
  usual,
}: TermDays & { usual: UsualLength }): TermDays | null {
  if (!last) return null;
  const startsOn = addDays(last, 1);
  const usualEnd = usualLastDay(usual, startsOn);
  if (usualEnd) return { startsOn, endsOn: usualEnd };
  const months = wholeMonths(first, startsOn);
  const endsOn = months ? addDays(addMonths(startsOn, months), -1) : addDays(startsOn, daysBetween(first, last));
  return { startsOn, endsOn };
}

/** Years and months have no fixed number of days; a month that lacks the day turns on its last one or on the first of the next. */
function wholeMonths(from: Day, to: Day): number | undefined {
  const [year, month] = [
    Number(to.slice(0, 4)) - Number(from.slice(0, 4)),
    Number(to.slice(5, 7)) - Number(from.slice(5, 7)),
  ];
  return [year * 12 + month, year * 12 + month - 1].find((months) => {
    const turn = addMonths(from, months);
    const isCut = turn.slice(8) !== from.slice(8);
    return months > 0 && (turn === to || (isCut && addDays(turn, 1) === to));
  });
}
