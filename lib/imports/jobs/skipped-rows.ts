import { Refusal } from "@/lib/core/errors";
import type { Viewer } from "@/lib/core/viewer";
import { dataRows } from "../files/sheet";
import { listRefusedRows } from "./dry-run";
import { getImport, type ImportJob } from "./get";
import { inspectImport } from "./inspect";
import { listImportRows } from "./list-rows";
import { openUploadedFile } from "./uploaded-file";
import "server-only";

/** How the column with the reason is called: a word that no kind of file takes for a field. */
export const skippedBecause = "Skipped because";

/**
 * The rows that an import skips, or has skipped, as they are written in its file, each with the reason: to be mended and sent again.
 * For who may see the import; refused once the file is deleted.
 */
export async function listSkippedRows(viewer: Viewer, id: string): Promise<{ heads: string[]; rows: string[][] }> {
  const batch = await getImport(viewer, id);
  const isOpen = batch.state === "uploaded" || batch.state === "failed" || batch.isHeld;
  if (!batch.hasFile || !(isOpen || batch.hasSkippedRows))
    throw new Refusal("missing", "The file of this import is not kept any more.");
  const open = openUploadedFile(viewer, batch);
  const reasons = isOpen ? await listRefusedRows(viewer, batch, open) : await reasonsAfter(viewer, batch);
  const file = await inspectImport(viewer, batch, open);
  const { names } = file.header;
  const rows: string[][] = [];
  for await (const { row, cells } of dataRows(open, file)) {
    const reason = reasons.get(row);
    if (reason !== undefined) rows.push([...names.map((_, at) => cells[at] ?? ""), reason]);
  }
  return { heads: [...names, skippedBecause], rows };
}

async function reasonsAfter(viewer: Viewer, { id }: ImportJob): Promise<Map<number, string>> {
  const reasons = new Map<number, string>();
  for (let after = 0, hasMore = true; hasMore; ) {
    const page = await listImportRows(viewer, { id, outcome: "refused", after, limit: 1000 });
    for (const { row, reason } of page.rows) reasons.set(row, reason ?? "");
    after = page.rows.at(-1)?.row ?? after;
    hasMore = page.hasMore;
  }
  return reasons;
}
