import { DateTime } from "luxon";
import { isTimeZone } from "@/lib/core/time-zones";
import { lastDayOfEvent, readStretchOfDay, readTimeOfDay } from "@/lib/events/time-of-day";
import { cleanText } from "../../files/text";
import type { CellsByField } from "../../infer/cells";
import { parseDays } from "../../infer/dates";
import { parseMinutes } from "../../infer/durations";
import type { HostGroup } from "../../infer/file-kind";
import type { InspectedFile } from "../../infer/inspected-file";
import { daysOfMoments } from "../../infer/midnights";
import { isPlaceholder } from "../../infer/placeholder";

/** When an event is, by the clock of its zone; `timeZone` is null where the row leaves it to the group. */
export type RowTimes = {
  startsOn: string;
  startsAtClock: string | null;
  endsOn: string | null;
  endsAtClock: string | null;
  timeZone: string | null;
};

/** Day and clock from their own columns, or from one cell; a moment in UTC is told by the clock of the event's zone. */
export function readRowTimes(cells: CellsByField, file: InspectedFile, host?: HostGroup): RowTimes | null {
  const timeZone = readTimeZone(cells) ?? (host?.timeZone ? null : (file.mapping.defaults.timeZone ?? null));
  const zone = timeZone ?? host?.timeZone ?? "UTC";
  const start = readDayAndTime(cells, file, { day: "day", clock: "starts_at", zone });
  if (start === "unreadable") return null;
  const first = start?.day ?? file.mapping.defaults.day;
  if (!first) {
    cells.refuse(cells.header("day"), "There is no day.");
    return null;
  }
  const end = readDayAndTime(cells, file, { day: "last_day", clock: "ends_at", zone });
  if (end === "unreadable") return null;
  const startsAtClock = start?.clock ?? null;
  const stretches = (["starts_at", "day"] as const).map((field) => readStretchOfDay(cells.text(field)));
  const within = stretches.find((stretch) => stretch?.start === startsAtClock);
  const after = end || within || !startsAtClock ? null : endByDuration(cells, { day: first, clock: startsAtClock });
  const endsOn = end?.day || after?.day || start?.last || first;
  const endsAtClock = startsAtClock ? (end?.clock ?? (end ? null : within?.end) ?? after?.clock ?? null) : null;
  const isShort = endsOn === first && startsAtClock !== null && endsAtClock !== null;
  const when = { startsOn: first, startsAtClock, timeZone };
  if (endsOn < first || (isShort && endsAtClock < startsAtClock && end?.day)) {
    cells.warn(cells.header("last_day") ?? cells.header("ends_at"), "It ends before it begins; the end is left out.");
    return { ...when, endsOn: null, endsAtClock: null };
  }
  if (isShort && endsAtClock === startsAtClock) return { ...when, endsOn: null, endsAtClock: null };
  const named = endsOn === first ? null : endsOn;
  return { ...when, endsOn: lastDayOfEvent({ ...when, endsOn: named, endsAtClock }), endsAtClock };
}

type DayAndTime = { day: string; last: string; clock: string | null };
type PointColumns = { day: "day" | "last_day"; clock: "starts_at" | "ends_at"; zone: string };

function readDayAndTime(
  cells: CellsByField,
  { orders, days }: InspectedFile,
  { day, clock, zone }: PointColumns,
): DayAndTime | "unreadable" | null {
  const lines = cells.text(day).trim();
  const written = days.has(cells.place(day) ?? -1)
    ? daysOfMoments(lines)
    : lines.split("\n").at(day === "day" ? 0 : -1);
  const [text, time] = [cleanText(written ?? ""), cleanText(cells.text(clock))];
  const ownClock = isPlaceholder(time) ? null : readTimeOfDay(time);
  if (!isPlaceholder(time) && !ownClock)
    cells.warn(cells.header(clock), `"${time.slice(0, 40)}" is not a time of day and is left out.`);
  if (isPlaceholder(text)) return ownClock && day === "last_day" ? { day: "", last: "", clock: ownClock } : null;
  const moment = momentInZone(text, zone);
  if (moment) return { ...moment, last: moment.day, clock: ownClock ?? moment.clock };
  const span = parseDays(text, orders.get(cells.place(day) ?? -1) ?? null);
  if (span) {
    const within = clockBehindDay.exec(text)?.[1];
    const said = ownClock ?? (within ? readTimeOfDay(within) : null);
    return { day: day === "day" ? span.first : span.last, last: span.last, clock: said };
  }
  const words = `"${text.slice(0, 80)}" could not be read as a day.`;
  if (day === "last_day") {
    cells.warn(cells.header(day), words);
    return null;
  }
  cells.refuse(cells.header(day), words);
  return "unreadable";
}

const clockBehindDay = /(?:T|\s)(\d{1,2}(?::\d\d(?:\s*[ap]m)?|h\d\d|\.\d\d(?=(?:\s*uhr)?$)|\s*(?:h|uhr|[ap]m)\b))/i;

/** When it ended, where the row only says how long it lasted. By the clock on the wall: nights of two or of no hours are left to the person. */
function endByDuration(
  cells: CellsByField,
  { day, clock }: { day: string; clock: string },
): { day: string; clock: string } | null {
  const minutes = parseMinutes(cells.text("duration"));
  if (minutes === null) return null;
  const end = DateTime.fromISO(`${day}T${clock}`, { zone: "UTC" }).plus({ minutes });
  return { day: end.toFormat("yyyy-MM-dd"), clock: end.toFormat("HH:mm") };
}

/** "2026-05-01T16:00Z" and "2026-05-01T18:00:00+02:00" by the clock of a zone; null for what names no moment. */
function momentInZone(text: string, zone: string): { day: string; clock: string } | null {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)$/.test(text)) return null;
  const moment = DateTime.fromISO(text, { zone });
  return moment.isValid && moment.year > 1900 && moment.year < 2100
    ? { day: moment.toFormat("yyyy-MM-dd"), clock: moment.toFormat("HH:mm") }
    : null;
}

function readTimeZone(cells: CellsByField): string | null {
  const zone = cleanText(cells.text("time_zone"));
  if (isPlaceholder(zone)) return null;
  if (isTimeZone(zone) && zone.length <= 60) return zone;
  cells.warn(
    cells.header("time_zone"),
    `"${zone.slice(0, 40)}" is not a time zone. Tenet uses the group's own time zone.`,
  );
  return null;
}
