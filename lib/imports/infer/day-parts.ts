import { cleanText, normalizeWords } from "../files/text";
import { parseDays } from "./dates";
import { monthNumberOf } from "./month-names";
import { isPlaceholder } from "./placeholder";

/** Which part of a day a column holds, where days are told in several. */
export type DayPart = "year" | "month" | "day";

/** By column, the part of a day that it holds; whole days are in none of them. */
export type DayParts = ReadonlyMap<number, DayPart>;

/** The part of a day that a header speaks of, "Start Year" and `date.month` as well as "Monat". */
export function dayPartOfHeader(header: string): DayPart | null {
  const words = normalizeWords(header).split(" ");
  return wordsOfParts.find(({ word }) => word.test(words.at(-1) ?? "") || word.test(words[0] ?? ""))?.part ?? null;
}

const wordsOfParts: { part: DayPart; word: RegExp }[] = [
  { part: "year", word: /^(years?|jahr|ano|annee|annees|anno|jaar|rok|cohort)$/ },
  { part: "month", word: /^(months?|monat|mes|mois|mese|maand|miesiac|mesic)$/ },
  { part: "day", word: /^(day|tag|dia|jour|giorno|dag|dzien|den)$/ },
];

/** Collects whether all that a column holds is such a part: a year of four digits, the number or name of a month, a day of one. */
export function dayPartInference(column: string) {
  const said = dayPartOfHeader(column);
  const fits = new Set<DayPart>(["year", "month", "day"]);
  return {
    see(text: string) {
      const written = cleanText(text);
      if (isPlaceholder(written)) return;
      for (const part of fits) if (!isPart(part, written)) fits.delete(part);
    },
    verdict: (): DayPart | null => {
      if (fits.size === 0) return null;
      if (said && fits.has(said)) return said;
      return fits.size === 1 ? ([...fits][0] ?? null) : null;
    },
  };
}

export function isPart(part: DayPart, text: string): boolean {
  if (part === "year") return /^(19|20)\d\d(\.0+)?$/.test(text);
  const number = /^\d{1,2}(\.0+)?$/.test(text) ? Number(text) : null;
  if (part === "day") return number !== null && number >= 1 && number <= 31;
  return number === null ? monthNumberOf(text) !== null : number >= 1 && number <= 12;
}

/**
 * Of the columns of one field in one row: the first whole day, with the year of its own column where it has none; else the parts
 * put together. Parts that make no day stay as they are, so that they are refused.
 */
export function joinedDay(cells: { text: string; part: DayPart | null }[]): string {
  const filled = cells
    .map((cell) => ({ ...cell, text: cleanText(cell.text) }))
    .filter(({ text }) => !isPlaceholder(text));
  const [whole] = filled.filter(({ part }) => part === null);
  const of = (wanted: DayPart) => filled.find(({ part }) => part === wanted)?.text.replace(/\.0+$/, "");
  const [year, month, day] = [of("year"), of("month"), of("day")];
  if (whole)
    return year && isYearless(whole.text) && parseDays(`${whole.text} ${year}`, null)
      ? `${whole.text} ${year}`
      : whole.text;
  if (year && !month && !day) return year;
  const number = month && (/^\d+$/.test(month) ? Number(month) : monthNumberOf(month));
  if (!year || !number) return [day, month, year].filter(Boolean).join(" / ");
  return [year, String(number).padStart(2, "0"), ...(day ? [day.padStart(2, "0")] : [])].join("-");
}

function isYearless(text: string): boolean {
  return /\p{L}/u.test(text) && !/\d{4}/.test(text) && parseDays(text, null) === null;
}
