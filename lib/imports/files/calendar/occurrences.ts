import { addDays, daysBetween } from "@/lib/core/clock";
import { type CalendarEvent, calendarEventMinutes } from "./event";
import { type CalendarMoment, fromWallMinutes, wallMinutes } from "./moment";
import { recurrenceDays } from "./recurrence";

/** No event repeats for ever: so many times, and so many days from its first. */
export const recurrenceLimits = { times: 100, days: 731 };

export type Occurrence = { entry: CalendarEvent; start: CalendarMoment; end: CalendarMoment | null; key: string };

/**
 * Every time that an event takes place, within bounds, those that stand in for one of its own times left to `instead`. Tells
 * whether it goes on beyond them.
 */
export function occurrencesOf(
  entry: CalendarEvent,
  instead: ReadonlySet<string>,
  instantOf: (moment: CalendarMoment) => number,
): { occurrences: Occurrence[]; goesOn: boolean } {
  if (!entry.rule && entry.also.length === 0)
    return {
      occurrences: [{ entry, start: entry.start, end: occurrenceEnd(entry, entry.start), key: "" }],
      goesOn: false,
    };
  const { days, goesOn } = occurrenceDays(entry, instantOf);
  const regular = days.map((day) => ({ ...entry.start, day }));
  const all = new Map([...regular, ...entry.also].map((moment) => [instantOf(moment), moment]));
  const gone = new Set(entry.but.map((moment) => (moment.clock === null ? moment.day : instantOf(moment))));
  const kept = [...all]
    .filter(([at, moment]) => !gone.has(at) && !gone.has(moment.day))
    .sort(([one], [other]) => one - other)
    .map(([at, start]) => ({ entry, start, end: occurrenceEnd(entry, start), key: occurrenceKey(start, at) }));
  const own = kept.filter(({ key }) => !instead.has(key));
  return { occurrences: own.slice(0, recurrenceLimits.times), goesOn: goesOn || own.length > recurrenceLimits.times };
}

/** How an occurrence of a repeated event is known again. */
export function occurrenceKey(moment: CalendarMoment, instant: number): string {
  return moment.clock === null ? moment.day : String(instant);
}

function occurrenceDays(
  { rule, start }: CalendarEvent,
  instantOf: (moment: CalendarMoment) => number,
): { days: string[]; goesOn: boolean } {
  if (!rule) return { days: [start.day], goesOn: false };
  const to = addDays(start.day, recurrenceLimits.days);
  const last = rule.until?.slice(0, 10);
  const isOpen = (last === undefined || last > to) && rule.count === null;
  const days = [
    ...new Set([
      start.day,
      ...recurrenceDays(rule, start.day, { from: start.day, to: last && last < to ? addDays(last, 1) : to }),
    ]),
  ];
  const clock = rule.until?.slice(11, 16) || "24:00";
  const moment = rule.until?.endsWith("Z") && start.clock ? Date.parse(rule.until) / 60_000 : Number.NaN;
  const isWithin = (day: string) => {
    if (!Number.isNaN(moment)) return instantOf({ ...start, day }) <= moment;
    return last === undefined || day < last || (day === last && (start.clock ?? "00:00") <= clock);
  };
  // The first time is one whatever the rule says.
  const within = days.filter((day) => day === start.day || isWithin(day));
  return {
    days: rule.count === null ? within : within.slice(0, rule.count),
    goesOn: isOpen || (rule.count !== null && within.length < rule.count && (last === undefined || last > to)),
  };
}

function occurrenceEnd(entry: CalendarEvent, start: CalendarMoment): CalendarMoment | null {
  const { end, length } = entry;
  if (start.day === entry.start.day && end) return end;
  if (start.clock === null) {
    const days = length && "days" in length ? length.days : end ? daysBetween(entry.start.day, end.day) : 0;
    return days > 0 ? { ...start, day: addDays(start.day, days) } : null;
  }
  const minutes = calendarEventMinutes(entry);
  return minutes === null ? null : { ...start, ...fromWallMinutes(wallMinutes(start) + minutes) };
}
