import { csvResponse } from "@/lib/core/csv";
import type { Refusal } from "@/lib/core/errors";
import type { Viewer } from "@/lib/core/viewer";
import { listImportRows } from "@/lib/imports/jobs/list-rows";
import { outcomeWords } from "./import-words";

const heads = ["Row", "What", "Outcome", "Column", "Reason", "Note"];

/** The rows of an import with what became of them, as CSV. */
export async function reportOf(viewer: Viewer, id: string): Promise<Response> {
  const rows: (string | number | null)[][] = [];
  for (let after = 0, hasMore = true; hasMore; ) {
    const page = await listImportRows(viewer, { id, outcome: null, after, limit: 1000 });
    for (const { row, what, outcome, column, reason, warnings } of page.rows)
      rows.push([row, what, outcomeWords[outcome].did, column, reason, warnings.map((one) => one.reason).join(" ")]);
    after = page.rows.at(-1)?.row ?? after;
    hasMore = page.hasMore;
  }
  return csvResponse("import.csv", heads, rows);
}

export function isMissing(error: unknown): error is Refusal {
  return error instanceof Error && "code" in error && error.code === "missing";
}
