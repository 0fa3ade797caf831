import { inArray } from "drizzle-orm";
import type { Reader, Transaction } from "@/db/client";
import { facts } from "@/db/schema";
import { finishBatch, newBatch } from "@/lib/core/batch";
import type { ChangedObject } from "@/lib/core/events";
import type { Viewer } from "@/lib/core/viewer";
import { putFactBack } from "@/lib/facts/put-back";
import { removeFact } from "@/lib/facts/remove";
import { inBatches } from "../../files/rows";
import { obstaclesInChunks, type UndoItem, type UndoObstacle, undoObstaclesOf } from "../../undo-items";
import "server-only";

/** What keeps facts that an import recorded or corrected from being taken back. For who may see the import. */
export async function factUndoObstacles(_viewer: Viewer, from: Reader, items: UndoItem[]): Promise<UndoObstacle[]> {
  return obstaclesInChunks(items, async (some) => {
    const rows = await from
      .select({ id: facts.id, version: facts.version, removedAt: facts.removedAt })
      .from(facts)
      .where(
        inArray(
          facts.id,
          some.map(({ id }) => id),
        ),
      );
    const changed = rows.filter(({ id, version }) => some.some((item) => item.id === id && item.version !== version));
    return undoObstaclesOf(some, [
      [changed.filter(({ removedAt }) => removedAt), "The fact was removed later."],
      [changed, "The fact was changed or checked later."],
    ]);
  });
}

/** Removes the facts that an import recorded and puts back those that it corrected, each by its command; for the undo, in its transaction. */
export async function undoFacts(
  tx: Transaction,
  viewer: Viewer,
  { items }: { items: UndoItem[] },
): Promise<ChangedObject[]> {
  const batch = newBatch();
  for await (const some of inBatches(items)) {
    const ids = some.map(({ id }) => id);
    const rows = await tx.select({ id: facts.id }).from(facts).where(inArray(facts.id, ids));
    // What was erased with its member is gone already.
    const present = new Set(rows.map(({ id }) => id));
    for (const { id, version, created, befores } of some.filter((item) => present.has(item.id))) {
      const [before] = befores;
      if (created) await removeFact.within(tx, viewer, { id, version }, batch);
      else await putFactBack.within(tx, viewer, { id, version, before }, batch);
    }
  }
  // The audit says that the import was undone, once.
  for (const event of batch.events) event.isUnaudited = true;
  await finishBatch(tx, batch);
  return [];
}
