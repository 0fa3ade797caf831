import "server-only";
import { asc, eq } from "drizzle-orm";
import type { Reader } from "@/db/client";
import { eventHosts, events } from "@/db/schema";
import type { Viewer } from "@/lib/viewer";

export type KnownEvent = Awaited<ReturnType<typeof eventsKnown>>[number];

/** What tells the events of a group apart, cancelled ones too. Public. */
export async function eventsKnown(_viewer: Viewer, from: Reader, groupId: string) {
  return from
    .select({
      id: events.id,
      sourceKey: events.sourceKey,
      titleFolded: events.titleFolded,
      startsOn: events.startsOn,
      endsOn: events.endsOn,
      linkFolded: events.linkFolded,
      state: events.state,
    })
    .from(events)
    .innerJoin(eventHosts, eq(eventHosts.eventId, events.id))
    .where(eq(eventHosts.groupId, groupId))
    .orderBy(asc(events.startsOn), asc(events.id));
}
