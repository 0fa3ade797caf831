import { type DayStyle, formatDay, formatInstant } from "./format";

/** A day (`YYYY-MM-DD`) in words. */
export function Day({ day, style }: { day: string; style?: DayStyle }) {
  return <time dateTime={day}>{formatDay(day, style)}</time>;
}

/** An instant as day and clock in `timeZone` (IANA), alike on server and browser. */
export function Instant({ at, timeZone, style }: { at: Date | string; timeZone: string; style?: DayStyle }) {
  const iso = new Date(at).toISOString();
  return <time dateTime={iso}>{formatInstant(iso, timeZone, style)}</time>;
}
