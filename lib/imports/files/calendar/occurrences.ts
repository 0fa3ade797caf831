import { addDays, daysBetween } from "@/lib/core/clock";
import type { CalendarEvent } from "./event";
import { type CalendarMoment, fromWallMinutes, wallMinutes } from "./moment";
import { recurrenceDays } from "./recurrence";

/** A long series is read around today: so many days back and ahead, and so many times at most. */
export const recurrenceLimits = { times: 160, daysBack: 731, daysAhead: 366 };

export type Occurrence = { entry: CalendarEvent; start: CalendarMoment; end: CalendarMoment | null; key: string };

type Around = {
  /** The times of the event that others stand in for. */
  instead: ReadonlySet<string>;
  /** Those that stand in for one time and all later ones. */
  fromThenOn: readonly CalendarEvent[];
  instantOf: (moment: CalendarMoment) => number;
  today: string;
};

/**
 * Every time that an event takes place, within bounds, those that stand in for one of its own times left to `instead`. `cut` where
 * it has others before or after them.
 */
export function occurrencesOf(
  entry: CalendarEvent,
  around: Around,
): { occurrences: Occurrence[]; cut: { before: boolean; after: boolean } | null } {
  const { instead, instantOf } = around;
  if (!entry.rule && entry.also.length === 0)
    return {
      occurrences: [{ entry, start: entry.start, end: occurrenceEnd(entry, entry.start, instantOf), key: "" }],
      cut: null,
    };
  const { days, isOpen } = occurrenceDays(entry, around);
  const regular = days.map((day) => ({ ...entry.start, day }));
  const all = new Map([...regular, ...entry.also].map((moment) => [instantOf(moment), moment]));
  const gone = new Set(entry.but.map((moment) => (moment.clock === null ? moment.day : instantOf(moment))));
  const own = [...all]
    .filter(([at, moment]) => !gone.has(at) && !gone.has(moment.day))
    .sort(([one], [other]) => one - other)
    .map(([at, start]) => ({ at, start, key: occurrenceKey(start, at) }))
    .filter(({ key }) => !instead.has(key));
  const near = isOpen || own.length > recurrenceLimits.times ? nearest(own, around.today) : own;
  const [first, last] = [near[0], near.at(-1)];
  const cut = {
    before: first !== undefined && own.some(({ at }) => at < first.at),
    after: isOpen || (last !== undefined && own.some(({ at }) => at > last.at)),
  };
  return {
    occurrences: near.map((one) => occurrenceAt(entry, one, around)),
    cut: cut.before || cut.after ? cut : null,
  };
}

/** How an occurrence of a repeated event is known again. */
export function occurrenceKey(moment: CalendarMoment, instant: number): string {
  return moment.clock === null ? moment.day : String(instant);
}

type Own = { at: number; start: CalendarMoment; key: string };

/** Those of the last two years and the coming one; of more than so many the ones next to today, and of a series that is long over its last ones. */
function nearest(own: Own[], today: string): Own[] {
  const from = addDays(today, -recurrenceLimits.daysBack);
  const to = addDays(today, recurrenceLimits.daysAhead);
  const within = own.filter(({ start }) => start.day >= from && start.day <= to);
  if (within.length === 0)
    return (own.at(-1)?.start.day ?? "") < from
      ? own.slice(-recurrenceLimits.times)
      : own.slice(0, recurrenceLimits.times);
  if (within.length <= recurrenceLimits.times) return within;
  const distance = ({ start }: Own) => Math.abs(daysBetween(today, start.day));
  return [...within]
    .sort((one, other) => distance(one) - distance(other))
    .slice(0, recurrenceLimits.times)
    .sort((one, other) => one.at - other.at);
}

/** One time of a series: as its first one says, or as the last of those that stand for it from then on. */
function occurrenceAt(entry: CalendarEvent, { at, start, key }: Own, { fromThenOn, instantOf }: Around): Occurrence {
  const changed = fromThenOn
    .flatMap((one) => (one.instead ? [{ one, instead: one.instead, from: instantOf(one.instead) }] : []))
    .filter(({ from }) => from <= at)
    .sort((one, other) => other.from - one.from)[0];
  if (!changed) return { entry, start, end: occurrenceEnd(entry, start, instantOf), key };
  const { one, instead } = changed;
  const by = daysBetween(instead.day, one.start.day);
  const moved = { ...one.start, day: addDays(start.day, by) };
  return { entry: one, start: moved, end: occurrenceEnd(one, moved, instantOf), key };
}

function occurrenceDays(
  { rule, start }: CalendarEvent,
  { instantOf, today }: Around,
): { days: string[]; isOpen: boolean } {
  if (!rule) return { days: [start.day], isOpen: false };
  const ahead = addDays(today, recurrenceLimits.daysAhead);
  const to = ahead < start.day ? addDays(start.day, recurrenceLimits.daysAhead) : ahead;
  const last = rule.until?.slice(0, 10);
  const isUntilTold = last !== undefined && last <= to;
  const near = addDays(today, -recurrenceLimits.daysBack);
  // Of what goes on for ever only the times around today are taken, so that no others are counted.
  const from = rule.count === null && !isUntilTold && near > start.day && near < to ? near : start.day;
  const days = [
    ...new Set([start.day, ...recurrenceDays(rule, start.day, { from, to: isUntilTold ? addDays(last, 1) : to })]),
  ];
  const clock = rule.until?.slice(11, 16) || "24:00";
  const moment = rule.until?.endsWith("Z") && start.clock ? Date.parse(rule.until) / 60_000 : Number.NaN;
  const isWithin = (day: string) => {
    if (!Number.isNaN(moment)) return instantOf({ ...start, day }) <= moment;
    return last === undefined || day < last || (day === last && (start.clock ?? "00:00") <= clock);
  };
  // The first time is one whatever the rule says.
  const within = days.filter((day) => day === start.day || isWithin(day));
  if (rule.count === null) return { days: within, isOpen: !isUntilTold };
  const isEnded = within.length >= rule.count || isUntilTold;
  return { days: within.slice(0, rule.count), isOpen: !isEnded };
}

function occurrenceEnd(
  entry: CalendarEvent,
  start: CalendarMoment,
  instantOf: Around["instantOf"],
): CalendarMoment | null {
  const { end, length } = entry;
  if (start.day === entry.start.day && end) return end;
  if (start.clock === null) {
    const days = length && "days" in length ? length.days : end ? daysBetween(entry.start.day, end.day) : 0;
    return days > 0 ? { ...start, day: addDays(start.day, days) } : null;
  }
  const minutes = minutesOf(entry, instantOf);
  return minutes === null ? null : { ...start, ...fromWallMinutes(wallMinutes(start) + minutes) };
}

/** Minutes from start to end, which may be told by the clocks of two zones; null where there is none, or where it comes first. */
function minutesOf({ start, end, length }: CalendarEvent, instantOf: Around["instantOf"]): number | null {
  if (length && "minutes" in length) return length.minutes;
  if (length) return length.days * 1440;
  if (!end || end.clock === null) return null;
  const minutes = end.zone === start.zone ? wallMinutes(end) - wallMinutes(start) : instantOf(end) - instantOf(start);
  return minutes > 0 ? minutes : null;
}
