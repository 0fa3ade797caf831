import { z } from "zod";
import { groupKinds, type ImportKindName, importKindNames } from "@/db/words";
import { isTimeZone } from "@/lib/core/time-zones";
import { importFields } from "./fields";
import { delimiters } from "./files/csv/delimiter";
import { readAsChoices } from "./source-systems";

/** The answer that somebody gave for a word or a header; never what every object inherits. */
export function findAnswer<Answer>(answers: Record<string, Answer>, word: string): Answer | undefined {
  return Object.hasOwn(answers, word) ? answers[word] : undefined;
}

export function isImportKind(word: string | undefined): word is ImportKindName {
  return importKindNames.some((known) => known === word);
}

/** How a column writes its days where the order of the numbers matters. */
export const dayOrders = ["day-first", "month-first", "year-first", "excel-serial"] as const;

/** Whether moments that are all midnight in UTC mean days, or are meant as they are. */
export const midnightMeanings = ["midnight-days", "midnight-moments"] as const;

/** Which of "." and "," is the decimal sign of a column; the other one separates thousands. */
const numberStyles = ["decimal-point", "decimal-comma"] as const;

/** Signs that stand between people in some columns and within names in others. */
export const ambiguousSeparators = [",", "&", "and", "/"] as const;

/** What becomes of events that a file marks as private: every event here is public. */
export const privateEventChoices = ["leave-out", "make-public"] as const;

/** Whether two names that have one address are a short and a long form of one, or two people. */
export const personPairMeanings = ["one-person", "two-people"] as const;

/** Whether two events of one day, or the days on which one link stands, are one event. */
export const eventPairMeanings = ["one-event", "separate-events"] as const;

export const pairMeanings = [...personPairMeanings, ...eventPairMeanings] as const;

const headerField = z.string().min(1).max(200);

const columnField = z.union([headerField, z.array(headerField).max(50), z.null()]);

/** What holds for every row that does not say otherwise. */
const defaultsSchema = z.strictObject({
  type: z.string().max(60).optional(),
  kind: z.enum(groupKinds).optional(),
  program: z.string().max(60).optional(),
  specialty: z.string().max(120).optional(),
  starts: z.iso.date().optional(),
  day: z.iso.date().optional(),
  language: z.string().max(20).optional(),
  /** Of a group that has none of its own: by which its evenings are told. */
  timeZone: z.string().max(60).refine(isTimeZone, "A time zone, as in Europe/Vienna.").optional(),
  country: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .optional(),
});

export const defaultKeys = defaultsSchema.keyof().options;

/** The answers to what a file leaves open (`--map FILE`, or saved by name). A column set to null is left out. */
export const mappingSchema = z.strictObject({
  file: z
    .strictObject({
      encoding: z.string().max(40).optional(),
      delimiter: z.enum(delimiters).optional(),
      /** The row that names the columns, as a spreadsheet counts; false where no row does. */
      header: z.union([z.literal(false), z.int().min(1).max(1000)]).optional(),
      /** The list of a JSON file whose entries are the rows, by the names that lead to it; empty is the file itself. */
      list: z.string().max(200).optional(),
      /** Whose export it is, or a plain table, where it is not to be told from its shape. */
      preset: z.enum(readAsChoices).optional(),
      /** Whether events of whole days end on the day that a calendar names, or on the one before. */
      calendar: z.strictObject({ lastDay: z.enum(["inclusive", "exclusive"]).optional() }).optional(),
    })
    .default({}),
  columns: z.partialRecord(z.enum(importFields), columnField).default({}),
  dates: z.record(headerField, z.enum([...dayOrders, ...midnightMeanings])).default({}),
  numbers: z.record(headerField, z.enum(numberStyles)).default({}),
  /** By a word of the file, the type that it means; of a group that an event is of, its address. */
  types: z.record(z.string().max(200), z.string().max(120)).default({}),
  /** By near-equal spellings of a specialty, the one that is meant, or that they are different. */
  specialties: z.record(z.string().max(400), z.string().max(120)).optional(),
  countries: z
    .record(z.string().max(200), z.string().regex(/^[A-Z]{2}$/, "Two capital letters, as in ISO 3166-1."))
    .default({}),
  people: z
    .strictObject({
      separator: z.string().min(1).max(10).optional(),
      /** By two names with one address between them, two events of one day, or a link on several days, whether they are one. */
      pairs: z.record(z.string().max(500), z.enum(pairMeanings)).optional(),
      /** By column, whether a sign stands between several people or within one name. */
      signs: z.record(headerField, z.partialRecord(z.enum(ambiguousSeparators), z.enum(["several", "one"]))).optional(),
    })
    .default({}),
  /** Events that the file marks as private, confidential or not published are left out unless somebody says otherwise. */
  privateEvents: z.enum(privateEventChoices).optional(),
  defaults: defaultsSchema.default({}),
});

export type DayOrder = (typeof dayOrders)[number];

export type PairMeaning = (typeof pairMeanings)[number];

export type NumberStyle = (typeof numberStyles)[number];

export type AmbiguousSeparator = (typeof ambiguousSeparators)[number];

export type Mapping = z.output<typeof mappingSchema>;

export type { ImportKindName } from "@/db/words";
