import { addDays, type Day } from "@/lib/core/clock";
import { parseDays } from "../infer/dates";
import { daysAgoForms, habitBefore, nearDays, weekdayWords } from "./day-words";
import { type Found, type TakenPlaces, wholeWords } from "./found";
import type { MessageLanguage } from "./language";
import { isMonth } from "./months";

export type DayContext = { today: Day; isPlanned: boolean; language: MessageLanguage | null };

/**
 * The days that a folded message names, each once, with all that it may mean: "3/11/2026" is two days in English. What lies on the other
 * side of today is left out, since what is logged is past and what is planned is not.
 */
export function findDays(folded: string, context: DayContext, places: TakenPlaces): Found<Day>[] {
  const found = [
    ...writtenDays(folded, context),
    ...nearDays
      .filter((near) => !near.in || near.in === context.language)
      .flatMap((near) =>
        matches(folded, near.words).map((at) => ({ ...at, value: addDays(context.today, near.days) })),
      ),
    ...daysAgoForms.flatMap((form) =>
      matches(folded, form).map((at) => ({ ...at, value: addDays(context.today, -Number(at.group ?? 0)) })),
    ),
    ...weekdayWords.flatMap((weekday) =>
      matches(folded, context.isPlanned ? weekday.next : weekday.last)
        .filter(({ from }) => !habitBefore.test(folded.slice(0, from)))
        .flatMap((at) => weekdaysNear(weekday.place, context).map((value) => ({ ...at, value }))),
    ),
  ];
  const kept: Found<Day>[] = [];
  for (const { value, from, to } of found) {
    const isSame = kept.some((one) => one.from === from && one.to === to);
    if (!isSame && !places.isFree({ from, to })) continue;
    places.take({ from, to });
    kept.push({ value, from, to });
  }
  return kept
    .filter(({ value }) => (context.isPlanned ? value >= context.today : value <= context.today))
    .sort((one, other) => one.from - other.from || one.value.localeCompare(other.value));
}

type Match = { from: number; to: number; text: string; group: string | undefined };

function matches(folded: string, source: string): Match[] {
  return [...folded.matchAll(wholeWords(source))].map((match) => ({
    from: match.index,
    to: match.index + match[0].length,
    text: match[0],
    group: match.slice(1).find((group) => group !== undefined),
  }));
}

/** The last such day before today, or the next one; today may be meant by its name, too. */
function weekdaysNear(place: number, { today, isPlanned }: DayContext): Day[] {
  const now = (new Date(`${today}T00:00:00Z`).getUTCDay() + 6) % 7;
  const back = (now - place + 7) % 7;
  if (back === 0) return [today, addDays(today, isPlanned ? 7 : -7)];
  return [addDays(today, isPlanned ? 7 - back : -back)];
}

const month = "\\p{L}{3,12}\\.?";
const year = "20\\d{2}";
const forms = [
  `${year}-\\d{2}-\\d{2}`,
  `\\d{1,2}[./]\\d{1,2}[./](?:${year}|\\d{2})`,
  `\\d{1,2}(?:st|nd|rd|th|er|º|\\.)? (?:of |de |do )?${month}(?:,? (?:de |del )?${year})?`,
  `${month} \\d{1,2}(?:st|nd|rd|th)?(?:,? ${year})?`,
];
const germanForm = "\\d{1,2}\\. ?\\d{1,2}\\.(?!\\d)";

/** Days written as days; without a year the last such one, or the next where it is planned. */
function writtenDays(folded: string, context: DayContext): Found<Day>[] {
  return [...forms, ...(context.language === "de" ? [germanForm] : [])].flatMap((form) =>
    matches(folded, form).flatMap(({ from, to, text }) =>
      daysOf(text.replaceAll("º", ""), context).map((value) => ({ from, to, value })),
    ),
  );
}

function daysOf(text: string, { today, isPlanned, language }: DayContext): Day[] {
  const [word] = /\p{L}{3,}/u.exec(text.replace(/\d+(?:st|nd|rd|th)/, "")) ?? [];
  if (word && !isMonth(word, language)) return [];
  const thisYear = Number(today.slice(0, 4));
  const hasYear = new RegExp(`${year}|[./]\\d{1,2}[./]\\d{2}$`).test(text);
  const wholes = hasYear ? [text] : [thisYear, thisYear + (isPlanned ? 1 : -1)].map((one) => yearBehind(text, one));
  const isDayFirst = /^\d{1,2}\./.test(text) || (language !== null && language !== "en");
  const orders = isDayFirst ? (["day-first"] as const) : (["day-first", "month-first"] as const);
  for (const whole of wholes) {
    const days = orders
      .flatMap((order) => parseDays(whole, order) ?? [])
      .flatMap(({ first, last }) => (first === last ? [first] : []))
      .filter((day) => (isPlanned ? day >= today : day <= today));
    if (days.length > 0) return [...new Set(days)];
  }
  return [];
}

function yearBehind(text: string, one: number): string {
  return /\d\.$/.test(text) ? `${text}${one}` : `${text} ${one}`;
}
