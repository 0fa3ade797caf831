import type { ImportKind } from "@/db/words";
import { Refusal } from "@/lib/errors";
import { type Columns, columnsOf } from "../columns/rules";
import type { Opener } from "../encodings/rules";
import { evidenceOf } from "../evidence/rules";
import type { Header } from "../headers/rules";
import type { Signs } from "../people/rules";
import { type Shape, shapeOf } from "../presets/rules";
import { mostEntries } from "../rows/rules";
import type { DayOrder, Mapping, NumberStyle, Problem, Question } from "../schema";
import { dataRows, type Sheet, sheetOf } from "../sheets/rules";
import type { KnownProgram } from "../terms/rules";
import type { KnownType } from "../types/rules";
import { encodingDoubt, kindDoubt, missingColumns } from "./doubts/rules";

/** What the catalogue of this installation knows and a file may refer to. */
export type Known = { types?: KnownType[]; programs?: KnownProgram[]; group?: KnownHost };

/** The group that a file of events is about. */
export type KnownHost = { id: string; name: string; timeZone: string | null; country: string | null };

/** A file read once from end to end: how it is written, what its columns mean, and what only a person can say. */
export type Survey = {
  kind: ImportKind;
  mapping: Mapping;
  known: Known;
  form: Sheet["form"];
  /** Whose export it is, where its shape is known. */
  shape: Shape | null;
  lists: string[];
  list: string;
  encoding: string;
  delimiter: string;
  header: Header;
  columns: Columns;
  rows: number;
  orders: Map<number, DayOrder | null>;
  /** Columns whose moments mean days. */
  days: Set<number>;
  styles: Map<number, NumberStyle | null>;
  /** By column, which weak signs stand between people. */
  people: Map<number, Signs>;
  specialties: Map<string, string>;
  /** Identities, as `kind:value`, or links of groups, that more than one name lays claim to. They identify nobody. */
  shared: Set<string>;
  /** Keys of rows that have a link or a name in common with another row. */
  keys: Set<string>;
  /** By row, which others may speak of the same group. */
  alike: Map<number, string[]>;
  /** Whether the column of ids tells every row apart. */
  areIdsUnique: boolean;
  sample: string[][];
  questions: Question[];
  problems: Problem[];
  warnings: Problem[];
};

/** Reads the whole file once, a row at a time. It does not throw for what is wrong with a file: `problems` and `questions` say it. */
export async function survey(open: Opener, kind: ImportKind, mapping: Mapping, known: Known = {}): Promise<Survey> {
  try {
    return await surveyed(open, kind, mapping, known);
  } catch (error) {
    if (error instanceof Refusal) return unreadable({ kind, mapping, known }, error.message);
    throw error;
  }
}

/** Everything that keeps the file from being imported at all, questions included, in the words of a report. */
export function obstaclesOf({ header, problems, questions }: Survey): Problem[] {
  return [
    ...problems,
    ...questions
      .filter(({ isBlocking }) => isBlocking)
      .map(({ column, asks, choices }) => ({
        row: header.row || null,
        column,
        reason: `${asks} One of: ${choices.join(", ")}.`,
      })),
  ];
}

/** What does not keep the file out but should be known; a word that nobody explained is told by the rows that have it. */
export function doubtsOf({ warnings, questions }: Survey): Problem[] {
  const open = questions.filter(
    ({ isBlocking, word, answer }) => !isBlocking && (word === undefined || answer === "people"),
  );
  return [...warnings, ...open.map(({ column, asks }) => ({ row: null, column, reason: asks }))];
}

async function surveyed(open: Opener, kind: ImportKind, mapping: Mapping, known: Known): Promise<Survey> {
  const sheet = await sheetOf(open, mapping.file, { kind });
  const sample = sheet.sample.map(({ cells }) => cells);
  const asked = { names: sheet.header.names, sample };
  const shape = sheet.form === "calendar" ? null : shapeOf(kind, asked, mapping.file.preset);
  const { columns, problems } = columnsOf(kind, sheet.header.names, sample, mapping, shape);
  const evidence = evidenceOf({ kind, mapping, known, shape, names: sheet.header.names, columns });
  let rows = 0;
  for await (const row of dataRows(open, { ...sheet, kind, mapping })) {
    rows++;
    if (!row.broken) evidence.see(row);
  }
  if (rows === 0) problems.push({ row: sheet.header.row || null, column: null, reason: nothing[sheet.form] });
  if (kind === "events" && rows > mostEntries)
    problems.push({
      row: null,
      column: null,
      reason: `At most ${mostEntries.toLocaleString("en")} events at once. Split the file.`,
    });
  const found = evidence.verdict();
  const missing = missingColumns(kind, columns, mapping, sheet.header.names);
  return {
    kind,
    mapping,
    known,
    rows,
    problems,
    columns,
    ...found,
    form: sheet.form,
    shape,
    lists: sheet.lists,
    list: sheet.list,
    encoding: sheet.encoding,
    delimiter: sheet.delimiter,
    header: sheet.header,
    sample: sample.slice(0, 20),
    questions: rows === 0 ? [] : [...missing, ...found.questions],
    warnings: [
      ...sheet.header.renamed,
      ...sheet.doubts,
      ...(shape || sheet.form === "calendar" ? [] : kindDoubt(kind, asked)),
      ...encodingDoubt(sheet.encoding, mapping),
      ...found.warnings,
    ],
  };
}

const nothing: Record<Sheet["form"], string> = {
  table: "The file has no rows below its header.",
  calendar: "The calendar has no events.",
  objects: "The file has no list of entries.",
};

function unreadable(asked: Pick<Survey, "kind" | "mapping" | "known">, reason: string): Survey {
  return {
    ...asked,
    form: "table",
    shape: null,
    lists: [],
    list: "",
    encoding: "",
    delimiter: "",
    header: { names: [], row: 0, renamed: [] },
    columns: new Map(),
    rows: 0,
    orders: new Map(),
    days: new Set(),
    styles: new Map(),
    people: new Map(),
    specialties: new Map(),
    shared: new Set(),
    keys: new Set(),
    alike: new Map(),
    areIdsUnique: false,
    sample: [],
    questions: [],
    problems: [{ row: null, column: null, reason }],
    warnings: [],
  };
}
