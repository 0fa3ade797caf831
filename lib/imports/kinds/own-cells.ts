import type { CsvRow } from "@/lib/core/csv";
import { normalizeWords } from "../files/text";
import type { CellsByField } from "../infer/cells";
import type { InspectedFile } from "../infer/inspected-file";

/** A row of an export of this installation: what it is about, and every cell by its header, as files write headers. */
export type OwnRow = { id: string; cells: ReadonlyMap<string, string> };

/** Null in a file of anybody else's, and in a row that names nothing. */
export function readOwnRow(
  { row }: CellsByField,
  { shape, header }: InspectedFile,
  { column, form }: { column: string; form: RegExp },
): OwnRow | null {
  // A row that ends early says nothing of its last cells, not that they are empty.
  const cells = new Map(row.cells.map((cell, at) => [normalizeWords(header.names[at] ?? ""), cell]));
  const [, id] = form.exec((cells.get(normalizeWords(column)) ?? "").trim()) ?? [];
  return shape?.preset === "tenet" && id ? { id, cells } : null;
}

/** What an export would write of something today, by column. */
export function exportedLine(columns: readonly string[], line: CsvRow): ReadonlyMap<string, string> {
  return new Map(columns.map((column, at) => [normalizeWords(column), plainCell(String(line[at] ?? ""))]));
}

/** Whether somebody edited a cell since: it differs from what the export would write today. */
export function isEditedCell({ cells }: OwnRow, line: ReadonlyMap<string, string>, column: string): boolean {
  const key = normalizeWords(column);
  return cells.has(key) && plainCell(cells.get(key)) !== plainCell(line.get(key));
}

/** A cell as it was before a spreadsheet was kept from running it as a formula. */
export function plainCell(text = ""): string {
  return text
    .replace(/^'(?=[=+\-@\t\r＝＋－＠])/, "")
    .replace(/\r\n?/g, "\n")
    .trim();
}
