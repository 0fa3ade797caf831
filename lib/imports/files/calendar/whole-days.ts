import { DateTime } from "luxon";
import { addDays } from "@/lib/core/clock";
import type { CalendarEvent } from "./event";
import { type CalendarMoment, wallMinutes } from "./moment";

type Given = { isInclusive: boolean; instantOf: (moment: CalendarMoment) => number; zone: string | null };

/** An event of whole days that is written as moments, as the days that it means; any other as it is. */
export function wholeDaysOf(entry: CalendarEvent, given: Given): CalendarEvent {
  const { start, end } = entry;
  if (start.clock === null || !(entry.isWholeDays || lastsFromMidnightToMidnight(entry))) return entry;
  const day = (moment: CalendarMoment): CalendarMoment =>
    moment.clock === null ? moment : { day: dayMeant(moment, given), clock: null, zone: null, isLoose: false };
  const after = end && day(end);
  // The midnight at which it ends is that of the day after the last, whatever days mean elsewhere in the calendar.
  const last =
    after && given.isInclusive && after.day > day(start).day ? { ...after, day: addDays(after.day, -1) } : after;
  return {
    ...entry,
    start: day(start),
    end: last,
    instead: entry.instead && day(entry.instead),
    also: entry.also.map(day),
    but: entry.but.map(day),
  };
}

/**
 * RFC 5545 names the day after the last. Some name the last day itself: they never name a later one than the first, or they
 * write days without saying that these are days.
 */
export function namesLastDayItself(entries: CalendarEvent[]): boolean {
  const whole = entries.filter(({ start, end }) => start.clock === null && end?.clock === null);
  return (
    whole.length > 0 &&
    (whole.every(({ start, end }) => end?.day === start.day) || whole.every(({ end }) => end?.isLoose))
  );
}

/** By the clock of one place: midnight in UTC is midnight hardly anywhere. */
function lastsFromMidnightToMidnight({ start, end }: CalendarEvent): boolean {
  if (start.zone === "Z" || start.clock !== "00:00" || end?.clock !== "00:00" || end.zone !== start.zone) return false;
  return wallMinutes(end) > wallMinutes(start);
}

function dayMeant(moment: CalendarMoment, { instantOf, zone }: Given): string {
  if (moment.clock === "00:00") return moment.day;
  const instant = DateTime.fromMillis(instantOf(moment) * 60_000, { zone: zone ?? "UTC" });
  if (zone && instant.toFormat("HH:mm") === "00:00") return instant.toFormat("yyyy-MM-dd");
  // Noon of that day is within the same day of UTC nearly everywhere.
  return instant.setZone("UTC").plus({ hours: 12 }).toFormat("yyyy-MM-dd");
}
