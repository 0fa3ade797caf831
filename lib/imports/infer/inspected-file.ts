import type { Columns } from "../fields";
import type { Header } from "../files/csv/header";
import type { PeopleByAlias } from "../files/json/aliases";
import type { Sheet } from "../files/sheet";
import type { Problem, Question } from "../problem";
import type { DayOrder, Mapping, NumberStyle } from "../schema";
import type { ExportFormat } from "../source-systems";
import type { DayParts } from "./day-parts";
import type { FileContext, ImportFileKind, KindFindings } from "./file-kind";
import type { SeparatorMeanings } from "./people";

/** A file read once from end to end: how it is written, what its columns mean, and what only a person can say. */
export type InspectedFile = KindFindings & {
  kind: ImportFileKind;
  mapping: Mapping;
  known: FileContext;
  form: Sheet["form"];
  /** Whose export it is, where its shape is known. */
  shape: ExportFormat | null;
  lists: string[];
  list: string;
  /** In a file of objects, who goes by which other names. */
  aliases: PeopleByAlias;
  encoding: string;
  delimiter: string;
  header: Header;
  columns: Columns;
  rows: number;
  orders: Map<number, DayOrder | null>;
  /** Columns whose moments mean days. */
  days: Set<number>;
  /** Columns of years, months and days of months, where a day is told in several. */
  dayParts: DayParts;
  styles: Map<number, NumberStyle | null>;
  /** By column, which weak signs stand between people. */
  people: Map<number, SeparatorMeanings>;
  /** Whether the column of ids tells every row apart. */
  areIdsUnique: boolean;
  sample: string[][];
  questions: Question[];
  problems: Problem[];
  warnings: Problem[];
};

const mostChoices = 40;

/** Everything that keeps the file from being imported at all, questions included, in the words of a report. */
export function blockingProblemsOf({ header, problems, questions }: InspectedFile): Problem[] {
  return [
    ...problems,
    ...questions
      .filter(({ isBlocking }) => isBlocking)
      .map(({ column, asks, note, choices }) => ({
        row: header.row || null,
        column,
        reason: `${asksInFull({ asks, note })} One of: ${choices.slice(0, mostChoices).join(", ")}${choices.length > mostChoices ? ", ..." : ""}.`,
      })),
  ];
}

/** A question with what helps to decide. */
export function asksInFull({ asks, note }: Pick<Question, "asks" | "note">): string {
  return [asks, note].filter(Boolean).join(" ");
}

/** What does not keep the file out but should be known; a word that nobody explained is told by the rows that have it. */
export function warningsOf({ warnings, questions }: InspectedFile): Problem[] {
  const open = questions.filter(
    ({ isBlocking, word, answer }) =>
      !isBlocking && (word === undefined || answer === "people" || answer === "pairs" || answer === "specialties"),
  );
  return [
    ...warnings,
    ...open.map((question) => ({ row: null, column: question.column, reason: asksInFull(question) })),
  ];
}
