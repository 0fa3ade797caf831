import { addMonths, type Day } from "@/lib/core/clock";

const shown = 24;

const known = new Map<Day, Day[]>();

/** The last days of the months that end with that day and before, one more than are shown, the earliest first. */
function boundariesOf(today: Day): Day[] {
  const found = known.get(today) ?? Array.from({ length: shown + 1 }, (_, at) => addMonths(today, at - shown));
  if (known.size > 50) known.clear();
  known.set(today, found);
  return found;
}

/** The day after which something falls into the months that are counted. */
export function firstCountedDay(today: Day): Day {
  return boundariesOf(today)[0] ?? today;
}

/** How many of these days fall into each of the 24 months up to that day, the earliest first. */
export function countByMonth(days: readonly Day[], today: Day): number[] {
  const boundaries = boundariesOf(today);
  const counts = Array.from({ length: shown }, () => 0);
  for (const day of days) {
    const at = boundaries.findIndex((last) => day <= last) - 1;
    if (at >= 0) counts[at] = (counts[at] ?? 0) + 1;
  }
  return counts;
}
