import { DateTime } from "luxon";

/** A calendar day, `YYYY-MM-DD`. */
export type Day = string;

/** The days that anything may be of: a slip such as 0206 or 20260 would stretch every picture over centuries. */
export const calendarRange = { first: "1900-01-01", last: "2199-12-31" } as const satisfies Record<string, Day>;

export function now(): Date {
  return new Date();
}

/** The moment so many days ago, to the millisecond. */
export function daysAgo(days: number): Date {
  return new Date(now().getTime() - days * 86_400_000);
}

/** The day that it is now in a time zone (IANA name); UTC where none is known. */
export function today(timeZone = "UTC"): Day {
  const quarter = Math.floor(now().getTime() / quarterHour);
  if (quarter !== days.quarter) days = { quarter, byZone: new Map() };
  const known = days.byZone.get(timeZone);
  if (known) return known;
  const there = DateTime.now().setZone(timeZone);
  const day = (there.isValid ? there : DateTime.utc()).toISODate() as Day;
  days.byZone.set(timeZone, day);
  return day;
}

const quarterHour = 15 * 60_000;

/** Luxon is slow, and a page asks a dozen times. Time zones are whole quarters of an hour apart, so a day begins only with one. */
let days = { quarter: 0, byZone: new Map<string, Day>() };

export function dayOfInstant(instant: Date, timeZone = "UTC"): Day {
  return DateTime.fromJSDate(instant, { zone: timeZone }).toISODate() as Day;
}

/** The first moment of a day in a time zone; UTC where none is known. */
export function startOfDay(day: Day, timeZone = "UTC"): Date {
  const there = DateTime.fromISO(day, { zone: timeZone });
  return (there.isValid ? there : DateTime.fromISO(day, { zone: "utc" })).toJSDate();
}

export function addDays(day: Day, days: number): Day {
  const moment = Date.parse(`${day}T00:00:00Z`) + days * 86_400_000;
  // Luxon is slow, and an import counts days a hundred thousand times.
  return moment < lastMoment
    ? new Date(moment).toISOString().slice(0, 10)
    : (DateTime.fromISO(day, { zone: "utc" }).plus({ days }).toISODate() as Day);
}

const lastMoment = Date.parse("9999-12-31T00:00:00Z");

/** The same day of another month, or its last day where it is shorter. */
export function addMonths(day: Day, months: number): Day {
  const [year = 0, month = 0, date = 0] = day.split("-").map(Number);
  const first = new Date(Date.UTC(year, month - 1 + months, 1));
  // As above: a report counts months for each of its pictures.
  if (year < 1000 || !(first.getTime() < lastMoment && first.getUTCFullYear() >= 1000))
    return DateTime.fromISO(day, { zone: "utc" }).plus({ months }).toISODate() as Day;
  const lastDate = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  return `${first.toISOString().slice(0, 8)}${String(Math.min(date, lastDate)).padStart(2, "0")}`;
}

/** "29 Jun 2027". */
export function dayInWords(day: Day): string {
  return `${shortDay(day)} ${Number(day.slice(0, 4))}`;
}

/** "29 Jun"; as screens write it, whatever the locale data of the machine say. */
export function shortDay(day: Day): string {
  const [, month = 1, date = 1] = day.split("-").map(Number);
  return `${date} ${months[month - 1] ?? ""}`;
}

const months = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");

/** "29 Jun 2027", "3 to 5 May 2027", "30 Apr to 2 May 2027". */
export function daysInWords(first: Day, last: Day | null): string {
  if (!last || last <= first) return dayInWords(first);
  const shared = first.slice(0, 7) === last.slice(0, 7) ? 2 : first.slice(0, 4) === last.slice(0, 4) ? 1 : 0;
  return `${dayInWords(first)
    .split(" ")
    .slice(0, 3 - shared)
    .join(" ")} to ${dayInWords(last)}`;
}

/** Whole days from the first to the second; negative where the second is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

/** Whether the text is a day that the calendar has. */
export function isDay(text: string): text is Day {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const moment = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(moment) && new Date(moment).toISOString().startsWith(text);
}

/** The moment that an address names, as milliseconds or ISO 8601; null for none, or one outside of the calendar. */
export function parseInstant(written: number | string): Date | null {
  const moment = new Date(written);
  return moment >= startOfDay(calendarRange.first) && moment <= startOfDay(calendarRange.last) ? moment : null;
}
