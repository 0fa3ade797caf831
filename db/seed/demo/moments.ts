import { DateTime } from "luxon";

/** The moment of a clock on a day in a time zone. */
export function zonedMoment(day: string, clock: string, timeZone: string): Date {
  return DateTime.fromISO(`${day}T${clock}`, { zone: timeZone }).toJSDate();
}

/** "21:30", so many minutes after a clock; past midnight there is none. */
export function clockAfter(clock: string, minutes: number): string | null {
  const starts = DateTime.fromISO(`2000-01-01T${clock}`, { zone: "utc" });
  const ends = starts.plus({ minutes });
  return ends.hasSame(starts, "day") ? ends.toFormat("HH:mm") : null;
}
