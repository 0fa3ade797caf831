import { and, eq, exists, isNull, type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { eventHosts, events, groups } from "@/db/schema";
import type { Viewer } from "../viewer";

/** Events are public, planned, held or cancelled, as long as one of their groups stands. */
export function visibleTo(_viewer: Viewer): SQL | undefined {
  return exists(
    db
      .select({ one: sql`1` })
      .from(eventHosts)
      .innerJoin(groups, eq(groups.id, eventHosts.groupId))
      .where(and(eq(eventHosts.eventId, events.id), isNull(groups.mergedIntoId))),
  );
}
