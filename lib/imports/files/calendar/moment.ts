import { isoDay } from "../iso-day";

/** A day, or a day and a clock: in a zone by its id, in UTC ("Z"), or wherever it is read (null). `isLoose` lacks its VALUE=DATE. */
export type CalendarMoment = { day: string; clock: string | null; zone: string | null; isLoose: boolean };

/** Reads what ical.js made of a date, which may be rubbish; null where the calendar has no such day or clock. */
export function parseMoment(value: unknown, zone: string | null, isDate: boolean): CalendarMoment | null {
  const written = String(value ?? "").trim();
  const [, year, month, date, rest = ""] = /^(\d{4})-?(\d\d)-?(\d\d)(.*)$/.exec(written) ?? [];
  const day = year ? isoDay(Number(year), Number(month), Number(date)) : null;
  if (!day) return null;
  if (/^T?:*$/.test(rest)) return { day, clock: null, zone: null, isLoose: !isDate };
  const [, hour = "", minute = "", utc] = /^T(\d\d):?(\d\d):?(?:\d\d)?(Z)?$/.exec(rest) ?? [];
  if (!hour || Number(hour) > 23 || Number(minute) > 59) return null;
  return { day, clock: `${hour}:${minute}`, zone: utc ? "Z" : zone, isLoose: false };
}

/** Whole minutes since 1970 as if the clock on the wall were UTC. */
export function wallMinutes({ day, clock }: Pick<CalendarMoment, "day" | "clock">): number {
  return Math.round(Date.parse(`${day}T${clock ?? "00:00"}:00Z`) / 60_000);
}

export function fromWallMinutes(minutes: number): { day: string; clock: string } {
  const written = new Date(minutes * 60_000).toISOString();
  return { day: written.slice(0, 10), clock: written.slice(11, 16) };
}

/** As cells of a row have it: "2026-05-01", "2026-05-01T18:00", "2026-05-01T16:00Z". */
export function formatMoment({ day, clock, zone }: Pick<CalendarMoment, "day" | "clock" | "zone">): string {
  return clock === null ? day : `${day}T${clock}${zone === "Z" ? "Z" : ""}`;
}
