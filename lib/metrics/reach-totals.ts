import { and, asc, eq, inArray, max, type SQL, sql } from "drizzle-orm";
import { db, type Reader } from "@/db/client";
import { activities, activityFigures } from "@/db/schema";
import type { FigureKey } from "@/db/words";
import type { Viewer } from "@/lib/core/viewer";
import { reachFigureKeys, reachParts } from "./reach";
import "server-only";

const attendeeKeys = [...reachParts.inTheRoom, ...reachParts.online];

/**
 * The numbers that reach is made of, in people by key, summed over the activities that the condition names; a key that nobody
 * reported is not there. Whoever came to an event counts once, however many talks and organisers were credited for it.
 */
export async function reachFigureTotals(
  _viewer: Viewer,
  where: SQL | undefined,
  from: Reader = db,
): Promise<{ key: FigureKey; value: number }[]> {
  const once = sql<string>`case when ${inArray(activityFigures.key, attendeeKeys)} then coalesce(${activities.eventId}, ${activities.id}) else ${activities.id} end`;
  const each = from
    .select({ key: activityFigures.key, value: max(activityFigures.value).as("value") })
    .from(activities)
    .innerJoin(activityFigures, eq(activityFigures.activityId, activities.id))
    .where(and(where, inArray(activityFigures.key, [...reachFigureKeys])))
    .groupBy(activityFigures.key, once)
    .as("each_seat");
  return from
    .select({ key: each.key, value: sql<number>`sum(${each.value})`.mapWith(Number) })
    .from(each)
    .groupBy(each.key)
    .orderBy(asc(each.key));
}
