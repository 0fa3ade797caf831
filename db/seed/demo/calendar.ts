import type { Chance } from "./chance";
import { daysFrom, plusDays, weekdayOf } from "./days";

/** January to December: spring and autumn are busy, July and the turn of the year are not. */
const seasons = [62, 81, 118, 104, 126, 97, 58, 66, 139, 162, 97, 74];
const weekdays = [3, 5, 9, 9, 9, 6, 6];
/** Each year against the one before. The last is higher, since much of its end still waits for review. */
const growth = [1, 1.12, 1.34];

/** So many days of the three years up to today, with their seasons, weekdays and growth; oldest first. */
export function busyDays(chance: Chance, today: string, count: number): string[] {
  const first = plusDays(today, -3 * 365 + 1);
  const days = Array.from({ length: daysFrom(first, today) + 1 }, (_, index) => plusDays(first, index));
  const weight = (day: string) =>
    (seasons[Number(day.slice(5, 7)) - 1] ?? 1) *
    (weekdays[weekdayOf(day)] ?? 1) *
    (growth[Math.min(2, Math.floor(daysFrom(first, day) / 365))] ?? 1);
  const total = days.reduce((sum, day) => sum + weight(day), 0);
  // Spread evenly over the weights with a little chance, so that the growth shows in every seed.
  const found: string[] = [];
  let reached = 0;
  for (const day of days) {
    reached += (weight(day) / total) * count;
    while (found.length < reached - chance.number() && found.length < count) found.push(day);
  }
  while (found.length < count) found.push(chance.pick(days));
  return found.sort();
}
