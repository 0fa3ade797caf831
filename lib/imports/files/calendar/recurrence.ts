import ICAL from "ical.js";

/** A rule of recurrence as far as days go. */
export type RecurrenceRule = {
  freq: "DAILY" | "WEEKLY" | "MONTHLY" | "YEARLY";
  interval: number;
  count: number | null;
  /** As written: a day, or a day and a clock. */
  until: string | null;
  weekStart: number;
  months: number[];
  monthDays: number[];
  yearDays: number[];
  weekDays: { weekDay: number; place: number }[];
  positions: number[];
};

const dayMs = 86_400_000;
const names = ["SU", "MO", "TU", "WE", "TH", "FR", "SA"];

/** Reads a rule; null where it is none that repeats by days, weeks, months or years, or one with parts that are not understood. */
export function parseRecurrenceRule(value: unknown): RecurrenceRule | null {
  const recur = parseRecur(value);
  // Other calendars than the Gregorian one (RFC 7529) are not counted here.
  if (/\bR?SCALE\b|\bSKIP\b/i.test(typeof value === "string" ? value : Object.keys(Object(value)).join(" ")))
    return null;
  const freq = (["DAILY", "WEEKLY", "MONTHLY", "YEARLY"] as const).find((known) => known === recur?.freq);
  if (!recur || !freq) return null;
  const parts = recur.parts;
  const others = [parts.BYHOUR, parts.BYMINUTE, parts.BYSECOND, parts.BYWEEKNO];
  if (others.some((part) => part && part.length > 0)) return null;
  const numbers = (part: number[] | undefined) => (part ?? []).map(Number).filter(Number.isInteger);
  return {
    freq,
    interval: Number.isInteger(recur.interval) && recur.interval > 0 ? recur.interval : 1,
    count: recur.count && recur.count > 0 ? recur.count : null,
    until: recur.until ? String(recur.until) : null,
    weekStart: recur.wkst ? recur.wkst - 1 : 1,
    months: numbers(parts.BYMONTH),
    monthDays: numbers(parts.BYMONTHDAY),
    yearDays: numbers(parts.BYYEARDAY),
    weekDays: (parts.BYDAY ?? []).flatMap((day) => {
      const [, place, name] = /^([+-]?\d{1,2})?([A-Z]{2})$/.exec(String(day)) ?? [];
      return name ? [{ weekDay: names.indexOf(name), place: Number(place ?? 0) }] : [];
    }),
    positions: numbers(parts.BYSETPOS),
  };
}

/**
 * The days on which it occurs, from `from` to `to`. Every day is looked at, so that no rule, however wrong, can keep it busy:
 * ical.js would look for a 30 February for ever.
 */
export function recurrenceDays(
  rule: RecurrenceRule,
  start: string,
  { from, to }: { from: string; to: string },
): string[] {
  const first = date(start);
  const given = { rule: completeRule(rule, first), first };
  const found: string[] = [];
  let set: number[] = [];
  let period = Number.NaN;
  const flush = () => {
    const chosen = rule.positions.length
      ? set.filter((_, at) => rule.positions.some((place) => (place > 0 ? place - 1 : set.length + place) === at))
      : set;
    for (const time of chosen) if (time >= date(from) && time >= first) found.push(text(time));
    set = [];
  };
  for (let time = periodStart(given, date(from)); time <= date(to); time += dayMs) {
    const at = periodNumber(given, time);
    if (at !== period) flush();
    period = at;
    if (at >= 0 && at % rule.interval === 0 && occursOn(given.rule, time)) set.push(time);
  }
  flush();
  return found;
}

type Given = { rule: RecurrenceRule; first: number };

/** What a rule leaves open it takes from the first day. */
function completeRule(rule: RecurrenceRule, first: number): RecurrenceRule {
  const day = new Date(first);
  const says = rule.weekDays.length + rule.monthDays.length + rule.yearDays.length > 0;
  if (rule.freq === "WEEKLY" && rule.weekDays.length === 0)
    return { ...rule, weekDays: [{ weekDay: day.getUTCDay(), place: 0 }] };
  if (says || rule.freq === "DAILY" || rule.freq === "WEEKLY") return rule;
  const monthDays = [day.getUTCDate()];
  if (rule.freq === "MONTHLY" || rule.months.length > 0) return { ...rule, monthDays };
  return { ...rule, monthDays, months: [day.getUTCMonth() + 1] };
}

/** Where the period of a day begins, so that the places within it are counted from its start. */
function periodStart({ rule }: Given, time: number): number {
  if (rule.freq === "DAILY" || rule.freq === "WEEKLY") return time - 6 * dayMs;
  const day = new Date(time);
  return Date.UTC(day.getUTCFullYear(), rule.freq === "YEARLY" ? 0 : day.getUTCMonth(), 1);
}

function periodNumber({ rule, first }: Given, time: number): number {
  const [start, day] = [new Date(first), new Date(time)];
  const years = day.getUTCFullYear() - start.getUTCFullYear();
  if (rule.freq === "YEARLY") return years;
  if (rule.freq === "MONTHLY") return years * 12 + day.getUTCMonth() - start.getUTCMonth();
  if (rule.freq === "DAILY") return Math.round((time - first) / dayMs);
  const week = (at: number) => at - ((new Date(at).getUTCDay() - rule.weekStart + 7) % 7) * dayMs;
  return Math.round((week(time) - week(first)) / (7 * dayMs));
}

function occursOn(rule: RecurrenceRule, time: number): boolean {
  const day = new Date(time);
  const [year, month] = [day.getUTCFullYear(), day.getUTCMonth()];
  const ofMonth = { place: day.getUTCDate(), of: new Date(Date.UTC(year, month + 1, 0)).getUTCDate() };
  const ofYear = {
    place: Math.round((time - Date.UTC(year, 0, 1)) / dayMs) + 1,
    of: Math.round((Date.UTC(year + 1, 0, 1) - Date.UTC(year, 0, 1)) / dayMs),
  };
  const among = (places: number[], { place, of }: { place: number; of: number }) =>
    places.length === 0 || places.some((wanted) => wanted === place || wanted === place - of - 1);
  const within = rule.freq === "YEARLY" && rule.months.length === 0 ? ofYear : ofMonth;
  const hasPlaces = rule.freq === "MONTHLY" || rule.freq === "YEARLY";
  return (
    (rule.months.length === 0 || rule.months.includes(month + 1)) &&
    among(rule.monthDays, ofMonth) &&
    among(rule.yearDays, ofYear) &&
    (rule.weekDays.length === 0 ||
      rule.weekDays.some(
        ({ weekDay, place }) =>
          weekDay === day.getUTCDay() && (!hasPlaces || place === 0 || place === weekdayPlace(within, place > 0)),
      ))
  );
}

/** The how manieth of its weekday it is, from the start or from the end. */
function weekdayPlace({ place, of }: { place: number; of: number }, isFromStart: boolean): number {
  return isFromStart ? Math.ceil(place / 7) : -Math.ceil((of - place + 1) / 7);
}

function parseRecur(value: unknown): ICAL.Recur | null {
  try {
    return typeof value === "string" ? ICAL.Recur.fromString(value) : ICAL.Recur.fromData(Object(value));
  } catch {
    return null;
  }
}

function date(day: string): number {
  return Date.parse(`${day}T00:00:00Z`);
}

function text(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
