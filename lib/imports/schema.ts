import { z } from "zod";
import { groupKinds } from "@/db/words";
import { fieldsOf } from "./columns/schema";
import { readings } from "./presets/schema";

/** How a column writes its days where the order of the numbers matters. */
export const dayOrders = ["day-first", "month-first", "year-first", "excel-serial"] as const;
/** Whether moments that are all midnight in UTC mean days, or are meant as they are. */
export const midnightWords = ["midnight-days", "midnight-moments"] as const;
/** Which of "." and "," is the decimal sign of a column; the other one separates thousands. */
export const numberStyles = ["decimal-point", "decimal-comma"] as const;
/** Signs that stand between people in some columns and within names in others. */
export const weakSigns = [",", "&", "and", "/"] as const;
export const delimiters = [",", ";", "\t", "|"] as const;

const header = z.string().min(1).max(200);
const column = z.union([header, z.array(header).max(50), z.null()]);

/** The answers to what a file leaves open (`--map FILE`, or saved by name). A column set to null is left out. */
export const mapping = z.strictObject({
  file: z
    .strictObject({
      encoding: z.string().max(40).optional(),
      delimiter: z.enum(delimiters).optional(),
      /** The row that names the columns, as a spreadsheet counts; false where no row does. */
      header: z.union([z.literal(false), z.int().min(1).max(1000)]).optional(),
      /** The list of a JSON file whose entries are the rows, by the names that lead to it; empty is the file itself. */
      list: z.string().max(200).optional(),
      /** Whose export it is, or a plain table, where it is not to be told from its shape. */
      preset: z.enum(readings).optional(),
      /** Whether events of whole days end on the day that a calendar names, or on the one before. */
      calendar: z.strictObject({ lastDay: z.enum(["inclusive", "exclusive"]).optional() }).optional(),
    })
    .default({}),
  columns: z.partialRecord(z.enum([...new Set(Object.values(fieldsOf).flat())]), column).default({}),
  dates: z.record(header, z.enum([...dayOrders, ...midnightWords])).default({}),
  numbers: z.record(header, z.enum(numberStyles)).default({}),
  types: z.record(z.string().max(200), z.string().max(60)).default({}),
  countries: z
    .record(z.string().max(200), z.string().regex(/^[A-Z]{2}$/, "Two capital letters, as in ISO 3166-1."))
    .default({}),
  people: z
    .strictObject({
      separator: z.string().min(1).max(10).optional(),
      /** By column, whether a sign stands between several people or within one name. */
      signs: z.record(header, z.partialRecord(z.enum(weakSigns), z.enum(["several", "one"]))).optional(),
    })
    .default({}),
  /** What holds for every row that does not say otherwise. */
  defaults: z
    .strictObject({
      type: z.string().max(60).optional(),
      kind: z.enum(groupKinds).optional(),
      program: z.string().max(60).optional(),
      specialty: z.string().max(120).optional(),
      starts: z.iso.date().optional(),
      day: z.iso.date().optional(),
      language: z.string().max(20).optional(),
      country: z
        .string()
        .regex(/^[A-Z]{2}$/)
        .optional(),
    })
    .default({}),
});

export type DayOrder = (typeof dayOrders)[number];
export type NumberStyle = (typeof numberStyles)[number];
export type WeakSign = (typeof weakSigns)[number];
export type Delimiter = (typeof delimiters)[number];
export type Mapping = z.output<typeof mapping>;

/** Where and why: `row` as a spreadsheet counts (the header is row 1), `column` by its header, both empty for the whole file. */
export type Problem = { row: number | null; column: string | null; reason: string };

/**
 * What only a person can decide; `answer` is the place in the mapping where the choice goes. While a blocking one is open
 * nothing can be taken; without an answer to any other, only the rows concerned are refused or marked.
 */
export type Question = {
  column: string;
  /** The word, or the sign between people, that is asked about, where it is one. */
  word?: string;
  asks: string;
  choices: string[];
  answer: "dates" | "numbers" | "types" | "columns" | "defaults" | "people";
  isBlocking: boolean;
};
