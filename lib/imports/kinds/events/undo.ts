import { and, inArray, isNotNull, ne, or } from "drizzle-orm";
import type { Reader, Transaction } from "@/db/client";
import { activities, comments, contributions, credits, eventHosts, events, reviews } from "@/db/schema";
import { eventStates } from "@/db/words";
import { command } from "@/lib/core/command";
import type { ChangedObject } from "@/lib/core/events";
import { idField } from "@/lib/core/fields";
import type { Viewer } from "@/lib/core/viewer";
import { recountGroupsLastEvent } from "@/lib/events/group-events";
import { eventFacts } from "@/lib/events/schema";
import { restoreEventFacts } from "@/lib/events/undo-import";
import { contributorsOf } from "../../contributors";
import { inBatches } from "../../files/rows";
import { mayImport } from "../../policy";
import { madeIds, obstaclesInChunks, type UndoItem, type UndoObstacle, undoObstaclesOf } from "../../undo-items";
import { undoneImport } from "../undone-import";
import { eventFile } from "./file";
import "server-only";
import { z } from "zod";

/** What keeps events that an import made, completed or called off from being taken back. For who may see the import. */
export async function eventUndoObstacles(_viewer: Viewer, from: Reader, items: UndoItem[]): Promise<UndoObstacle[]> {
  return obstaclesInChunks(items, (some) => obstaclesOf(from, some));
}

/** Puts back the events that an import changed and deletes those that it made, with what came of them; for the undo. */
export async function undoEvents(
  tx: Transaction,
  viewer: Viewer,
  { job, items }: { job: { id: string }; items: UndoItem[] },
): Promise<ChangedObject[]> {
  const gone: ChangedObject[] = [];
  for (const { id, created, befores } of items)
    if (!created) await restoreEvent.within(tx, viewer, { id, importId: job.id, before: befores[0] });
  for await (const ids of inBatches(madeIds(items, "event"))) {
    const hosts = await tx
      .selectDistinct({ id: eventHosts.groupId })
      .from(eventHosts)
      .where(inArray(eventHosts.eventId, ids));
    const held = inArray(activities.eventId, ids);
    const came = tx.select({ id: activities.id }).from(activities).where(held);
    gone.push(...(await contributorsOf(tx, inArray(contributions.activityId, came))));
    const deleted = await tx.delete(activities).where(held).returning({ id: activities.id });
    gone.push(...deleted.map(({ id }) => ({ objectKind: "activity", objectId: id })));
    await tx.delete(events).where(inArray(events.id, ids));
    await recountGroupsLastEvent(
      tx,
      hosts.map((host) => host.id),
    );
  }
  const changed = items.map(({ id }) => ({ objectKind: "event", objectId: id }));
  return [...gone, ...changed];
}

/**
 * An event as it was before the import, with an audit of its own: all of them at once could be more than one statement holds.
 * Whoever may see the import and still may bring in events of the group.
 */
const restoreEvent = command({
  name: "event.undo_import",
  input: z.strictObject({
    id: idField,
    importId: idField,
    before: z.object({ facts: eventFacts, state: z.enum(eventStates) }),
  }),
  subject: (tx, { importId }, viewer) => undoneImport(tx, viewer, { importId, kind: eventFile.name }),
  allow: mayImport,
  run: async ({ tx, viewer, input: { id, before } }) => ({
    value: { id },
    audit: await restoreEventFacts(tx, viewer, id, before),
  }),
});

async function obstaclesOf(from: Reader, deeds: UndoItem[]): Promise<UndoObstacle[]> {
  const ids = deeds.map(({ id }) => id);
  const rows = await from
    .select({ id: events.id, version: events.version })
    .from(events)
    .where(inArray(events.id, ids));
  const edited = rows.filter(({ id, version }) => deeds.some((deed) => deed.id === id && deed.version !== version));
  const made = madeIds(deeds, "event");
  const came = await from
    .select({ id: activities.id, eventId: activities.eventId })
    .from(activities)
    .where(inArray(activities.eventId, made));
  const ofActivity = (found: { id: string }[]) =>
    found.map(({ id }) => ({ id: came.find((activity) => activity.id === id)?.eventId ?? null }));
  const all = came.map(({ id }) => id);
  const changed = await from
    .select({ id: activities.id })
    .from(activities)
    .where(and(inArray(activities.id, all), or(ne(activities.version, 1), ne(activities.state, "submitted"))));
  const reviewed = await from.select({ id: reviews.activityId }).from(reviews).where(inArray(reviews.activityId, all));
  const discussed = await from
    .select({ id: comments.activityId })
    .from(comments)
    .where(inArray(comments.activityId, all));
  const declined = await from
    .select({ id: credits.activityId })
    .from(credits)
    .where(and(inArray(credits.activityId, all), isNotNull(credits.declinedAt)));
  return undoObstaclesOf(deeds, [
    [edited, "The event was changed later, or somebody said how many came."],
    [ofActivity([...reviewed, ...changed]), "An activity from this event was reviewed or changed later."],
    [ofActivity(discussed), "Somebody wrote a comment on an activity from this event."],
    [ofActivity(declined), "Somebody declined a credit from this event."],
  ]);
}
