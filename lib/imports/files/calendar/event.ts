import type ICAL from "ical.js";
import { htmlToText } from "../html-text";
import { cleanText } from "../text";
import type { CalendarBlock } from "./blocks";
import { type CalendarMoment, parseMoment, wallMinutes } from "./moment";
import { parseRecurrenceRule, type RecurrenceRule } from "./recurrence";
import { parseComponent, propertyValues } from "./time-zones";

/** An event of a calendar, not repeated yet; `length` in minutes, or in days where it lasts whole ones. */
export type CalendarEvent = {
  line: number;
  uid: string;
  /** The occurrence of a repeated event that this one stands in for. */
  instead: CalendarMoment | null;
  start: CalendarMoment;
  end: CalendarMoment | null;
  length: { minutes: number } | { days: number } | null;
  rule: RecurrenceRule | null;
  /** It repeats in a way that is not understood. */
  isOdd: boolean;
  also: CalendarMoment[];
  but: CalendarMoment[];
  title: string;
  location: string;
  link: string;
  onlineLink: string;
  description: string;
  state: string;
};

/** Reads one event; in words why not, where it is none. */
export function parseCalendarEvent({ text, line, broken }: CalendarBlock): CalendarEvent | string {
  if (broken) return broken;
  const component = parseComponent(text);
  if (!component) return "This event is not in a format that Tenet can read.";
  const [start] = momentsIn(component, "dtstart");
  if (!start)
    return component.hasProperty("dtstart")
      ? `Its start, "${String(propertyValues(component, "dtstart")[0]).slice(0, 40)}", is not a real day.`
      : "It does not say when it starts.";
  const said = (name: string) => String(propertyValues(component, name)[0] ?? "");
  const rules = propertyValues(component, "rrule");
  const [rule = null] = rules.map(parseRecurrenceRule);
  return {
    line,
    uid: cleanText(said("uid")),
    instead: momentsIn(component, "recurrence-id")[0] ?? null,
    start,
    end: momentsIn(component, "dtend")[0] ?? null,
    length: parseDuration(said("duration")),
    rule,
    isOdd: rules.length > 1 || (rules.length === 1 && rule === null),
    also: momentsIn(component, "rdate"),
    but: momentsIn(component, "exdate"),
    title: cleanText(said("summary")),
    location: cleanText(said("location")),
    link: cleanText(said("url")),
    onlineLink: cleanText(
      said("conference") || said("x-google-conference") || said("x-microsoft-skypeteamsmeetingurl"),
    ),
    description: htmlToText(said("description")),
    state: cleanText(said("status")).toUpperCase(),
  };
}

/** Minutes from start to end; null where there is none, or where it comes first. */
export function calendarEventMinutes({ start, end, length }: CalendarEvent): number | null {
  if (length && "minutes" in length) return length.minutes;
  if (length) return length.days * 1440;
  const minutes = end && end.zone === start.zone ? wallMinutes(end) - wallMinutes(start) : null;
  return minutes !== null && minutes > 0 ? minutes : null;
}

function momentsIn(component: ICAL.Component, name: string): CalendarMoment[] {
  return component.getAllProperties(name).flatMap((property) => {
    const zone = property.getParameter("tzid");
    const values: unknown[] = property.jCal.slice(3);
    return values.flatMap((value) => {
      const first: unknown = Array.isArray(value) ? value[0] : value;
      return parseMoment(first, typeof zone === "string" ? zone : null, property.type === "date") ?? [];
    });
  });
}

function parseDuration(text: string): CalendarEvent["length"] {
  const [, weeks, days, hours, minutes] =
    /^\+?P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:\d+S)?)?$/.exec(text) ?? [];
  const whole = Number(weeks ?? 0) * 7 + Number(days ?? 0);
  const rest = Number(hours ?? 0) * 60 + Number(minutes ?? 0);
  if (whole + rest === 0 || whole > 366 || rest > 100_000) return null;
  return rest > 0 ? { minutes: whole * 1440 + rest } : { days: whole };
}
