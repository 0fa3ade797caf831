import { and, asc, eq, inArray } from "drizzle-orm";
import { chunksOf } from "@/db/chunks";
import { db, type Reader } from "@/db/client";
import { importRows } from "@/db/schema";
import type { Viewer } from "@/lib/core/viewer";
import { activityUndoObstacles } from "../kinds/activities/undo";
import { eventUndoObstacles } from "../kinds/events/undo";
import { groupUndoObstacles } from "../kinds/groups/undo";
import { memberUndoObstacles, termUndoObstacles } from "../kinds/members/undo";
import { type UndoItem, type UndoObstacle, undoItemsOf } from "../undo-items";
import { getImport } from "./get";
import "server-only";

/** What an import wrote and has not been taken back, by what was written. For who may see the import. */
export async function listUndoItems(viewer: Viewer, id: string, from: Reader = db): Promise<UndoItem[]> {
  const batch = await getImport(viewer, id, from);
  const rows = await from
    .select({ row: importRows.row, what: importRows.what, wrote: importRows.wrote })
    .from(importRows)
    .where(
      and(
        eq(importRows.batchId, batch.id),
        eq(importRows.undone, false),
        inArray(importRows.outcome, ["created", "updated"]),
      ),
    )
    .orderBy(asc(importRows.row));
  return undoItemsOf(rows);
}

/** Row by row what has come to depend on the import since, so that it cannot be taken back; empty where it can. */
export async function listUndoObstacles(viewer: Viewer, id: string, from: Reader = db): Promise<UndoObstacle[]> {
  const deeds = await listUndoItems(viewer, id, from);
  const of = (kind: UndoItem["kind"]) => deeds.filter((deed) => deed.kind === kind);
  const found: UndoObstacle[] = [];
  for (const some of chunksOf(of("activity"))) found.push(...(await activityUndoObstacles(from, some)));
  for (const some of chunksOf(of("term"))) found.push(...(await termUndoObstacles(from, some)));
  const granted = new Set(of("term").map((term) => term.id));
  for (const some of chunksOf(of("member"))) found.push(...(await memberUndoObstacles(from, some, granted)));
  for (const some of chunksOf(of("group"))) found.push(...(await groupUndoObstacles(viewer, from, some)));
  for (const some of chunksOf(of("event"))) found.push(...(await eventUndoObstacles(viewer, from, some)));
  return found.sort((one, other) => one.row - other.row);
}
