import { and, inArray, isNotNull, ne, or } from "drizzle-orm";
import type { Reader } from "@/db/client";
import { activities, comments, credits, reviews } from "@/db/schema";
import { type UndoItem, type UndoObstacle, undoObstaclesOf } from "../../undo-items";
import "server-only";

export async function activityUndoObstacles(from: Reader, deeds: UndoItem[]): Promise<UndoObstacle[]> {
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
