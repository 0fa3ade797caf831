import { addDays, type Day, daysBetween } from "@/lib/core/clock";

export type HeldDays = { startsOn: Day; endsOn: Day | null };
export type Hold = { fromOn: Day; toOn: Day | null };

/** Terms that follow one another within so many days are one stretch: whoever was renewed has not just begun. */
const gapDays = 31;

/** The first day of the unbroken stretch of terms that this one is the last of. */
export function firstDayOfStretch(term: HeldDays, terms: readonly HeldDays[]): Day {
  let first = term.startsOn;
  const earlier = terms
    .filter(({ startsOn }) => startsOn < first)
    .sort((one, other) => (one.startsOn < other.startsOn ? 1 : -1));
  for (const { startsOn, endsOn } of earlier)
    if (endsOn === null || addDays(endsOn, gapDays) >= first) first = startsOn;
  return first;
}

/** The day after which the days without a contribution begin: that of the last one, or the first that counts. */
export function quietFromDay({ since, lastOn }: { since: Day; lastOn: Day | null }): Day {
  return lastOn !== null && lastOn > since ? lastOn : since;
}

/** Whole days since the last contribution, or since the stretch of terms began, without the days on hold. */
export function daysWithoutContribution(given: {
  since: Day;
  lastOn: Day | null;
  holds: readonly Hold[];
  today: Day;
}): number {
  const { holds, today } = given;
  const from = quietFromDay(given);
  if (from >= today) return 0;
  const rested = holds.reduce((sum, { fromOn, toOn }) => {
    const first = fromOn > from ? fromOn : addDays(from, 1);
    const last = toOn !== null && toOn < today ? toOn : today;
    return sum + Math.max(0, daysBetween(first, last) + 1);
  }, 0);
  return Math.max(0, daysBetween(from, today) - rested);
}
