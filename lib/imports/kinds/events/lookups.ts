import { and, asc, eq, gt, gte, inArray, isNull, lte, or, sql } from "drizzle-orm";
import { inChunks } from "@/db/chunks";
import type { Reader } from "@/db/client";
import { eventHosts, events, importBatches } from "@/db/schema";
import { isAmong } from "@/db/sql";
import type { Viewer } from "@/lib/core/viewer";
import { mappingSchema } from "../../schema";
import type { PairAnswers } from "./link-days";
import type { KnownEvent } from "./match";
import "server-only";

/** By what rows may speak of an event: its key, a day of it, its address. */
export type EventClues = { keys: string[]; days: string[]; links: string[] };

/** What tells the events of a group apart, cancelled ones too; of those alone that the clues may lead to, where there are any. Public. */
export async function listKnownEvents(
  _viewer: Viewer,
  from: Reader,
  { groupId, clues }: { groupId: string; clues: EventClues | null },
): Promise<KnownEvent[]> {
  const days = [...(clues?.days ?? [])].sort();
  const [first = "", last = ""] = [days[0], days.at(-1)];
  const isClued =
    clues === null
      ? undefined
      : or(
          isAmong(events.sourceKey, clues.keys),
          isAmong(events.startsOn, days),
          isAmong(events.linkFolded, clues.links),
          and(gt(events.endsOn, events.startsOn), lte(events.startsOn, last), gte(events.endsOn, first)),
        );
  return from
    .select({
      id: events.id,
      sourceKey: events.sourceKey,
      title: events.title,
      titleFolded: events.titleFolded,
      startsOn: events.startsOn,
      endsOn: events.endsOn,
      startsAtClock: events.startsAtClock,
      venue: events.venue,
      link: events.link,
      linkFolded: events.linkFolded,
      city: events.city,
      state: events.state,
    })
    .from(events)
    .innerJoin(eventHosts, eq(eventHosts.eventId, events.id))
    .where(and(eq(eventHosts.groupId, groupId), isNull(events.removedAt), isClued))
    .orderBy(asc(events.startsOn), asc(events.id));
}

/** Which of these ids are events that are here. Public. */
export async function knownEventIds(_viewer: Viewer, from: Reader, ids: string[]): Promise<Set<string>> {
  const rows = await inChunks(ids, (some) =>
    from.select({ id: events.id }).from(events).where(inArray(events.id, some)),
  );
  return new Set(rows.map(({ id }) => id));
}

/** What was said of pairs of events in imports for that group that ran to their end, so that it is not asked again. */
export async function eventAnswersBefore(_viewer: Viewer, from: Reader, groupId: string): Promise<PairAnswers> {
  const ran = await from
    .select({ mapping: importBatches.mapping })
    .from(importBatches)
    .where(
      and(
        eq(importBatches.kind, "events"),
        eq(importBatches.state, "done"),
        eq(sql`${importBatches.options} ->> 'groupId'`, groupId),
      ),
    )
    .orderBy(asc(importBatches.id));
  return Object.assign({}, ...ran.map(({ mapping }) => mappingSchema.safeParse(mapping).data?.people.pairs ?? {}));
}
