import { and, inArray, isNotNull, ne, or } from "drizzle-orm";
import type { Reader, Transaction } from "@/db/client";
import { activities, comments, contributions, credits, reviews } from "@/db/schema";
import type { ChangedObject } from "@/lib/core/events";
import type { Viewer } from "@/lib/core/viewer";
import { contributorsOf } from "../../contributors";
import { inBatches } from "../../files/rows";
import { madeIds, obstaclesInChunks, type UndoItem, type UndoObstacle, undoObstaclesOf } from "../../undo-items";
import "server-only";

/** What keeps activities that an import logged from being taken back. For who may see the import. */
export async function activityUndoObstacles(_viewer: Viewer, from: Reader, items: UndoItem[]): Promise<UndoObstacle[]> {
  return obstaclesInChunks(items, (some) => obstaclesOf(from, some));
}

/** Deletes what an import logged; for the undo, in its transaction. */
export async function undoActivities(
  tx: Transaction,
  _viewer: Viewer,
  { items }: { items: UndoItem[] },
): Promise<ChangedObject[]> {
  const made = madeIds(items, "activity");
  const contributors: ChangedObject[] = [];
  for await (const ids of inBatches(made)) {
    contributors.push(...(await contributorsOf(tx, inArray(contributions.activityId, ids))));
    await tx.delete(activities).where(inArray(activities.id, ids));
  }
  return [...made.map((objectId) => ({ objectKind: "activity", objectId })), ...contributors];
}

async function obstaclesOf(from: Reader, deeds: UndoItem[]): Promise<UndoObstacle[]> {
  const ids = deeds.map(({ id }) => id);
  const changed = await from
    .select({ id: activities.id })
    .from(activities)
    .where(and(inArray(activities.id, ids), or(ne(activities.version, 1), ne(activities.state, "submitted"))));
  const reviewed = await from.select({ id: reviews.activityId }).from(reviews).where(inArray(reviews.activityId, ids));
  const discussed = await from
    .select({ id: comments.activityId })
    .from(comments)
    .where(inArray(comments.activityId, ids));
  const declined = await from
    .select({ id: credits.activityId })
    .from(credits)
    .where(and(inArray(credits.activityId, ids), isNotNull(credits.declinedAt)));
  return undoObstaclesOf(deeds, [
    [reviewed, "It was reviewed later."],
    [changed, "It was changed later."],
    [discussed, "Somebody wrote a comment on it."],
    [declined, "Somebody declined the credit."],
  ]);
}
