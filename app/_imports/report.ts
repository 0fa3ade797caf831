import { csvResponse } from "@/lib/core/csv";
import type { Refusal } from "@/lib/core/errors";
import type { Viewer } from "@/lib/core/viewer";
import { listImportRows } from "@/lib/imports/jobs/list-rows";
import { pagesOfMade } from "@/lib/imports/jobs/made-pages";
import { listSkippedRows } from "@/lib/imports/jobs/skipped-rows";
import { outcomeWords } from "./import-words";

const heads = ["Row", "What", "Outcome", "Column", "Reason", "Note", "Page"];

/** The rows of an import with what became of them, as CSV. */
export async function reportOf(viewer: Viewer, id: string): Promise<Response> {
  const rows: (string | number | null)[][] = [];
  for (let after = 0, hasMore = true; hasMore; ) {
    const page = await listImportRows(viewer, { id, outcome: null, after, limit: 1000 });
    const pages = await pagesOfMade(
      viewer,
      page.rows.flatMap(({ wrote }) => wrote),
    );
    for (const { row, what, outcome, column, reason, warnings, wrote } of page.rows) {
      const notes = warnings.map((one) => one.reason).join(" ");
      const made = wrote.map(({ id }) => pages.get(id)).find(Boolean) ?? "";
      rows.push([row, what, outcomeWords[outcome], column, reason, notes, made]);
    }
    after = page.rows.at(-1)?.row ?? after;
    hasMore = page.hasMore;
  }
  return csvResponse("import.csv", heads, rows);
}

/** The rows that an import skips, as its file writes them, each with the reason, as CSV. */
export async function skippedOf(viewer: Viewer, id: string): Promise<Response> {
  const { heads, rows } = await listSkippedRows(viewer, id);
  return csvResponse("skipped-rows.csv", heads, rows);
}

export function isMissing(error: unknown): error is Refusal {
  return error instanceof Error && "code" in error && error.code === "missing";
}
