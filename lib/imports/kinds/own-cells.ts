import { type CsvRow, cellsVersion, plainCell } from "@/lib/core/csv";
import { Refusal } from "@/lib/core/errors";
import type { ImportField } from "../fields";
import { normalizeWords } from "../files/text";
import type { CellsByField, Warn } from "../infer/cells";
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

/** Whether these cells are as they were exported, whatever became of the record since. */
export function isAsExported({ cells }: OwnRow, columns: readonly string[]): boolean {
  return cells.get("version") === cellsVersion(columns.map((column) => cells.get(normalizeWords(column))));
}

/** The fields of a file whose cells say otherwise than the export would today. */
export function editedFields(
  own: OwnRow,
  line: ReadonlyMap<string, string>,
  { columns, header }: InspectedFile,
): ReadonlySet<ImportField> {
  const isEdited = (at: number) => isEditedCell(own, line, header.names[at] ?? "");
  return new Set([...columns].flatMap(([field, places]) => (places.some(isEdited) ? [field] : [])));
}

/**
 * Refuses to change what was changed here since the row was exported: its cells would take that back. Where the row does not say
 * what it was exported as, that is told.
 */
export function refuseOutdated({ cells }: OwnRow, line: ReadonlyMap<string, string>, warn: Warn): void {
  const exported = plainCell(cells.get("version"));
  if (exported === "")
    warn(
      null,
      "The file has no version of this row. If it was changed here since the export, the file takes that back.",
    );
  else if (exported !== line.get("version"))
    throw new Refusal(
      "conflict",
      "It was changed here after this file was exported. Export the list again and make the change in the new file.",
    );
}
