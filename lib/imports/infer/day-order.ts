import type { Question } from "../problem";
import type { DayOrder } from "../schema";
import { excelSerialDay, numericDay, parseNumericDay, plainDate, splitRange } from "./dates";
import { withoutClock } from "./day-clocks";
import { isPlaceholder } from "./placeholder";

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
    yearLike: 0,
    firsts: { least: 99, most: 0 },
    lasts: { least: 99, most: 0 },
    same: 0,
  };
  const examples: string[] = [];
  return {
    see(text: string) {
      if (isPlaceholder(text)) return;
      seen.days++;
      const written = plainDate(text);
      if (/^\d{5}(\.0+)?$/.test(written) && excelSerialDay(written)) seen.serials++;
      for (const part of splitRange(written)) countOrders(part, seen, examples);
    },
    verdict(): { order: DayOrder | null; question?: Question } {
      if (seen.serials > 0 && seen.serials === seen.days) return { order: "excel-serial" };
      if (seen.numeric === 0 || seen.same === seen.numeric) return { order: seen.numeric ? "day-first" : null };
      // "24/03/05" is a day of 2024 or of 2005: other rows show it only by a first number that is no year of late.
      const mayBeYears = seen.yearLike === seen.numeric && areLikelyYears(seen);
      if (seen.dayFirst && !seen.monthFirst && !mayBeYears) return { order: "day-first" };
      if (seen.monthFirst && !seen.dayFirst) return { order: "month-first" };
      if (!seen.dayFirst && seen.yearFirst) return { order: "year-first" };
      if (!seen.dayFirst && seen.dotted === seen.numeric && !mayBeYears) return { order: "day-first" };
      const choices = ["day-first", "month-first", ...(seen.short === seen.numeric ? ["year-first"] : [])];
      const why =
        seen.dayFirst && seen.monthFirst
          ? "Some days can only be day-first and some only month-first"
          : "Every day would be right in either order";
      return {
        order: null,
        question: {
          column,
          answer: "dates",
          isBlocking: true,
          choices,
          asks: `Which comes first in "${column}", ${mayBeYears ? "the day, the month or the year" : "the day or the month"}?`,
          note: `${why}, such as ${examples.join(", ")}. The answer is used for all of them.`,
        },
      };
    },
  };
}

type Extent = { least: number; most: number };

type SeenDays = {
  numeric: number;
  dotted: number;
  dayFirst: number;
  monthFirst: number;
  yearFirst: number;
  short: number;
  yearLike: number;
  firsts: Extent;
  lasts: Extent;
  same: number;
};

/** Years lie closer together than days do; between points the day comes first unless they say so. */
function areLikelyYears({ firsts, lasts, dotted }: SeenDays): boolean {
  const [first, last] = [firsts.most - firsts.least, lasts.most - lasts.least];
  return dotted > 0 ? first < last : first <= last;
}

function widen(extent: Extent, number: number): void {
  extent.least = Math.min(extent.least, number);
  extent.most = Math.max(extent.most, number);
}

function countOrders(written: string, seen: SeenDays, examples: string[]) {
  const part = withoutClock(written);
  if (!numericDay.test(part)) return;
  const [day, month, year] = (["day-first", "month-first", "year-first"] as const).map((order) =>
    parseNumericDay(part, order),
  );
  if (!day && !month && !year) return;
  seen.numeric++;
  if (part.includes(".")) seen.dotted++;
  if (/^\d{1,2}\D\d{1,2}\D\d{1,2}(\D|$)/.test(part)) seen.short++;
  const [first = 0, last = 0] = [/^\d+/, /\d+$/].map((form) => Number(form.exec(part)?.[0]));
  if (year && first >= 10 && first <= 35) seen.yearLike++;
  widen(seen.firsts, first);
  widen(seen.lasts, last);
  if (day && day === month) seen.same++;
  else if (examples.length < 3) examples.push(part);
  if (day && !month) seen.dayFirst++;
  if (month && !day) seen.monthFirst++;
  if (year && !day && !month) seen.yearFirst++;
}
