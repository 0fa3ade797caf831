import { and, asc, eq, inArray } from "drizzle-orm";
import { db, type Reader } from "@/db/client";
import { importRows } from "@/db/schema";
import type { Viewer } from "@/lib/core/viewer";
import { importKinds } from "../kinds/registry";
import { type UndoItem, type UndoObstacle, undoItemsOf } from "../undo-items";
import { getImport, type ImportJob } from "./get";
import "server-only";

/** What an import wrote and has not been taken back, by what was written. For who may see the import. */
export async function listUndoItems(_viewer: Viewer, job: ImportJob, from: Reader): Promise<UndoItem[]> {
  const rows = await from
    .select({ row: importRows.row, what: importRows.what, wrote: importRows.wrote })
    .from(importRows)
    .where(
      and(
        eq(importRows.batchId, job.id),
        eq(importRows.undone, false),
        inArray(importRows.outcome, ["created", "updated"]),
      ),
    )
    .orderBy(asc(importRows.row));
  const items = undoItemsOf(rows);
  const strange = items.find(({ kind }) => !importKinds[job.kind].writes.includes(kind));
  if (strange) throw new Error(`An import of ${job.kind} wrote a ${strange.kind}.`);
  return items;
}

/** Row by row what has come to depend on the import since, so that it cannot be taken back; empty where it can. */
export async function listUndoObstacles(viewer: Viewer, id: string, from: Reader = db): Promise<UndoObstacle[]> {
  const job = await getImport(viewer, id, from);
  const found = await importKinds[job.kind].undoObstacles(viewer, from, await listUndoItems(viewer, job, from));
  return found.sort((one, other) => one.row - other.row);
}
