import "server-only";
import { and, asc, desc, eq, exists, sql } from "drizzle-orm";
import type { Reader } from "@/db/client";
import { eventHosts, events, eventTags, importRows } from "@/db/schema";
import type { RowOutcome } from "@/db/words";
import { currentCatalogue } from "@/lib/catalogue/queries";
import type { Viewer } from "@/lib/viewer";
import type { KnownEvent } from "../../events/matches/rules";

/** What tells the events of a group apart, cancelled ones too. Public. */
export async function eventsKnown(_viewer: Viewer, from: Reader, groupId: string): Promise<KnownEvent[]> {
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

/** The goals that a new event of a group advances unless somebody says otherwise: those of its last one, else the first of its program. */
export async function usualGoals(
  _viewer: Viewer,
  from: Reader,
  { groupId, programKey }: { groupId: string; programKey: string | null },
): Promise<string[]> {
  const current = (await currentCatalogue(from)).programs;
  const [last] = await from
    .select({ id: events.id })
    .from(events)
    .innerJoin(eventHosts, and(eq(eventHosts.eventId, events.id), eq(eventHosts.groupId, groupId)))
    .where(
      and(
        eq(events.state, "held"),
        exists(from.select({ one: sql`1` }).from(eventTags).where(eq(eventTags.eventId, events.id))),
      ),
    )
    .orderBy(desc(events.startsOn), desc(events.id))
    .limit(1);
  const had = last
    ? await from.select({ key: eventTags.goalKey }).from(eventTags).where(eq(eventTags.eventId, last.id))
    : [];
  const goals = new Set(current.flatMap((program) => program.goals.map(({ key }) => key)));
  const kept = had.flatMap(({ key }) => (key && goals.has(key) ? [key] : []));
  const program = current.find(({ key }) => key === programKey);
  return kept.length > 0 ? kept.sort() : (program?.goals.slice(0, 1).map(({ key }) => key) ?? []);
}

/** What became of a row that this very import, which the viewer stands for, has taken already; null while it has not. */
export async function outcomeOf(viewer: Viewer, from: Reader, row: number): Promise<RowOutcome | null> {
  const [taken] = await from
    .select({ outcome: importRows.outcome })
    .from(importRows)
    .where(and(eq(importRows.batchId, viewer.batchId ?? ""), eq(importRows.row, row)));
  return taken?.outcome ?? null;
}
