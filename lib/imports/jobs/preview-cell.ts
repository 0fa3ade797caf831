import { dayInWords, isDay } from "@/lib/core/clock";
import type { ImportField } from "../fields";
import { cleanText, normalizeWords } from "../files/text";
import { cellsByField } from "../infer/cells";
import { parseDays } from "../infer/dates";
import type { InspectedFile } from "../infer/inspected-file";
import { isPlaceholder } from "../infer/placeholder";
import { findPlace } from "../infer/places";
import type { Question } from "../problem";
import type { DryRunRow } from "./dry-run";
import "server-only";

/** A column of the preview: of the file, or, without a header, a field that no column gives. Without a field it is left out. */
export type PreviewColumn = { field: ImportField | null; header: string | null; at: number | null };

/** What a cell becomes. `file` is what the file says where it is saved in other words; `question` counts from 1. */
export type PreviewCell = {
  text: string;
  mark: "rewritten" | "guessed" | "waiting" | "refused" | "dropped" | null;
  file?: string;
  guess?: string;
  question?: number;
};

type RowOfCell = Pick<DryRunRow, "cells" | "stored" | "isWaiting"> &
  Partial<Pick<DryRunRow, "row" | "column" | "outcome">>;

const longestText = 100;

/** One field of one row as it is understood, with what was done to it on the way. Who is known already keeps what is here. */
export function previewCell(file: InspectedFile, { field, header, at }: PreviewColumn, row: RowOfCell): PreviewCell {
  const written = cleanText(at === null ? "" : (row.cells[at] ?? ""));
  const raw = shortened(written);
  const question = written === "" ? 0 : questionOfCell(file.questions, { field, header, written, row });
  if (question > 0 && row.isWaiting) return { text: raw, mark: "waiting", question };
  if (row.outcome === "refused" && row.column === header && header !== null) return { text: raw, mark: "refused" };
  const value = field && saved(file, field, row);
  if (!field || !value) return { text: raw, mark: null };
  if (value.value === null) return { text: raw, mark: isPlaceholder(written) ? null : "dropped" };
  const text = shortened(cleanText(value.value));
  const guess = guessIn(file, field, { written, cells: row.cells });
  const isSame = at === null || isSaidSo(file, field, written, cleanText(value.value));
  const from = isSame || written === "" ? {} : { file: raw };
  if (question > 0) return { text, mark: "guessed", question, ...from };
  if (guess) return { text, mark: "guessed", guess, ...from };
  return isSame ? { text, mark: null } : { text, mark: "rewritten", ...from };
}

/** Of a field that several columns feed, each says its own. */
function saved({ kind, columns }: InspectedFile, field: ImportField, { stored }: RowOfCell) {
  const isShared = kind.repeatable.includes(field) && (columns.get(field)?.length ?? 0) > 1;
  return isShared ? undefined : stored[field];
}

/** Whether a cell means its value to the letter, however days and numbers are written here. */
function isSaidSo({ kind }: InspectedFile, field: ImportField, written: string, value: string): boolean {
  if (written === value) return true;
  if (kind.days.fields.includes(field)) return isDay(written) && dayInWords(written) === value;
  if (kind.numbers.includes(field)) return written === value.replaceAll(",", "");
  return false;
}

/** Why a value is a guess: nothing in the row names the country, or a day is told by its year or month alone. */
function guessIn(
  file: InspectedFile,
  field: ImportField,
  { written, cells }: { written: string; cells: readonly string[] },
): string | null {
  if (field === "country" || field === "location") {
    const row = { row: 0, line: 0, cells: [...cells] };
    const place = findPlace(cellsByField(row, file.header.names, file.columns, file.dayParts), file.mapping);
    return place.isGuess && place.written ? `from ${place.written}` : null;
  }
  if (!file.kind.days.fields.includes(field)) return null;
  const order = file.orders.get(file.columns.get(field)?.[0] ?? -1) ?? null;
  const span = parseDays(written, order);
  return span && span.first !== span.last && /^[\p{L}\d .,/-]+$/u.test(written)
    ? `the file says only ${written}`
    : null;
}

function questionOfCell(
  questions: Question[],
  { field, header, written, row }: Omit<PreviewColumn, "at"> & { written: string; row: RowOfCell },
): number {
  const said = normalizeWords(written);
  const at = questions.findIndex(({ column, word, rows }) => {
    if (rows) return rows.includes(row.row ?? 0) && (column === header || (field !== null && names.has(field)));
    if (column !== header) return false;
    return word === undefined || word.split(" / ").some((one) => normalizeWords(one) === said);
  });
  return at + 1;
}

/** Where a question about a whole row is shown. */
const names: ReadonlySet<ImportField> = new Set(["name", "first_name", "title", "event"]);

function shortened(text: string): string {
  return text.length > longestText ? `${text.slice(0, longestText - 1)}…` : text;
}
