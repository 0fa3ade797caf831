import { addDays, addMonths, type Day, daysBetween } from "@/lib/core/clock";
import type { Settings } from "@/lib/settings/schema";

export type ReportPeriod = { from: Day; to: Day };

type DefaultPeriod = Settings["defaultPeriod"];

/** What a report opens with, as the installation is set: twelve months, this one included, up to today, unless it says otherwise. */
function defaultReportPeriod(today: Day, usual: DefaultPeriod = "last_12_months"): ReportPeriod {
  const year = Number(today.slice(0, 4));
  if (usual === "this_year") return { from: `${year}-01-01`, to: today };
  if (usual === "last_year") return { from: `${year - 1}-01-01`, to: `${year - 1}-12-31` };
  if (usual === "last_90_days") return { from: addDays(today, -89), to: today };
  return { from: monthsBack(today, 11), to: today };
}

/**
 * What was asked for, in order; the usual period where nothing was, else the usual ends where one was not given: ten years at
 * most, so that it stays readable.
 */
export function readReportPeriod(asked: Partial<ReportPeriod>, today: Day, opensWith?: DefaultPeriod): ReportPeriod {
  if (!asked.from && !asked.to) return defaultReportPeriod(today, opensWith);
  const usual = defaultReportPeriod(today);
  const to = withinBounds(asked.to ?? (asked.from && asked.from > usual.to ? asked.from : usual.to), today);
  const from = withinBounds(asked.from ?? monthsBack(to, 11), today);
  const [first, last] = from <= to ? [from, to] : [to, from];
  const earliest = monthsBack(last, 119);
  return { from: [first, earliest].sort()[1] ?? first, to: last };
}

/** No community program is older, and none plans further ahead than two years. */
function withinBounds(day: Day, today: Day): Day {
  const latest = addMonths(today, 24);
  if (day > latest) return latest;
  return day < "1990-01-01" ? "1990-01-01" : day;
}

function monthsBack(day: Day, months: number): Day {
  return `${addMonths(`${day.slice(0, 7)}-01`, -months).slice(0, 7)}-01`;
}

/**
 * The same days a year earlier, where the period is no longer than a year; else, or where asked for, the days just before it,
 * whole months before whole months.
 */
export function comparisonPeriod(period: ReportPeriod, how?: "before"): ReportPeriod & { name: string } {
  const days = daysBetween(period.from, period.to) + 1;
  if (!how && days <= 366)
    return { from: addMonths(period.from, -12), to: addMonths(period.to, -12), name: "the year before" };
  const to = addDays(period.from, -1);
  const months = wholeMonths(period);
  return {
    from: months ? addMonths(period.from, -months) : addDays(period.from, -days),
    to,
    name: "the period before",
  };
}

function wholeMonths({ from, to }: ReportPeriod): number | null {
  const next = addDays(to, 1);
  if (!from.endsWith("-01") || !next.endsWith("-01")) return null;
  return (
    (Number(next.slice(0, 4)) - Number(from.slice(0, 4))) * 12 + Number(next.slice(5, 7)) - Number(from.slice(5, 7))
  );
}

/** Every month that the period touches, `YYYY-MM`, oldest first. */
export function monthsInPeriod({ from, to }: ReportPeriod): string[] {
  const months: string[] = [];
  let month = from.slice(0, 7);
  while (month <= to.slice(0, 7)) {
    months.push(month);
    month = addMonths(`${month}-01`, 1).slice(0, 7);
  }
  return months;
}

/** The days of a month that lie in the period. */
export function monthWithinPeriod(month: string, period: ReportPeriod): ReportPeriod {
  const first = `${month}-01`;
  const last = addDays(addMonths(first, 1), -1);
  return { from: [first, period.from].sort()[1] ?? first, to: [last, period.to].sort()[0] ?? last };
}
