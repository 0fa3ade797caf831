import type { Row } from "../files/rows";
import { type CellsByField, cellsByField, type RowReading } from "./cells";
import type { InspectedFile } from "./inspected-file";

/** Reads a row whole: `what` is its title or name, `draft` what it says, unless it refuses something on the way. */
export function rowReader<Draft>(
  what: (cells: CellsByField) => string,
  draft: (cells: CellsByField, file: InspectedFile) => Draft | null,
): (row: Row, file: InspectedFile) => RowReading<Draft> {
  return (written, file) => {
    const row = file.shape?.preset === "tenet" ? withoutGuards(written) : written;
    const cells = cellsByField(row, file.header.names, file.columns, file.dayParts);
    checkRowShape(cells, file.header.names);
    const { refused, warnings } = cells;
    const read = refused.length ? null : draft(cells, file);
    return {
      row: row.row,
      line: row.line,
      cells: row.cells,
      what: what(cells),
      draft: refused.length ? null : read,
      refused,
      warnings,
    };
  };
}

/** Our own exports put an apostrophe before what a spreadsheet would run as a formula. */
function withoutGuards(row: Row): Row {
  return { ...row, cells: row.cells.map((cell) => cell.replace(/^'(?=[=+\-@\t\r＝＋－＠])/, "")) };
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
  if (row.isRepaired) warn(null, "Letters of this row were encoded twice. They are saved as they were meant.");
  const lost = row.cells.findIndex((cell) => cell.includes("\ufffd"));
  if (lost >= 0) warn(nameAt(lost), "A character of this cell was already lost in the file.");
}
