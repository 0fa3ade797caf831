import { and, eq, isNotNull, isNull, ne, notInArray } from "drizzle-orm";
import { db, type Reader } from "@/db/client";
import { activities, credits } from "@/db/schema";
import type { Viewer } from "@/lib/core/viewer";
import "server-only";

/** Members beside the viewer who are credited for what came of an event and did not decline; for whoever may remove it. */
export async function othersCredited(viewer: Viewer, eventId: string, from: Reader = db): Promise<string[]> {
  const rows = await from
    .selectDistinct({ memberId: credits.memberId })
    .from(activities)
    .innerJoin(credits, eq(credits.activityId, activities.id))
    .where(
      and(
        eq(activities.eventId, eventId),
        notInArray(activities.state, ["withdrawn", "declined"]),
        isNull(credits.declinedAt),
        isNotNull(credits.memberId),
        ne(credits.memberId, viewer.memberId ?? ""),
      ),
    );
  return rows.flatMap(({ memberId }) => memberId ?? []);
}
