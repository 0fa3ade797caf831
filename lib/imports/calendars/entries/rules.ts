import type ICAL from "ical.js";
import { plainOf } from "../../markup/rules";
import { cleaned } from "../../texts/rules";
import type { Block } from "../blocks/rules";
import { type Moment, momentOf, wallMinutes } from "../moments/rules";
import { type Rule, ruleOf } from "../recurrences/rules";
import { componentOf, valuesOf } from "../zones/rules";

/** An event of a calendar, not repeated yet; `length` in minutes, or in days where it lasts whole ones. */
export type Entry = {
  line: number;
  uid: string;
  /** The occurrence of a repeated event that this one stands in for. */
  instead: Moment | null;
  start: Moment;
  end: Moment | null;
  length: { minutes: number } | { days: number } | null;
  rule: Rule | null;
  /** It repeats in a way that is not understood. */
  isOdd: boolean;
  also: Moment[];
  but: Moment[];
  title: string;
  location: string;
  link: string;
  onlineLink: string;
  description: string;
  state: string;
};

/** Reads one event; in words why not, where it is none. */
export function entryOf({ text, line, broken }: Block): Entry | string {
  if (broken) return broken;
  const component = componentOf(text);
  if (!component) return "This event is not in a format that Tenet can read.";
  const [start] = momentsIn(component, "dtstart");
  if (!start)
    return component.hasProperty("dtstart")
      ? `Its start, "${String(valuesOf(component, "dtstart")[0]).slice(0, 40)}", is not a real day.`
      : "It does not say when it starts.";
  const said = (name: string) => String(valuesOf(component, name)[0] ?? "");
  const rules = valuesOf(component, "rrule");
  const [rule = null] = rules.map(ruleOf);
  return {
    line,
    uid: cleaned(said("uid")),
    instead: momentsIn(component, "recurrence-id")[0] ?? null,
    start,
    end: momentsIn(component, "dtend")[0] ?? null,
    length: lengthOf(said("duration")),
    rule,
    isOdd: rules.length > 1 || (rules.length === 1 && rule === null),
    also: momentsIn(component, "rdate"),
    but: momentsIn(component, "exdate"),
    title: cleaned(said("summary")),
    location: cleaned(said("location")),
    link: cleaned(said("url")),
    onlineLink: cleaned(said("conference") || said("x-google-conference") || said("x-microsoft-skypeteamsmeetingurl")),
    description: plainOf(said("description")),
    state: cleaned(said("status")).toUpperCase(),
  };
}

/** Minutes from start to end; null where there is none, or where it comes first. */
export function minutesOf({ start, end, length }: Entry): number | null {
  if (length && "minutes" in length) return length.minutes;
  if (length) return length.days * 1440;
  const minutes = end && end.zone === start.zone ? wallMinutes(end) - wallMinutes(start) : null;
  return minutes !== null && minutes > 0 ? minutes : null;
}

function momentsIn(component: ICAL.Component, name: string): Moment[] {
  return component.getAllProperties(name).flatMap((property) => {
    const zone = property.getParameter("tzid");
    const values: unknown[] = property.jCal.slice(3);
    return values.flatMap((value) => {
      const first: unknown = Array.isArray(value) ? value[0] : value;
      return momentOf(first, typeof zone === "string" ? zone : null, property.type === "date") ?? [];
    });
  });
}

function lengthOf(text: string): Entry["length"] {
  const [, weeks, days, hours, minutes] =
    /^\+?P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:\d+S)?)?$/.exec(text) ?? [];
  const whole = Number(weeks ?? 0) * 7 + Number(days ?? 0);
  const rest = Number(hours ?? 0) * 60 + Number(minutes ?? 0);
  if (whole + rest === 0 || whole > 366 || rest > 100_000) return null;
  return rest > 0 ? { minutes: whole * 1440 + rest } : { days: whole };
}
