import { isoDay, lastDayOfMonth } from "../files/iso-day";
import { cleanText } from "../files/text";
import type { Question } from "../problem";
import type { DayOrder } from "../schema";
import { monthNumberOf } from "./month-names";
import { isPlaceholder } from "./placeholder";

/** From its first to its last day: the same for a day, the whole of it for a month, a year or a stretch of days. */
export type DaySpan = { first: string; last: string };

/** Reads a cell in the order that its column was found, or said, to use; null where it is no day in that order. */
export function parseDays(text: string, order: DayOrder | null): DaySpan | null {
  const written = plainDate(text);
  return parseSingle(written, order) ?? parseRange(written, order);
}

/**
 * Collects what a column's days say about their order. The verdict is null where the order does not matter, a question where
 * the days would be right either way, or contradict one another.
 */
export function dayOrderInference(column: string) {
  const seen = {
    days: 0,
    serials: 0,
    numeric: 0,
    dotted: 0,
    dayFirst: 0,
    monthFirst: 0,
    yearFirst: 0,
    short: 0,
    same: 0,
  };
  const examples: string[] = [];
  return {
    see(text: string) {
      if (isPlaceholder(text)) return;
      seen.days++;
      const written = plainDate(text);
      if (/^\d{5}(\.0+)?$/.test(written) && excelSerialDay(written)) seen.serials++;
      for (const part of written.split(betweenDays)) countOrders(part, seen, examples);
    },
    verdict(): { order: DayOrder | null; question?: Question } {
      if (seen.serials > 0 && seen.serials === seen.days) return { order: "excel-serial" };
      if (seen.numeric === 0 || seen.same === seen.numeric) return { order: seen.numeric ? "day-first" : null };
      if (seen.dayFirst && !seen.monthFirst) return { order: "day-first" };
      if (seen.monthFirst && !seen.dayFirst) return { order: "month-first" };
      if (!seen.dayFirst && seen.yearFirst) return { order: "year-first" };
      if (!seen.dayFirst && seen.dotted === seen.numeric) return { order: "day-first" };
      const choices = ["day-first", "month-first", ...(seen.short === seen.numeric ? ["year-first"] : [])];
      const why = seen.dayFirst
        ? "some days can only be day-first and some only month-first"
        : "every day would be right in either order";
      return {
        order: null,
        question: {
          column,
          answer: "dates",
          isBlocking: true,
          choices,
          asks: `Which comes first in "${column}", the day or the month? (${why}, such as ${examples.join(", ")})`,
        },
      };
    },
  };
}

type SeenDays = {
  numeric: number;
  dotted: number;
  dayFirst: number;
  monthFirst: number;
  yearFirst: number;
  short: number;
  same: number;
};

function countOrders(part: string, seen: SeenDays, examples: string[]) {
  if (!numericForm.test(part)) return;
  const [day, month, year] = (["day-first", "month-first", "year-first"] as const).map((order) =>
    parseNumeric(part, order),
  );
  if (!day && !month && !year) return;
  seen.numeric++;
  if (part.includes(".")) seen.dotted++;
  if (/^\d{1,2}\D\d{1,2}\D\d{1,2}(\D|$)/.test(part)) seen.short++;
  if (day && day === month) seen.same++;
  else if (examples.length < 3) examples.push(part);
  if (day && !month) seen.dayFirst++;
  if (month && !day) seen.monthFirst++;
  if (year && !day && !month) seen.yearFirst++;
}

const betweenDays = /\s+(?:-|–|—|to|until|bis)\s+/;
const numericForm = /^(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d{2})(?:[T ,]+\d.*)?$/;

/** Han and Hangul signs for year, month and day become dashes; weekdays in front and "th" behind a number go. */
function plainDate(text: string): string {
  return cleanText(text)
    .normalize("NFKC")
    .replace(/(\d)\s*[年년月월]\s*/g, "$1-")
    .replace(/(\d)\s*[日일]/g, "$1")
    .replace(/^(?:\p{L}{2,12}day|mon|tue|wed|thu|fri|sat|sun)\.?,?\s+(?=\S)/iu, "")
    .replace(/(\d)(?:st|nd|rd|th)\b/gi, "$1");
}

function parseSingle(text: string, order: DayOrder | null): DaySpan | null {
  const iso =
    /^(\d{4})([-/.])(\d{1,2})(?:\2(\d{1,2})(?:T\d.*| \d\d?:.*)?)?$/.exec(text) ?? /^(\d{4})()(\d\d)(\d\d)$/.exec(text);
  if (iso) return spanOfParts(Number(iso[1]), Number(iso[3]), iso[4] ? Number(iso[4]) : null);
  if (/^\d{4}$/.test(text)) return spanOfParts(Number(text), null, null);
  if (order === "excel-serial") return oneDay(excelSerialDay(text));
  return order && numericForm.test(text) ? oneDay(parseNumeric(text, order)) : parseNamed(text);
}

function parseRange(text: string, order: DayOrder | null): DaySpan | null {
  const parts = text.split(betweenDays);
  const [from, to] = parts.length === 2 ? parts : (/^(\d{4}-\d\d-\d\d)\/(\d{4}-\d\d-\d\d)$/.exec(text)?.slice(1) ?? []);
  const start = from ? parseSingle(from, order) : null;
  const end = to ? parseSingle(to, order) : null;
  return start && end && start.first <= end.last ? { first: start.first, last: end.last } : null;
}

function parseNumeric(text: string, order: DayOrder): string | null {
  const [, a, , b, c] = numericForm.exec(text) ?? [];
  if (!a || !b || !c) return null;
  if (order === "year-first")
    return c.length === 2 && a.length === 2 ? isoDay(fullYear(a), Number(b), Number(c)) : null;
  return order === "day-first" ? isoDay(fullYear(c), Number(b), Number(a)) : isoDay(fullYear(c), Number(a), Number(b));
}

/** "04-April-2025", "Jan 5, 2024", "5. März 2024", "January 2024", "4-6 April 2025". */
function parseNamed(text: string): DaySpan | null {
  const tokens = text
    .replace(/\b\d{1,2}:\d\d.*$/, "")
    .split(/[\s,./-]+/)
    .filter((token) => token && !/^(de|del|of|the|den)$/i.test(token));
  const months = tokens.flatMap((token) => (/^\p{L}/u.test(token) ? (monthNumberOf(token) ?? -1) : []));
  const numbers = tokens.filter((token) => /^\d+$/.test(token));
  const years = numbers.filter((token) => token.length === 4);
  const days = numbers.filter((token) => token.length <= 2).map(Number);
  const [month, year] = [months[0], years[0]];
  if (months.length !== 1 || !month || month < 0 || years.length !== 1 || !year || days.length > 2) return null;
  const first = spanOfParts(Number(year), month, days[0] ?? null);
  const last = days.length === 2 ? oneDay(isoDay(Number(year), month, days[1] ?? 0)) : first;
  return first && last && first.first <= last.last ? { first: first.first, last: last.last } : null;
}

function spanOfParts(year: number, month: number | null, day: number | null): DaySpan | null {
  if (day !== null) return oneDay(isoDay(year, month ?? 0, day));
  const first = isoDay(year, month ?? 1, 1);
  const last = isoDay(year, month ?? 12, lastDayOfMonth(year, month ?? 12));
  return first && last ? { first, last } : null;
}

function oneDay(day: string | null): DaySpan | null {
  return day ? { first: day, last: day } : null;
}

function fullYear(year: string): number {
  return year.length === 4 ? Number(year) : Number(year) + (Number(year) < 70 ? 2000 : 1900);
}

/** Spreadsheets count days from 1899-12-30. */
function excelSerialDay(text: string): string | null {
  const count = Number(text);
  if (!Number.isFinite(count) || count < 20_000 || count > 73_000) return null;
  return new Date(Date.UTC(1899, 11, 30) + Math.floor(count) * 86_400_000).toISOString().slice(0, 10);
}
