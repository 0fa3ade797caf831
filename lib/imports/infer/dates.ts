import { readTimeOfDay } from "@/lib/events/time-of-day";
import { isoDay, lastDayOfMonth } from "../files/iso-day";
import { cleanText } from "../files/text";
import { type DayOrder, dayOrders } from "../schema";
import { withoutClock } from "./day-clocks";
import { isWeekday, monthNumberOf } from "./month-names";

/** From its first to its last day: the same for a day, the whole of it for a month, a year or a stretch of days. */
export type DaySpan = { first: string; last: string };

/**
 * Reads a cell in the order that its column was found, or said, to use; null where it is no day in that order, and where anything
 * in it is not understood: a part of a day is never taken for the whole of a month or a year.
 */
export function parseDays(text: string, order: DayOrder | null): DaySpan | null {
  const written = plainDate(text);
  return parseSingle(written, order) ?? parseRange(written, order);
}

/** Whether it is a day in any order. */
export function isReadableDay(text: string): boolean {
  return dayOrders.some((order) => parseDays(text, order));
}

/** Whether a cell holds a time of day, or a stretch of them, and nothing else: "21.30", "18:00 - 21:00", "6 pm". */
export function isClock(text: string): boolean {
  const times = cleanText(text).split(/\s*(?:[-–—]|\b(?:to|until|bis|a|al|até)\b)\s*/i);
  return times.every(
    (time) => /^\d{1,2}(\D\d\d)?[^\d.]*$/.test(time) && /\d\D/.test(time) && readTimeOfDay(time) !== null,
  );
}

/** "Until: 14.03.2026" is no time of day, though its first numbers read like one; a day with its time may be. */
export function isNoWholeDay(text: string): boolean {
  return /^\d+$/.test(text) || !isReadableDay(text) || withoutClock(plainDate(text)) !== plainDate(text);
}

/** The same for a cell that names a first and a last day, "2019 - 2022"; null for one day, one month and one year. */
export function parseDayRange(text: string, order: DayOrder | null): DaySpan | null {
  return parseRange(plainDate(text), order);
}

export const numericDay = /^(\d{1,2})([./ -])(\d{1,2})\2(\d{4}|\d{2})$/;

/** Day, month and year in numbers, in that order or another one; null where there is no such day. */
export function parseNumericDay(text: string, order: DayOrder): string | null {
  const [, a, , b, c] = numericDay.exec(text) ?? [];
  if (!a || !b || !c) return null;
  if (order === "year-first")
    return c.length === 2 && a.length === 2 ? isoDay(fullYear(a), Number(b), Number(c)) : null;
  return order === "month-first"
    ? isoDay(fullYear(c), Number(a), Number(b))
    : isoDay(fullYear(c), Number(b), Number(a));
}

/** One spelling for what only looks different: digits, the signs of East Asia, blanks beside points, weekdays, a comma at the end. */
export function plainDate(text: string): string {
  return withoutWeekday(
    cleanText(text)
      .normalize("NFKC")
      .replace(/[–—−]/g, "-")
      .replace(/[٠-٩۰-۹]/g, (digit) => String((digit.codePointAt(0) ?? 0) & 15))
      .replace(/^(\d{1,2}) ?[月월] ?(\d{1,2}) ?[日일],? ?(\d{4}) ?[年년]?$/, "$3-$1-$2")
      .replace(/(\d) ?[年년月월] ?/g, "$1-")
      .replace(/(\d) ?[日일]/g, "$1 ")
      .replace(/^(?:ngày )?(\d{1,2}) tháng (\d{1,2}),? (?:năm )?(\d{4})$/i, "$3-$2-$1")
      .replace(/^(\d{1,4}) ?([./]) ?(\d{1,2}) ?\2 ?(?=\d)/, "$1$2$3$2")
      .trim()
      .replace(/[,;.-]+$/, ""),
  );
}

function withoutWeekday(text: string): string {
  const [, first, rest] = /^(\p{L}[\p{L}-]+)\.?,?\s+(\S.*)$/u.exec(text) ?? [];
  const inFront = first && rest && isOnlyWeekday(first) ? rest : text;
  const [, before, last] = /^(.*\d),?\s+(\p{L}[\p{L}-]+)\.?$/u.exec(inFront) ?? [];
  const written = before && last && isOnlyWeekday(last) ? before : inFront;
  return written
    .replace(/\s*\(([\p{L}-]+)\.?\)/u, (whole, word: string) =>
      /^[月火水木金土日월화수목금토일]$/.test(word) || isWeekday(word) ? " " : whole,
    )
    .trim();
}

/** "Mar" is a Tuesday in some languages and a month in others. */
function isOnlyWeekday(word: string): boolean {
  return word.length > 1 && isWeekday(word) && monthNumberOf(word) === null;
}

function parseSingle(written: string, order: DayOrder | null): DaySpan | null {
  const text = withoutClock(written).replace(/[,;.-]+$/, "");
  const iso = /^(\d{4})([-/. ])(\d{1,2})(?:\2(\d{1,2}))?$/.exec(text) ?? /^(\d{4})()(\d\d)(\d\d)$/.exec(text);
  if (iso) return spanOfParts(Number(iso[1]), Number(iso[3]), iso[4] ? Number(iso[4]) : null);
  if (/^\d{4}$/.test(text)) return spanOfParts(Number(text), null, null);
  const [, month, year] = /^(\d{1,2})[./-](\d{4})$/.exec(text) ?? [];
  if (month && year) return spanOfParts(Number(year), Number(month), null);
  if (/^\d{5}(\.\d+)?$/.test(text)) return oneDay(excelSerialDay(text));
  if (order && order !== "excel-serial" && numericDay.test(text)) return oneDay(parseNumericDay(text, order));
  return parsePartOfYear(text) ?? parseNamed(text);
}

/** "Q1 2024", "2024-Q1", "1Q2024", "1er trimestre 2024", "H2 2024": three months, or six. */
function parsePartOfYear(text: string): DaySpan | null {
  for (const { months, form } of partsOfYear) {
    const { part, year } = form.exec(text)?.groups ?? {};
    const first = part && year ? spanOfParts(Number(year), (Number(part) - 1) * months + 1, null) : null;
    const last = part && year ? spanOfParts(Number(year), Number(part) * months, null) : null;
    if (first && last) return { first: first.first, last: last.last };
  }
  return null;
}

const partsOfYear = [
  ...partForms(3, "[1-4]", "[QT]", "quarter|quartal|trimestre|trimester|kwartał|kwartaal|kvartal"),
  ...partForms(6, "[12]", "H", "half|halbjahr"),
];

function partForms(months: number, numbers: string, letter: string, words: string) {
  const [part, year] = [`(?<part>${numbers})`, "['’]?(?<year>\\d{4})"];
  return [
    `${letter}\\s?${part}[\\s./-]*${year}`,
    `${year}[\\s./-]*${letter}\\s?${part}`,
    `${part}\\s?${letter}[\\s./-]*${year}`,
    `${part}(?:\\.|er|e|o|st|nd|rd|th)?\\s(?:${words})[\\s./-]*(?:(?:of|de|del|of the year)\\s)?${year}`,
    `(?:${words})\\s${part}[\\s./-]*${year}`,
  ].map((form) => ({ months, form: new RegExp(`^${form}$`, "iu") }));
}

function parseRange(text: string, order: DayOrder | null): DaySpan | null {
  const [from, to, other] = splitRange(text);
  const end = to && other === undefined ? parseSingle(to, order) : null;
  if (!from || !end) return null;
  // "30 March - 2 April 2025": the year stands once.
  const isYearless = /\p{L}/u.test(from) && !/\d{4}/.test(from);
  const start = parseSingle(isYearless ? `${from} ${end.last.slice(0, 4)}` : from, order);
  return start && start.first <= end.last ? { first: start.first, last: end.last } : null;
}

/** The days that a cell names, one or the first and the last of a stretch. */
export function splitRange(text: string): string[] {
  const parts = text.split(betweenDays);
  if (parts.length > 1) return parts;
  return gluedRanges.map((form) => form.exec(text)?.slice(1)).find((found) => found) ?? parts;
}

const betweenDays = /\s+(?:-|to|until|till|through|bis|a|al|au|à|até|hasta)\s+/i;
const gluedRanges = [
  /^(\d{4}-\d\d-\d\d)[/-](\d{4}-\d\d-\d\d)$/,
  /^(\d{1,2}[./]\d{1,2}[./]\d{2,4})-(\d{1,2}[./]\d{1,2}[./]\d{2,4})$/,
  /^(\p{L}+\.? \d{1,2})-(\p{L}+\.? \d{1,2},? \d{4})$/u,
  /^(\d{4})-(\d{4})$/,
];

const ordinal =
  /^(\d{1,2})(?:st|nd|rd|th|er|ère|ere|re|ème|eme|ième|e|è|de|te|ste|nd|nde|o|a|º|ª|°|ro|ero|ra|to|:a|:e)$/iu;
const fillers = /^(de|del|of|the|den|der|dem|le|el|il|lo|di|do|dne|d|í|on|m|r|go|го|ого|е|г|року|года)$/iu;

/** "04-April-2025", "Jan 5, 2024", "5. März 2024", "1er mars 2024", "January 2024", "4-6 April 2025", "5-Mar-24", "Mar-24". */
function parseNamed(text: string): DaySpan | null {
  const short = shortYearForms.find((form) => form.test(text));
  const whole = short ? text.replace(short, (_, start: string, year: string) => `${start} ${fullYear(year)}`) : text;
  const tokens = whole
    .split(/[\s,./-]+/)
    .map((token) => token.replace(/^d['’]/i, ""))
    .filter((token) => token && !fillers.test(token) && !isOnlyWeekday(token));
  const read = tokens.map((token) => ({
    year: /^\d{4}$/.test(token) ? Number(token) : null,
    day: /^\d{1,2}$/.test(token) ? Number(token) : Number(ordinal.exec(token)?.[1] ?? Number.NaN),
    month: /^\p{L}/u.test(token) ? monthNumberOf(token) : null,
  }));
  const years = read.flatMap(({ year }) => year ?? []);
  const months = read.flatMap(({ month }) => month ?? []);
  const days = read.flatMap(({ day, year }) => (year === null && !Number.isNaN(day) ? day : []));
  const [[year], [month]] = [years, months];
  if (years.length !== 1 || months.length !== 1 || !year || !month || days.length > 2) return null;
  if (years.length + months.length + days.length !== tokens.length) return null;
  const first = spanOfParts(year, month, days[0] ?? null);
  if (days.length < 2) return first;
  const last = spanOfParts(year, month, days[1] ?? 0);
  return first && last && stretchOfDays.test(whole) && first.first <= last.first
    ? { first: first.first, last: last.last }
    : null;
}

/** Two numbers beside a month are a stretch only where a sign between them says so. */
const stretchOfDays = /\d\p{L}{0,3}\.?\s*[-/]\s*\d/u;

/** Where a year may have two digits: as spreadsheets write days and months by themselves, and behind an apostrophe or a comma. */
const shortYearForms = [
  /^(\d{1,2}[\s./-]+\p{L}{3,}\.?)[\s./-]+['’]?(\d\d)$/u,
  /^(\p{L}{3,}\.?\s+\d{1,2}),?\s+['’](\d\d)$/u,
  /^(\p{L}{3,}\.?\s+\d{1,2}),\s+(\d\d)$/u,
  /^(\p{L}{3,}\.?)(?:-|\s+['’])(\d\d)$/u,
];

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
export function excelSerialDay(text: string): string | null {
  const count = Number(text);
  if (!Number.isFinite(count) || count < 20_000 || count > 73_000) return null;
  return new Date(Date.UTC(1899, 11, 30) + Math.floor(count) * 86_400_000).toISOString().slice(0, 10);
}
