import { DateTime } from "luxon";
import { addDays, dayInWords, today } from "@/lib/core/clock";
import { Refusal } from "@/lib/core/errors";
import type { Problem } from "../../problem";
import { pauses } from "../pause";
import { mostEntries, type Row } from "../rows";
import { splitCalendar } from "./blocks";
import { type CalendarEvent, parseCalendarEvent } from "./event";
import { type CalendarMoment, formatMoment, fromWallMinutes, wallMinutes } from "./moment";
import { type Occurrence, occurrenceKey, occurrencesOf, recurrenceLimits } from "./occurrences";
import { latestRevisions } from "./revisions";
import { type CalendarZone, calendarZones, timeZoneNameIn } from "./time-zones";
import { namesLastDayItself, wholeDaysOf } from "./whole-days";

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
  "Visibility",
];

/** Whether a text is a calendar, whole or in parts. */
export function isCalendar(start: string): boolean {
  return (
    /^\s*(BEGIN:\s*V[A-Z]+|PRODID:|VERSION:\d|UID[:;]|DTSTART[:;]|SUMMARY[:;])/im.test(start) &&
    !/^[^\n]*,[^\n]*,/.test(start)
  );
}

type CalendarOptions = {
  calendar?: { lastDay?: "inclusive" | "exclusive" | undefined } | undefined;
  /** The group's own. */
  timeZone?: string | null;
};

/** A calendar as rows, each event and each occurrence of a repeated one; what it leaves open, or is left out, is told. */
export async function calendarRows(
  text: string,
  { calendar = {}, timeZone = null }: CalendarOptions,
): Promise<{ rows: Row[]; doubts: Problem[] }> {
  const { events, zones } = splitCalendar(text);
  const doubts: Problem[] = [];
  const say = (reason: string) => doubts.push({ row: null, column: null, reason });
  const zoneOf = calendarZones(zones);
  const instantOf = (moment: CalendarMoment) => minutesSince1970(moment, moment.zone ? zoneOf(moment.zone) : null);
  const pause = pauses();
  const written: { line: number; entry: CalendarEvent | string }[] = [];
  for (const block of events) {
    await pause();
    written.push({ line: block.line, entry: parseCalendarEvent(block) });
  }
  const readable = written.flatMap(({ entry }) => (typeof entry === "string" ? [] : [entry]));
  const isInclusive = calendar.lastDay ? calendar.lastDay === "inclusive" : namesLastDayItself(readable);
  if (isInclusive && !calendar.lastDay && readable.some(({ start, end }) => !start.clock && end && end.day > start.day))
    say(
      "Events of whole days end at the end of the last day in the calendar. If the calendar gives the day after, say so in the mapping.",
    );
  const homeOf = (entry: CalendarEvent) => (entry.home && timeZoneNameIn(entry.home)) || timeZone;
  const wholeDays = (entry: CalendarEvent) => wholeDaysOf(entry, { isInclusive, instantOf, zone: homeOf(entry) });
  const whole = readable.map(wholeDays);
  const keyOf = ({ instead }: CalendarEvent) => (instead ? occurrenceKey(instead, instantOf(instead)) : "");
  const revisions = latestRevisions(whole, keyOf);
  const standins = standinsOf(revisions.kept, keyOf);
  const strangers = new Set<string>();
  const rows: Row[] = [];
  const rowOf = new Map<CalendarEvent, number>();
  const refuse = (line: number, reason: string) =>
    rows.push({ row: rows.length + 1, line, cells: [], broken: { cell: 0, reason } });
  const next = whole[Symbol.iterator]();
  for (const { line, entry: unread } of written) {
    await pause();
    if (typeof unread === "string") {
      refuse(line, unread);
      continue;
    }
    const entry: CalendarEvent = next.next().value ?? unread;
    const { title, uid } = entry;
    const name = `"${title.slice(0, 80)}"`;
    const newer = revisions.replaced.get(entry);
    if (newer) {
      const at = rowOf.get(newer);
      refuse(
        line,
        `${name} has the same UID as ${at ? `row ${at}` : "a newer entry below"}. ${at ? `Row ${at}` : "The newer entry"} is used.`,
      );
      continue;
    }
    rowOf.set(entry, rows.length + 1);
    for (const lost of entry.lost) say(`${name}: "${lost.slice(0, 60)}" cannot be read and is left out.`);
    if (entry.isOdd) say(`${name} repeats in a way that Tenet does not understand. Only the first time is imported.`);
    const own = keyOf(entry);
    const { instead = new Set<string>(), fromThenOn = [], hasSeries = false } = standins.get(uid) ?? {};
    if (entry.isForFuture && hasSeries) continue;
    const isSeries = own === "";
    const found = occurrencesOf(entry, {
      instead: isSeries ? instead : new Set(),
      fromThenOn: isSeries ? fromThenOn : [],
      instantOf,
      today: today(homeOf(entry) ?? undefined),
    });
    if (found.occurrences.length === 0 && instead.size === 0)
      refuse(line, `${name} repeats, but the calendar removes all of its times.`);
    if (found.cut) say(cutWords(name, found.occurrences));
    const strange = entry.start.zone && entry.start.zone !== "Z" && !zoneOf(entry.start.zone) ? entry.start.zone : null;
    if (strange && !strangers.has(strange))
      say(`The time zone "${strange.slice(0, 60)}" is not known. Tenet uses the group's own time zone.`);
    if (strange) strangers.add(strange);
    if (rows.length > mostEntries)
      throw new Refusal("too_large", `The calendar has more than ${mostEntries.toLocaleString("en")} events.`);
    for (const one of found.occurrences) {
      const key = [
        revisions.places.get(entry) ?? "",
        own,
        found.occurrences.length > 1 ? one.key : own ? "" : one.key,
      ].join(" ");
      rows.push({
        row: rows.length + 1,
        line,
        cells: calendarCells({ ...one, key: key.replace(/ +/g, " ").trim() }, { isInclusive, zoneOf }),
      });
    }
  }
  return { rows, doubts };
}

type Standins = { instead: Set<string>; fromThenOn: CalendarEvent[]; hasSeries: boolean };

/** By UID, which times of a series others stand in for. */
function standinsOf(entries: CalendarEvent[], keyOf: (entry: CalendarEvent) => string): Map<string, Standins> {
  const found = new Map<string, Standins>();
  for (const entry of entries) {
    const of = found.get(entry.uid) ?? { instead: new Set(), fromThenOn: [], hasSeries: false };
    found.set(entry.uid, of);
    if (!entry.instead) of.hasSeries ||= entry.rule !== null;
    else if (entry.isForFuture) of.fromThenOn.push(entry);
    else of.instead.add(keyOf(entry));
  }
  return found;
}

function cutWords(name: string, occurrences: Occurrence[]): string {
  const [first, last] = [occurrences[0], occurrences.at(-1)];
  const imported = `${occurrences.length} ${occurrences.length === 1 ? "is" : "are"} imported`;
  const span = first && last ? `, from ${dayInWords(first.start.day)} to ${dayInWords(last.start.day)}` : "";
  return `${name} has more times. Only ${imported}${span}: those of the last two years and the coming one, at most ${recurrenceLimits.times}.`;
}

type About = { isInclusive: boolean; zoneOf: (id: string) => CalendarZone | null };

function calendarCells({ entry, start, end, key }: Occurrence, { isInclusive, zoneOf }: About): string[] {
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
  // What floats is the group's, wherever the calendar is shown.
  const home = start.zone && entry.home ? timeZoneNameIn(entry.home) : null;
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
    entry.access,
  ];
}

/** Minutes since 1970; a time that floats counts as UTC, which is enough to compare it with others of its kind. */
function minutesSince1970(moment: CalendarMoment, zone: CalendarZone | null): number {
  const wall = wallMinutes(moment);
  if (!zone || moment.clock === null) return wall;
  if ("offsetAt" in zone) return wall - zone.offsetAt(wall);
  return Math.round(DateTime.fromISO(`${moment.day}T${moment.clock}`, { zone: zone.name }).toMillis() / 60_000);
}
