import fc from "fast-check";
import { expect, test } from "vitest";
import type { DayOrder } from "../schema";
import { parseDays } from "./dates";

const locales =
  "en-US en-GB en-CA en-IN en-ZA de de-AT de-CH fr fr-CA fr-CH es es-MX it pt pt-BR nl nl-BE pl cs sk sv da nb fi tr ru uk id ro hu el ca hr sr sl bg lt lv et ja ko zh zh-TW vi th hi bn ta ar ar-EG fa he sq is eu gl sw af az kk ka hy mn ur".split(
    " ",
  );
const moments = fc.date({
  min: new Date(Date.UTC(1971, 0, 1)),
  max: new Date(Date.UTC(2068, 11, 31)),
  noInvalidDate: true,
});
const isoOf = (date: Date) => date.toISOString().slice(0, 10);

test("a day as any language and country writes it reads back equal, or is refused", () => {
  const styles = ["full", "long", "medium", "short"] as const;
  const readable = new Map<string, number>();
  fc.assert(
    fc.property(
      moments,
      fc.constantFrom(...locales),
      fc.constantFrom(...styles),
      fc.boolean(),
      (date, locale, dateStyle, clock) => {
        const format = new Intl.DateTimeFormat(locale, {
          dateStyle,
          ...(clock && { timeStyle: "short" as const }),
          timeZone: "UTC",
        });
        // Two digits of a year of another calendar are nothing that anybody could tell.
        if (dateStyle === "short" && format.resolvedOptions().calendar !== "gregory") return true;
        const parts = format.formatToParts(date).map(({ type }) => type);
        const order = orderOf(parts);
        const read = parseDays(format.format(date), order);
        if (read) readable.set(locale, (readable.get(locale) ?? 0) + 1);
        const day = isoOf(date);
        return read === null || (read.first === day && read.last === day);
      },
    ),
    { numRuns: 6000 },
  );
  // Refused altogether are calendars with years of their own, and languages whose months are not known in words.
  for (const locale of [
    "en-US",
    "en-GB",
    "de",
    "de-AT",
    "fr",
    "es",
    "pt-BR",
    "it",
    "nl",
    "pl",
    "ja",
    "ko",
    "zh",
    "vi",
    "fi",
    "hu",
  ])
    expect([locale, (readable.get(locale) ?? 0) > 5]).toEqual([locale, true]);
});

function orderOf(parts: string[]): DayOrder {
  const [day, month, year] = ["day", "month", "year"].map((part) => parts.indexOf(part));
  if ((year ?? 0) < (month ?? 0) && (year ?? 0) < (day ?? 0)) return "year-first";
  return (day ?? 0) < (month ?? 0) ? "day-first" : "month-first";
}

const pad = (number: number) => String(number).padStart(2, "0");
const short = (date: Date) => new Intl.DateTimeFormat("en-US", { month: "short", timeZone: "UTC" }).format(date);
const serial = (date: Date) => Math.floor(date.getTime() / 86_400_000) + 25_569;

/** The forms that are promised, each with the order of its column. */
const forms: [DayOrder | null, (date: Date) => string][] = [
  [null, isoOf],
  [null, (date) => date.toISOString()],
  [null, (date) => isoOf(date).replaceAll("-", "")],
  [null, (date) => `${isoOf(date).replaceAll("-", "")}T180000Z`],
  [null, (date) => isoOf(date).replaceAll("-", "/")],
  [null, (date) => `${date.getUTCFullYear()}. ${date.getUTCMonth() + 1}. ${date.getUTCDate()}.`],
  [null, (date) => `${date.getUTCFullYear()}年${date.getUTCMonth() + 1}月${date.getUTCDate()}日`],
  [null, (date) => `${date.getUTCDate()}-${short(date)}-${date.getUTCFullYear()}`],
  [null, (date) => `${date.getUTCDate()}-${short(date)}-${pad(date.getUTCFullYear() % 100)}`],
  [null, (date) => date.toUTCString()],
  ["excel-serial", (date) => String(serial(date))],
  ["day-first", (date) => String(serial(date))],
  ["day-first", (date) => `${date.getUTCDate()}.${date.getUTCMonth() + 1}.${date.getUTCFullYear()}`],
  [
    "day-first",
    (date) => `${pad(date.getUTCDate())}/${pad(date.getUTCMonth() + 1)}/${pad(date.getUTCFullYear() % 100)}`,
  ],
  ["month-first", (date) => `${date.getUTCMonth() + 1}/${date.getUTCDate()}/${date.getUTCFullYear()} 6:05 PM`],
  [
    "year-first",
    (date) => `${pad(date.getUTCFullYear() % 100)}/${pad(date.getUTCMonth() + 1)}/${pad(date.getUTCDate())}`,
  ],
];

test("a day in every form that is promised reads back equal", () => {
  fc.assert(
    fc.property(
      moments,
      fc.constantFrom(...forms),
      fc.constantFrom("", ",", " ", "\u200b"),
      (date, [order, write], behind) => {
        const day = isoOf(date);
        expect([write(date), parseDays(write(date) + behind, order)]).toEqual([write(date), { first: day, last: day }]);
      },
    ),
    { numRuns: 3000 },
  );
});

test("a day that there is not is refused in every form", () => {
  const year = fc.integer({ min: 1971, max: 2068 });
  const parts = fc.record({ year, month: fc.integer({ min: 1, max: 19 }), day: fc.integer({ min: 1, max: 39 }) });
  const never = parts.filter(({ year, month, day }) => {
    const date = new Date(Date.UTC(year, month - 1, day));
    return date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day;
  });
  fc.assert(
    fc.property(never, ({ year, month, day }) => {
      const named = short(new Date(Date.UTC(2024, Math.min(month, 12) - 1, 1)));
      const written: [string, DayOrder | null][] = [
        [`${year}-${pad(month)}-${pad(day)}`, null],
        [`${year}${pad(month)}${pad(day)}`, null],
        [`${year}年${month}月${day}日`, null],
        [`${day}.${month}.${year}`, "day-first"],
        [`${month}/${day}/${year}`, "month-first"],
        ...(month > 12
          ? []
          : ([
              [`${day} ${named} ${year}`, null],
              [`${named} ${day}, ${year}`, null],
            ] as [string, null][])),
      ];
      for (const [text, order] of written) expect([text, parseDays(text, order)]).toEqual([text, null]);
    }),
    { numRuns: 1500 },
  );
});
