import type ICAL from "ical.js";
import { findIana } from "windows-iana";
import { isTimeZone } from "@/lib/core/time-zones";
import type { CalendarBlock } from "./blocks";
import { parseMoment, wallMinutes } from "./moment";
import { parseComponent, propertyValues } from "./properties";
import { parseRecurrenceRule, recurrenceDays } from "./recurrence";

/** A zone with a name that is known everywhere, or one that only the calendar itself describes, by its offset in minutes. */
export type CalendarZone = { name: string } | { offsetAt: (wall: number) => number };

/** Finds the zone that an id of this calendar stands for: by its name, by what the calendar says of it, else null. */
export function calendarZones(blocks: CalendarBlock[]): (id: string) => CalendarZone | null {
  const described = new Map<string, ICAL.Component>();
  for (const block of blocks) {
    const component = parseComponent(block.text);
    const id = component && propertyValues(component, "tzid")[0];
    if (component && id) described.set(String(id).trim(), component);
  }
  const found = new Map<string, CalendarZone | null>();
  return (id) => {
    if (!found.has(id)) found.set(id, resolveZone(id, described.get(id)));
    return found.get(id) ?? null;
  };
}

/** The name of a zone in an id such as "/mozilla.org/20070129_1/America/New_York"; null where there is none. */
export function timeZoneNameIn(id: string): string | null {
  const text = id.trim();
  if (isTimeZone(text)) return text;
  const written = text.replace(/ (Daylight|Summer) Time$/, " Standard Time").replace(/^\W+|\W+$/g, "");
  const own = written === "Western/Central Europe" ? "Europe/Berlin" : findIana(written)[0];
  if (own) return own;
  const names = text.match(
    /(?:Africa|America|Antarctica|Asia|Atlantic|Australia|Europe|Indian|Pacific)(?:\/[A-Za-z_+-]+){1,2}/,
  );
  return names && isTimeZone(names[0]) ? names[0] : null;
}

function resolveZone(id: string, described: ICAL.Component | undefined): CalendarZone | null {
  const said = described && propertyValues(described, "x-lic-location")[0];
  const isOwn = /^custom/i.test(id) && described;
  const name = isOwn ? null : (timeZoneNameIn(id) ?? (said ? timeZoneNameIn(String(said)) : null));
  if (name) return { name };
  const turns = described ? offsetChanges(described) : [];
  return turns.length > 0 ? { offsetAt: (wall) => offsetAt(turns, wall) } : null;
}

type OffsetChange = { offset: number; onsets: (wall: number) => number[] };

/** When the calendar says that clocks turn, and to which offset. */
function offsetChanges(zone: ICAL.Component): OffsetChange[] {
  return zone.getAllSubcomponents().flatMap((part) => {
    const offset = offsetMinutes(String(propertyValues(part, "tzoffsetto")[0] ?? ""));
    const start = parseMoment(propertyValues(part, "dtstart")[0], null, false);
    if (offset === null || !start) return [];
    const rule = parseRecurrenceRule(propertyValues(part, "rrule")[0]);
    const fixed = [
      start,
      ...propertyValues(part, "rdate").flatMap((value) => parseMoment(value, null, false) ?? []),
    ].map(wallMinutes);
    const known = new Map<number, number[]>();
    const inYear = (year: number) => {
      if (!rule) return fixed;
      const last = rule.until && rule.until < `${year}` ? rule.until.slice(0, 10) : `${year}-12-31`;
      const days = recurrenceDays(rule, start.day, { from: `${Number(last.slice(0, 4)) - 1}-01-01`, to: last });
      return [...fixed, ...days.map((day) => wallMinutes({ day, clock: start.clock }))];
    };
    const onsets = (wall: number) => {
      const year = new Date(wall * 60_000).getUTCFullYear();
      const found = known.get(year) ?? inYear(year);
      known.set(year, found);
      return found;
    };
    return [{ offset, onsets }];
  });
}

/** The offset of the last turn before that time; before all of them, that of the first. */
function offsetAt(turns: OffsetChange[], wall: number): number {
  const all = turns.flatMap(({ offset, onsets }) => onsets(wall).map((at) => ({ at, offset })));
  all.sort((one, other) => one.at - other.at);
  return (all.filter(({ at }) => at <= wall).at(-1) ?? all[0])?.offset ?? 0;
}

function offsetMinutes(offset: string): number | null {
  const [, sign, hours, minutes] = /^([+-])(\d\d):?(\d\d)/.exec(offset) ?? [];
  return hours ? (sign === "-" ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) : null;
}
