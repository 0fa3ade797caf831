import {
  aliasedTable,
  and,
  between,
  eq,
  exists,
  inArray,
  isNotNull,
  isNull,
  lte,
  notInArray,
  type SQL,
  sql,
} from "drizzle-orm";
import { db } from "@/db/client";
import { eventHosts, events, groups } from "@/db/schema";
import type { Day } from "@/lib/core/clock";
import { isSignedIn, type Viewer } from "@/lib/core/viewer";
import "server-only";

/** Events are public, planned, held or cancelled, as long as one of their groups stands and nobody removed them. */
export function visibleEvents(viewer: Viewer): SQL | undefined {
  return and(notInArray(events.id, removedEvents()), standingEvents(viewer));
}

/** They are few, and looked up once: so that a count of all still reads an index alone. */
function removedEvents() {
  const gone = aliasedTable(events, "gone");
  return db.select({ id: gone.id }).from(gone).where(isNotNull(gone.removedAt));
}

/** The same with those that were removed: for what removes them and brings them back. */
export function standingEvents(_viewer: Viewer): SQL | undefined {
  return exists(
    db
      .select({ one: sql`1` })
      .from(eventHosts)
      .innerJoin(groups, eq(groups.id, eventHosts.groupId))
      .where(and(eq(eventHosts.eventId, events.id), isNull(groups.mergedIntoId))),
  );
}

/** The link to join online is for signed-in members, and for the machinery, which writes back what it reads. */
export function maySeeJoinLink(viewer: Viewer): boolean {
  return isSignedIn(viewer) || viewer.isAdministrator;
}

/** Events whose last day is within these, and of which nobody has said how many came, nor that nobody counted. */
export function eventsUncountedWithin({ from, to }: { from: Day; to: Day }): SQL | undefined {
  return and(
    inArray(events.state, ["planned", "held"]),
    isNull(events.removedAt),
    eq(events.isUncounted, false),
    isNull(events.attendeesInPerson),
    isNull(events.attendeesOnline),
    // What is over has begun: the index by day ends there.
    lte(events.startsOn, to),
    between(sql`coalesce(${events.endsOn}, ${events.startsOn})`, from, to),
  );
}

/** For so many days after it somebody is asked how many came. */
export const attendanceAskedForDays = 60;
