import { addDays, addMonths, type Day, daysBetween } from "../../clock";

export type Period = { from: Day; to: Day };

/** Twelve months, this one included, up to today. */
export function usualPeriod(today: Day): Period {
  return { from: `${addMonths(`${today.slice(0, 7)}-01`, -11).slice(0, 7)}-01`, to: today };
}

/** What was asked for, in order, and the usual ends where none was given. */
export function periodOf(asked: Partial<Period>, today: Day): Period {
  const usual = usualPeriod(today);
  const to = asked.to ?? (asked.from && asked.from > usual.to ? asked.from : usual.to);
  const from =
    asked.from ??
    (to < usual.from || asked.to ? `${addMonths(`${to.slice(0, 7)}-01`, -11).slice(0, 7)}-01` : usual.from);
  return from <= to ? { from, to } : { from: to, to: from };
}

/**
 * The same days a year earlier, where the period is no longer than a year; else, or where asked for, the days just before it,
 * whole months before whole months.
 */
export function periodBefore(period: Period, how?: "before"): Period & { name: string } {
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

function wholeMonths({ from, to }: Period): number | null {
  const next = addDays(to, 1);
  if (!from.endsWith("-01") || !next.endsWith("-01")) return null;
  return (
    (Number(next.slice(0, 4)) - Number(from.slice(0, 4))) * 12 + Number(next.slice(5, 7)) - Number(from.slice(5, 7))
  );
}

/** Every month that the period touches, `YYYY-MM`, oldest first. */
export function monthsOf({ from, to }: Period): string[] {
  const months: string[] = [];
  let month = from.slice(0, 7);
  while (month <= to.slice(0, 7)) {
    months.push(month);
    month = addMonths(`${month}-01`, 1).slice(0, 7);
  }
  return months;
}

/** The days of a month that lie in the period. */
export function daysIn(month: string, period: Period): Period {
  const first = `${month}-01`;
  const last = addDays(addMonths(first, 1), -1);
  return { from: [first, period.from].sort()[1] ?? first, to: [last, period.to].sort()[0] ?? last };
}
