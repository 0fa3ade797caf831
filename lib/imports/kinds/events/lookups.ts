import { and, asc, eq } from "drizzle-orm";
import type { Reader } from "@/db/client";
import { eventHosts, events, importRows } from "@/db/schema";
import type { RowOutcome } from "@/db/words";
import type { Viewer } from "@/lib/core/viewer";
import type { KnownEvent } from "./match";
import "server-only";

/** What tells the events of a group apart, cancelled ones too. Public. */
export async function listKnownEvents(_viewer: Viewer, from: Reader, groupId: string): Promise<KnownEvent[]> {
  return from
    .select({
      id: events.id,
      sourceKey: events.sourceKey,
      titleFolded: events.titleFolded,
      startsOn: events.startsOn,
      endsOn: events.endsOn,
      linkFolded: events.linkFolded,
      city: events.city,
      state: events.state,
    })
    .from(events)
    .innerJoin(eventHosts, eq(eventHosts.eventId, events.id))
    .where(eq(eventHosts.groupId, groupId))
    .orderBy(asc(events.startsOn), asc(events.id));
}

/** What became of a row that this very import, which the viewer stands for, has taken already; null while it has not. */
export async function findRowOutcome(viewer: Viewer, from: Reader, row: number): Promise<RowOutcome | null> {
  const [taken] = await from
    .select({ outcome: importRows.outcome })
    .from(importRows)
    .where(and(eq(importRows.batchId, viewer.batchId ?? ""), eq(importRows.row, row)));
  return taken?.outcome ?? null;
}
