import { and, inArray, isNotNull, ne, or } from "drizzle-orm";
import type { Reader } from "@/db/client";
import { activities, comments, credits, events, reviews } from "@/db/schema";
import type { Viewer } from "@/lib/core/viewer";
import { type UndoItem, type UndoObstacle, undoObstaclesOf } from "../../undo-items";
import "server-only";

/** What keeps events that an import made, completed or called off from being taken back. For who may see the import. */
export async function eventUndoObstacles(_viewer: Viewer, from: Reader, deeds: UndoItem[]): Promise<UndoObstacle[]> {
  const ids = deeds.map(({ id }) => id);
  const rows = await from
    .select({ id: events.id, version: events.version })
    .from(events)
    .where(inArray(events.id, ids));
  const edited = rows.filter(({ id, version }) => deeds.some((deed) => deed.id === id && deed.version !== version));
  const made = deeds.filter(({ created }) => created).map(({ id }) => id);
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
