import { and, desc, eq, exists, isNotNull, sql } from "drizzle-orm";
import { db, type Reader } from "@/db/client";
import { eventHosts, events, eventTags } from "@/db/schema";
import { currentCatalogue } from "@/lib/catalogue/get";
import type { Viewer } from "@/lib/core/viewer";
import type { Group } from "@/lib/groups/get";
import "server-only";

/**
 * The goals that a new event of a group advances unless somebody says otherwise: those of its last one that had any, else the first
 * of its program. Retired ones are left out. Public.
 */
export async function defaultEventGoals(
  _viewer: Viewer,
  { id, programKey }: Pick<Group, "id" | "programKey">,
  from: Reader = db,
): Promise<string[]> {
  const current = (await currentCatalogue(from)).programs;
  const [last] = await from
    .select({ id: events.id })
    .from(events)
    .innerJoin(eventHosts, and(eq(eventHosts.eventId, events.id), eq(eventHosts.groupId, id)))
    .where(
      and(
        eq(events.state, "held"),
        exists(
          from
            .select({ one: sql`1` })
            .from(eventTags)
            .where(and(eq(eventTags.eventId, events.id), isNotNull(eventTags.goalKey))),
        ),
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
