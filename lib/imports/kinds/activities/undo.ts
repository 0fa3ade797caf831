import { and, inArray, isNotNull, ne, or } from "drizzle-orm";
import type { Reader, Transaction } from "@/db/client";
import { activities, comments, contributions, credits, reviews } from "@/db/schema";
import { activityStates } from "@/db/words";
import { activityFacts } from "@/lib/activities/schema";
import { undoActivityEdit } from "@/lib/activities/undo-edit";
import { command } from "@/lib/core/command";
import type { ChangedObject } from "@/lib/core/events";
import { idField } from "@/lib/core/fields";
import type { Viewer } from "@/lib/core/viewer";
import { contributorsOf } from "../../contributors";
import { inBatches } from "../../files/rows";
import { mayImport } from "../../policy";
import { madeIds, obstaclesInChunks, type UndoItem, type UndoObstacle, undoObstaclesOf } from "../../undo-items";
import { undoneImport } from "../undone-import";
import { activityFile } from "./file";
import "server-only";
import { z } from "zod";

/** What keeps activities that an import logged from being taken back. For who may see the import. */
export async function activityUndoObstacles(_viewer: Viewer, from: Reader, items: UndoItem[]): Promise<UndoObstacle[]> {
  return obstaclesInChunks(items, (some) => obstaclesOf(from, some));
}

/** Puts back what an import edited and deletes what it logged; for the undo, in its transaction. */
export async function undoActivities(
  tx: Transaction,
  viewer: Viewer,
  { job, items }: { job: { id: string }; items: UndoItem[] },
): Promise<ChangedObject[]> {
  for (const { id, created, befores } of items)
    if (!created) await restoreEdited.within(tx, viewer, { id, importId: job.id, before: befores[0] });
  const made = madeIds(items, "activity");
  const contributors: ChangedObject[] = [];
  for await (const ids of inBatches(made)) {
    contributors.push(...(await contributorsOf(tx, inArray(contributions.activityId, ids))));
    await tx.delete(activities).where(inArray(activities.id, ids));
  }
  return [...made.map((objectId) => ({ objectKind: "activity", objectId })), ...contributors];
}

/** An activity as it was before the import, with an audit of its own. Whoever may see the import and still may bring in such a log. */
const restoreEdited = command({
  name: "activity.undo_import",
  input: z.strictObject({
    id: idField,
    importId: idField,
    before: z.object({ facts: activityFacts, state: z.enum(activityStates) }),
  }),
  subject: (tx, { importId }, viewer) => undoneImport(tx, viewer, { importId, kind: activityFile.name }),
  allow: mayImport,
  run: async ({ tx, viewer, input: { id, before } }) => ({
    value: { id },
    audit: await undoActivityEdit(tx, viewer, id, before),
  }),
});

async function obstaclesOf(from: Reader, deeds: UndoItem[]): Promise<UndoObstacle[]> {
  const ids = madeIds(deeds, "activity");
  const versions = await from
    .select({ id: activities.id, version: activities.version })
    .from(activities)
    .where(
      inArray(
        activities.id,
        deeds.filter(({ created }) => !created).map(({ id }) => id),
      ),
    );
  const edited = versions.filter(({ id, version }) => deeds.some((deed) => deed.id === id && deed.version !== version));
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
    [[...changed, ...edited], "It was changed later."],
    [discussed, "Somebody wrote a comment on it."],
    [declined, "Somebody declined the credit."],
  ]);
}
