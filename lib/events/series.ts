import { DateTime } from "luxon";
import { addDays, addMonths, type Day } from "@/lib/core/clock";

export const seriesRepeats = ["week", "two_weeks", "month_by_day", "month_by_weekday"] as const;
export type SeriesRepeat = (typeof seriesRepeats)[number];

/**
 * The days of a series, the first included: weekly, every other week, the same day of each month (the last one where a month is
 * shorter), or the same weekday of the month, such as the third Tuesday; a fifth that a month lacks is its last.
 */
export function daysOfSeries(first: Day, every: SeriesRepeat, times: number): Day[] {
  return Array.from({ length: times }, (_, step) => {
    if (every === "week") return addDays(first, 7 * step);
    if (every === "two_weeks") return addDays(first, 14 * step);
    if (every === "month_by_day") return addMonths(first, step);
    return sameWeekday(first, step);
  });
}

function sameWeekday(first: Day, months: number): Day {
  const start = DateTime.fromISO(first, { zone: "utc" });
  const week = Math.ceil(start.day / 7);
  const month = start.startOf("month").plus({ months });
  const shift = (start.weekday - month.weekday + 7) % 7;
  const day = month.plus({ days: shift + 7 * (week - 1) });
  return (day.month === month.month ? day : day.minus({ days: 7 })).toISODate() as Day;
}
