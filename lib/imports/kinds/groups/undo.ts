import { inArray, or } from "drizzle-orm";
import type { Reader, Transaction } from "@/db/client";
import { eventHosts, groupLeads, groupMerges, groups, terms } from "@/db/schema";
import type { ChangedObject } from "@/lib/core/events";
import type { Viewer } from "@/lib/core/viewer";
import { undoGroupEdits } from "@/lib/groups/undo-edits";
import { inBatches } from "../../files/rows";
import { madeIds, obstaclesInChunks, type UndoItem, type UndoObstacle, undoObstaclesOf } from "../../undo-items";
import "server-only";

/** What keeps groups that an import made, or revised, from being taken back. For who may see the import. */
export async function groupUndoObstacles(_viewer: Viewer, from: Reader, items: UndoItem[]): Promise<UndoObstacle[]> {
  return obstaclesInChunks(items, (some) => obstaclesOf(from, some));
}

/** Puts back the groups that an import revised and deletes those that it made; for the undo, in its transaction. */
export async function undoGroups(
  tx: Transaction,
  _viewer: Viewer,
  { items }: { items: UndoItem[] },
): Promise<ChangedObject[]> {
  for (const { id, created, befores } of items) if (!created) await undoGroupEdits(tx, id, befores);
  for await (const ids of inBatches(madeIds(items, "group"))) await tx.delete(groups).where(inArray(groups.id, ids));
  return [];
}

async function obstaclesOf(from: Reader, deeds: UndoItem[]): Promise<UndoObstacle[]> {
  const ids = deeds.map(({ id }) => id);
  const rows = await from
    .select({ id: groups.id, version: groups.version })
    .from(groups)
    .where(inArray(groups.id, ids));
  const edited = rows.filter(({ id, version }) => deeds.some((deed) => deed.id === id && deed.version !== version));
  const made = madeIds(deeds, "group");
  // Of groups that were only revised, their version tells: a merge, and taking it back, raises that of both.
  const merges = await from
    .select({ id: groupMerges.keptId, other: groupMerges.mergedId })
    .from(groupMerges)
    .where(or(inArray(groupMerges.keptId, made), inArray(groupMerges.mergedId, made)));
  const merged = merges.flatMap(({ id, other }) => [{ id }, { id: other }]);
  const [hosting, led, held] = [
    await from.selectDistinct({ id: eventHosts.groupId }).from(eventHosts).where(inArray(eventHosts.groupId, made)),
    await from.selectDistinct({ id: groupLeads.groupId }).from(groupLeads).where(inArray(groupLeads.groupId, made)),
    await from.selectDistinct({ id: terms.groupId }).from(terms).where(inArray(terms.groupId, made)),
  ];
  return undoObstaclesOf(deeds, [
    [
      merged,
      "This group was merged with another later, so it must stay, even if the merge was undone. Close it instead.",
    ],
    [hosting, "There are events of this group."],
    [[...led, ...held], "Somebody leads this group, was asked to lead it, or has a term for it."],
    [edited, "The group was changed later."],
  ]);
}
