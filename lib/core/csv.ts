import { createHash } from "node:crypto";
import { stringify } from "csv-stringify/sync";
import "server-only";

export type CsvRow = readonly (string | number | boolean | null | undefined)[];

/**
 * A table to save that a spreadsheet opens as what it says: BOM, CRLF, and no cell that would run as a formula. Rows that come in
 * slices are asked for while the file is sent, however long it is.
 */
export function csvResponse(
  name: string,
  heads: readonly string[],
  rows: readonly CsvRow[] | AsyncGenerator<readonly CsvRow[]>,
): Response {
  const text = "next" in rows ? streamOf(heads, rows) : csvLines([heads, ...rows], true);
  return downloadResponse(name, "text/csv", text);
}

/** A cell as it was before a spreadsheet was kept from running it as a formula. */
export function plainCell(text = ""): string {
  return text
    .replace(/^'(?=[=+\-@\t\r＝＋－＠])/, "")
    .replace(/\r\n?/g, "\n")
    .trim();
}

/** A short sign of what these cells say: whoever reads them later sees whether they say so still. */
export function cellsVersion(cells: CsvRow): string {
  const said = JSON.stringify(cells.map((cell) => plainCell(String(cell ?? ""))));
  return `v${createHash("sha256").update(said).digest("hex").slice(0, 10)}`;
}

/** A file to save, never kept by anybody on the way. */
export function downloadResponse(name: string, type: "text/csv" | "application/json", content: BodyInit): Response {
  return new Response(content, {
    headers: {
      "Content-Type": `${type}; charset=utf-8`,
      "Content-Disposition": `attachment; filename="${name}"`,
      "Cache-Control": "no-store",
    },
  });
}

function streamOf(heads: readonly string[], slices: AsyncGenerator<readonly CsvRow[]>): ReadableStream<Uint8Array> {
  const bytes = new TextEncoder();
  return new ReadableStream({
    start: (controller) => controller.enqueue(bytes.encode(csvLines([heads], true))),
    async pull(controller) {
      const { done, value } = await slices.next();
      if (done) controller.close();
      else controller.enqueue(bytes.encode(csvLines(value, false)));
    },
    async cancel() {
      await slices.return(undefined);
    },
  });
}

function csvLines(rows: readonly CsvRow[], isFirst: boolean): string {
  // Left to itself it quotes a cell for the line end of the records alone, and a text of several lines has another one.
  const quoted_match = /[\r\n]/;
  return stringify([...rows], { bom: isFirst, escape_formulas: true, record_delimiter: "windows", quoted_match });
}
