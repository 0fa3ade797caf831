import type ICAL from "ical.js";
import { htmlToText } from "../html-text";
import { cleanText } from "../text";
import type { CalendarBlock } from "./blocks";
import { type CalendarMoment, parseMoment } from "./moment";
import { parseProperties, propertyValues } from "./properties";
import { parseRecurrenceRule, type RecurrenceRule } from "./recurrence";

/** An event of a calendar, not repeated yet; `length` in minutes, or in days where it lasts whole ones. */
export type CalendarEvent = {
  line: number;
  uid: string;
  /** The occurrence of a repeated event that this one stands in for, and whether it does for all later ones, too. */
  instead: CalendarMoment | null;
  isForFuture: boolean;
  start: CalendarMoment;
  end: CalendarMoment | null;
  length: { minutes: number } | { days: number } | null;
  /** The calendar says that it lasts whole days, though it writes moments. */
  isWholeDays: boolean;
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
  /** Who may see it, in the words of the calendar. */
  access: string;
  /** Later ones of one UID are newer: by number, then by moment. */
  revision: { sequence: number; at: string };
  /** The time zone of the calendar around it. */
  home: string | null;
  /** What could not be read, and costs nothing but itself. */
  lost: string[];
};

/** Reads one event; in words why not, where it is none. */
export function parseCalendarEvent({
  text,
  line,
  broken,
  rubbish,
  method,
  zone,
}: CalendarBlock): CalendarEvent | string {
  if (broken) return broken;
  const { component, lost } = parseProperties(text);
  if (!component) return "This event is not in a format that Tenet can read.";
  const unread = [...rubbish, ...lost];
  const moments = (name: string) => momentsIn(component, name, unread);
  const [start] = momentsIn(component, "dtstart", []);
  if (!start) {
    const written = propertyValues(component, "dtstart")[0] ?? lost.find((one) => /^DTSTART/i.test(one));
    return written === undefined
      ? "It does not say when it starts."
      : `Its start, "${String(written).slice(0, 40)}", is not a real day.`;
  }
  const said = (name: string) => cleanText(String(propertyValues(component, name)[0] ?? ""));
  const [instead = null] = momentsIn(component, "recurrence-id", []);
  if (!instead && (component.hasProperty("recurrence-id") || lost.some((one) => /^RECURRENCE-ID/i.test(one))))
    return "It changes one date of a repeated event, but Tenet cannot read which date.";
  const rules = propertyValues(component, "rrule");
  const [rule = null] = rules.map(parseRecurrenceRule);
  const hasLostRule = lost.some((one) => /^(RRULE|EXRULE)/i.test(one)) || component.hasProperty("exrule");
  return {
    line,
    uid: said("uid"),
    instead,
    isForFuture: /^thisandfuture$/i.test(
      String(component.getFirstProperty("recurrence-id")?.getFirstParameter("range")),
    ),
    start,
    end: moments("dtend")[0] ?? null,
    length: parseDuration(said("duration"), unread),
    isWholeDays: /^true$/i.test(said("x-microsoft-cdo-alldayevent") || said("x-microsoft-msncalendar-alldayevent")),
    rule,
    isOdd: hasLostRule || rules.length > 1 || (rules.length === 1 && rule === null),
    also: moments("rdate"),
    but: moments("exdate"),
    title: said("summary"),
    location: said("location"),
    link: said("url"),
    onlineLink:
      said("conference") ||
      said("x-google-conference") ||
      said("x-microsoft-skypeteamsmeetingurl") ||
      said("x-microsoft-onlinemeetingexternallink"),
    description: htmlToText(String(propertyValues(component, "description")[0] ?? "")),
    state: method === "CANCEL" ? "CANCELLED" : said("status").toUpperCase(),
    access: accessOf(said("class"), said("x-calendarserver-access")),
    revision: revisionOf(said),
    home: zone,
    lost: unread,
  };
}

/** RFC 5545: a class that is not known is to be taken for a private one. */
function accessOf(...said: string[]): string {
  const closed = said.map((word) => word.toUpperCase()).find((word) => word !== "" && word !== "PUBLIC");
  if (closed) return closed === "CONFIDENTIAL" ? closed : "PRIVATE";
  return said.some(Boolean) ? "PUBLIC" : "";
}

function revisionOf(said: (name: string) => string): CalendarEvent["revision"] {
  const moment = (name: string) => said(name).replace(/\D/g, "").padEnd(14, "0").slice(0, 14);
  const sequence = Number(said("sequence"));
  return {
    sequence: Number.isFinite(sequence) ? sequence : 0,
    at: said("last-modified") ? moment("last-modified") : "",
  };
}

function momentsIn(component: ICAL.Component, name: string, unread: string[]): CalendarMoment[] {
  return component.getAllProperties(name).flatMap((property) => {
    const zone = property.getParameter("tzid");
    const values: unknown[] = property.jCal.slice(3);
    return values.flatMap((value) => {
      const first: unknown = Array.isArray(value) ? value[0] : value;
      const moment = parseMoment(first, typeof zone === "string" ? zone : null, property.type === "date");
      if (!moment && String(first ?? "").trim() !== "") unread.push(`${name.toUpperCase()}:${String(first)}`);
      return moment ?? [];
    });
  });
}

function parseDuration(text: string, unread: string[]): CalendarEvent["length"] {
  const [, weeks, days, hours, minutes] =
    /^\+?P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:\d+S)?)?$/.exec(text) ?? [];
  const whole = Number(weeks ?? 0) * 7 + Number(days ?? 0);
  const rest = Number(hours ?? 0) * 60 + Number(minutes ?? 0);
  const isReadable = whole + rest > 0 && whole <= 366 && rest <= 100_000;
  if (!isReadable && text !== "" && !/^[+-]?P?T?(0[WDHMS])+$/.test(text)) unread.push(`DURATION:${text}`);
  if (!isReadable) return null;
  return rest > 0 ? { minutes: whole * 1440 + rest } : { days: whole };
}
