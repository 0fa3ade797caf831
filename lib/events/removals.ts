import { and, isNotNull } from "drizzle-orm";
import { db } from "@/db/client";
import { events } from "@/db/schema";
import { changesPage } from "@/lib/core/api/list-page";
import { type RemovalQuestion, removalPageAnswer } from "@/lib/core/api/removals";
import type { Viewer } from "@/lib/core/viewer";
import { standingEvents } from "./policy";
import "server-only";

export const eventRemovalsAnswer = removalPageAnswer(["removed"]);

/** Events that were logged by mistake and removed, the oldest first. Every event is public, so whoever reads events could see them. */
export async function eventRemovals(viewer: Viewer, asked: RemovalQuestion) {
  const { rows, ...places } = await changesPage(asked, events, ({ where, orderBy, limit }) =>
    db
      .select({ id: events.id, updatedAt: events.updatedAt })
      .from(events)
      .where(and(isNotNull(events.removedAt), standingEvents(viewer), where))
      .orderBy(...orderBy)
      .limit(limit),
  );
  return { ...places, items: rows.map((row) => ({ ...row, how: "removed" as const, intoId: null })) };
}
