import type { Columns, ImportField } from "../fields";
import type { Row } from "../files/rows";
import { cleanText } from "../files/text";
import type { Problem } from "../problem";
import type { InspectedFile } from "./inspected-file";
import { isPlaceholder } from "./placeholder";

/** What became of one row: a draft, or the reasons why there is none; warnings do not keep it from being taken. */
export type RowReading<Draft> = {
  row: number;
  line: number;
  /** The title or name, where it could be read though the rest could not. */
  what?: string;
  draft: Draft | null;
  refused: Problem[];
  warnings: Problem[];
};

/** The cells of one row by our field names, and a place to put what is wrong with them. */
export function cellsByField(row: Row, names: string[], columns: Columns) {
  const refused: Problem[] = [];
  const warnings: Problem[] = [];
  const nameAt = (at: number | undefined) => (at === undefined ? null : (names[at] ?? `Column ${at + 1}`));
  const places = (field: ImportField) => columns.get(field) ?? [];
  return {
    row,
    refused,
    warnings,
    header: (field: ImportField) => nameAt(places(field)[0]),
    place: (field: ImportField) => places(field)[0],
    text: (field: ImportField) => row.cells[places(field)[0] ?? -1] ?? "",
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

/** Reads a row whole: `what` is its title or name, `draft` what it says, unless it refuses something on the way. */
export function rowReader<Draft>(
  what: (cells: CellsByField) => string,
  draft: (cells: CellsByField, file: InspectedFile) => Draft | null,
): (row: Row, file: InspectedFile) => RowReading<Draft> {
  return (row, file) => {
    const cells = cellsByField(row, file.header.names, file.columns);
    checkRowShape(cells, file.header.names);
    const { refused, warnings } = cells;
    const read = refused.length ? null : draft(cells, file);
    return { row: row.row, line: row.line, what: what(cells), draft: refused.length ? null : read, refused, warnings };
  };
}

/** Broken quotes and too many cells keep a row out; too few, and lost characters, are told and the row is read. */
function checkRowShape({ row, refuse, warn }: CellsByField, names: string[]) {
  const nameAt = (at: number) => names[at] ?? `Column ${at + 1}`;
  if (row.broken) return refuse(nameAt(row.broken.cell), `${row.broken.reason} (line ${row.line})`);
  const surplus = row.cells.findIndex((cell, at) => at >= names.length && cell.trim() !== "");
  if (surplus >= 0)
    return refuse(
      nameAt(surplus),
      `The row has ${row.cells.length} cells, the header ${names.length}: is a cell with a separator in it missing its quotes?`,
    );
  if (row.isDoubtful && row.cells.length !== names.length)
    return refuse(nameAt(row.cells.length), "The row belongs to a row above it with broken quotes.");
  if (row.cells.length < names.length)
    warn(
      nameAt(row.cells.length),
      `The row ends early: ${row.cells.length} of ${names.length} cells; the other cells count as empty.`,
    );
  const lost = row.cells.findIndex((cell) => cell.includes("\ufffd"));
  if (lost >= 0) warn(nameAt(lost), "A character of this cell was already lost in the file.");
}

export type Warn = (column: string | null, reason: string) => void;
