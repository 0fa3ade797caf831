import { DateTime } from "luxon";
import { addDays } from "@/lib/core/clock";
import { Refusal } from "@/lib/core/errors";
import type { Problem } from "../../problem";
import { mostEntries, type Row } from "../rows";
import { splitCalendar } from "./blocks";
import { type CalendarEvent, parseCalendarEvent } from "./event";
import { type CalendarMoment, formatMoment, fromWallMinutes, wallMinutes } from "./moment";
import { type Occurrence, occurrenceKey, occurrencesOf, recurrenceLimits } from "./occurrences";
import { type CalendarZone, calendarZones, timeZoneNameIn } from "./time-zones";

/** The columns that a calendar is read into. */
export const calendarColumns = [
  "UID",
  "Title",
  "Start",
  "End",
  "Time zone",
  "Location",
  "Link",
  "Join link",
  "Description",
  "State",
];

/** Whether a text is a calendar, whole or in parts. */
export function isCalendar(start: string): boolean {
  return (
    /^\s*(BEGIN:\s*V[A-Z]+|PRODID:|VERSION:\d|UID[:;]|DTSTART[:;]|SUMMARY[:;])/im.test(start) &&
    !/^[^\n]*,[^\n]*,/.test(start)
  );
}

/** A calendar as rows, each event and each occurrence of a repeated one; what it leaves open, or is left out, is told. */
export function calendarRows(
  text: string,
  { calendar = {} }: { calendar?: { lastDay?: "inclusive" | "exclusive" | undefined } | undefined },
): { rows: Row[]; doubts: Problem[] } {
  const { events, zones, zone } = splitCalendar(text);
  const doubts: Problem[] = [];
  const say = (reason: string) => doubts.push({ row: null, column: null, reason });
  const zoneOf = calendarZones(zones);
  const home = zone ? timeZoneNameIn(zone) : null;
  const instantOf = (moment: CalendarMoment) => minutesSince1970(moment, moment.zone ? zoneOf(moment.zone) : null);
  const read = events.map((block) => ({ line: block.line, entry: parseCalendarEvent(block) }));
  const whole = read.flatMap(({ entry }) => (typeof entry === "string" ? [] : [entry]));
  const isInclusive = calendar.lastDay ? calendar.lastDay === "inclusive" : namesLastDayItself(whole);
  if (isInclusive && !calendar.lastDay && whole.some(({ start, end }) => !start.clock && end && end.day > start.day))
    say(
      "Events of whole days end at the end of the last day in the calendar. If the calendar gives the day after, say so in the mapping.",
    );
  const instead = new Map<string, Set<string>>();
  for (const entry of whole)
    if (entry.instead)
      instead.set(
        entry.uid,
        (instead.get(entry.uid) ?? new Set()).add(occurrenceKey(entry.instead, instantOf(entry.instead))),
      );
  const seen = new Map<string, number>();
  const strangers = new Set<string>();
  const rows: Row[] = [];
  const refuse = (line: number, reason: string) =>
    rows.push({ row: rows.length + 1, line, cells: [], broken: { cell: 0, reason } });
  for (const { line, entry } of read) {
    if (typeof entry === "string") {
      refuse(line, entry);
      continue;
    }
    const own = entry.instead ? occurrenceKey(entry.instead, instantOf(entry.instead)) : "";
    const before = entry.uid ? seen.get(`${entry.uid} ${own}`) : undefined;
    if (before) {
      refuse(line, `"${entry.title.slice(0, 80)}" has the same UID as row ${before}. Row ${before} is used.`);
      continue;
    }
    seen.set(`${entry.uid} ${own}`, rows.length + 1);
    if (entry.isOdd)
      say(`"${entry.title}" repeats in a way that Tenet does not understand. Only the first time is imported.`);
    const found = occurrencesOf(entry, instead.get(entry.uid) ?? new Set(), instantOf);
    if (found.occurrences.length === 0 && !instead.has(entry.uid))
      refuse(line, `"${entry.title.slice(0, 80)}" repeats, but the calendar removes all of its times.`);
    if (found.goesOn)
      say(
        `"${entry.title}" has more times. Only ${found.occurrences.length} are imported: at most ${recurrenceLimits.times}, and at most two years.`,
      );
    const strange = entry.start.zone && entry.start.zone !== "Z" && !zoneOf(entry.start.zone) ? entry.start.zone : null;
    if (strange && !strangers.has(strange))
      say(`The time zone "${strange.slice(0, 60)}" is not known. Tenet uses the group's own time zone.`);
    if (strange) strangers.add(strange);
    if (rows.length > mostEntries)
      throw new Refusal("too_large", `The calendar has more than ${mostEntries.toLocaleString("en")} events.`);
    for (const one of found.occurrences) {
      const key = [own, found.occurrences.length > 1 ? one.key : own ? "" : one.key].filter(Boolean).join(" ");
      rows.push({ row: rows.length + 1, line, cells: calendarCells({ ...one, key }, { isInclusive, home, zoneOf }) });
    }
  }
  return { rows, doubts };
}

type About = { isInclusive: boolean; home: string | null; zoneOf: (id: string) => CalendarZone | null };

function calendarCells({ entry, start, end, key }: Occurrence, { isInclusive, home, zoneOf }: About): string[] {
  const zone = start.zone && start.zone !== "Z" ? zoneOf(start.zone) : null;
  const lastDay =
    end && !end.clock && !start.clock && !isInclusive && end.day > start.day ? addDays(end.day, -1) : null;
  const cell = (moment: CalendarMoment) => {
    const own = moment.zone && moment.zone !== "Z" ? zoneOf(moment.zone) : null;
    const isTold = own !== null && ("offsetAt" in own || moment.zone !== start.zone);
    return isTold
      ? formatMoment({ ...fromWallMinutes(minutesSince1970(moment, own)), zone: "Z" })
      : formatMoment(moment);
  };
  return [
    key && entry.uid ? `${entry.uid} ${key}` : entry.uid,
    entry.title,
    cell(start),
    lastDay ?? (end ? cell(end) : ""),
    zone && "name" in zone ? zone.name : (home ?? ""),
    entry.location,
    entry.link,
    entry.onlineLink,
    entry.description,
    entry.state,
  ];
}

/** Minutes since 1970; a time that floats counts as UTC, which is enough to compare it with others of its kind. */
function minutesSince1970(moment: CalendarMoment, zone: CalendarZone | null): number {
  const wall = wallMinutes(moment);
  if (!zone || moment.clock === null) return wall;
  if ("offsetAt" in zone) return wall - zone.offsetAt(wall);
  return Math.round(DateTime.fromISO(`${moment.day}T${moment.clock}`, { zone: zone.name }).toMillis() / 60_000);
}

/**
 * RFC 5545 names the day after the last. Some name the last day itself: they never name a later one than the first, or they
 * write days without saying that these are days.
 */
function namesLastDayItself(entries: CalendarEvent[]): boolean {
  const whole = entries.filter(({ start, end }) => start.clock === null && end?.clock === null);
  return (
    whole.length > 0 &&
    (whole.every(({ start, end }) => end?.day === start.day) || whole.every(({ end }) => end?.isLoose))
  );
}
