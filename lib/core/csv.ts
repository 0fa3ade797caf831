import { stringify } from "csv-stringify/sync";
import "server-only";

type Cell = string | number | boolean | null | undefined;

/** A table as CSV that a spreadsheet opens as what it says: BOM, CRLF, and no cell that would run as a formula. */
export function csvOf(heads: readonly string[], rows: readonly (readonly Cell[])[]): string {
  return stringify([heads, ...rows], { bom: true, escape_formulas: true, record_delimiter: "windows" });
}

/** A file to save, never kept by anybody on the way. */
export function downloadResponse(name: string, type: "text/csv" | "application/json", text: string): Response {
  return new Response(text, {
    headers: {
      "Content-Type": `${type}; charset=utf-8`,
      "Content-Disposition": `attachment; filename="${name}"`,
      "Cache-Control": "no-store",
    },
  });
}
