import { Refusal } from "@/lib/core/errors";
import type { Viewer } from "@/lib/core/viewer";
import { dataRows } from "../files/sheet";
import { dryRunImport } from "./dry-run";
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
  if (!isOpen && !batch.hasSkippedRows) throw new Refusal("missing", "The file of this import is not kept any more.");
  const reasons = isOpen ? await reasonsBefore(viewer, batch) : await reasonsAfter(viewer, batch);
  const open = openUploadedFile(viewer, batch);
  const file = await inspectImport(viewer, batch, open);
  const { names } = file.header;
  const rows: string[][] = [];
  for await (const { row, cells } of dataRows(open, file)) {
    const reason = reasons.get(row);
    if (reason !== undefined) rows.push([...names.map((_, at) => cells[at] ?? ""), reason]);
  }
  return { heads: [...names, skippedBecause], rows };
}

async function reasonsBefore(viewer: Viewer, batch: ImportJob): Promise<Map<number, string>> {
  const { refused } = await dryRunImport(viewer, batch);
  return new Map(refused.flatMap(({ row, reason }) => (row === null ? [] : [[row, reason] as const])));
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
