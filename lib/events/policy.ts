import { and, eq, exists, isNull, type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { eventHosts, events, groups } from "@/db/schema";
import { isSignedIn, type Viewer } from "../viewer";

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

/** The link to join online is for signed-in members, and for the machinery, which writes back what it reads. */
export function seesJoinLink(viewer: Viewer): boolean {
  return isSignedIn(viewer) || viewer.isAdministrator;
}
