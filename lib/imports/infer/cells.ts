import type { Columns, ImportField } from "../fields";
import type { Row } from "../files/rows";
import { cleanText } from "../files/text";
import type { Problem } from "../problem";
import { type DayParts, joinedDay } from "./day-parts";
import { isPlaceholder } from "./placeholder";

/** What became of one row: a draft, or the reasons why there is none; warnings do not keep it from being taken. */
export type RowReading<Draft> = {
  row: number;
  line: number;
  /** As they are written in the file. */
  cells: readonly string[];
  /** The title or name, where it could be read though the rest could not. */
  what?: string;
  draft: Draft | null;
  refused: Problem[];
  warnings: Problem[];
};

/**
 * The cells of one row by our field names, and a place to put what is wrong with them. Of several columns for one field the first
 * that says something counts; parts of a day are put together.
 */
export function cellsByField(row: Row, names: string[], columns: Columns, dayParts?: DayParts) {
  const refused: Problem[] = [];
  const warnings: Problem[] = [];
  const nameAt = (at: number | undefined) => (at === undefined ? null : (names[at] ?? `Column ${at + 1}`));
  const places = (field: ImportField) => columns.get(field) ?? [];
  const isSaid = (at: number) => !isPlaceholder(row.cells[at] ?? "");
  const place = (field: ImportField) => {
    const all = places(field);
    if (all.length < 2) return all[0];
    return all.find((at) => isSaid(at) && !dayParts?.has(at)) ?? all.find(isSaid) ?? all[0];
  };
  const text = (field: ImportField) => {
    const all = places(field);
    if (all.length > 1 && all.some((at) => dayParts?.has(at)))
      return joinedDay(all.map((at) => ({ text: row.cells[at] ?? "", part: dayParts?.get(at) ?? null })));
    return row.cells[place(field) ?? -1] ?? "";
  };
  return {
    row,
    refused,
    warnings,
    header: (field: ImportField) => nameAt(place(field)),
    place,
    text,
    /** Every column of a field with something in it. */
    all: (field: ImportField) =>
      places(field).flatMap((at) =>
        row.cells[at]?.trim() ? [{ at, header: nameAt(at) ?? "", text: row.cells[at] ?? "" }] : [],
      ),
    /** What the columns of a field say, without placeholders. */
    words: (field: ImportField) =>
      places(field)
        .map((at) => cleanText(row.cells[at] ?? ""))
        .filter((word) => !isPlaceholder(word)),
    refuse: (column: string | null, reason: string) => refused.push({ row: row.row, column, reason }),
    warn: (column: string | null, reason: string) => warnings.push({ row: row.row, column, reason }),
  };
}

export type CellsByField = ReturnType<typeof cellsByField>;

export type Warn = (column: string | null, reason: string) => void;
