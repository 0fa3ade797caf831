import { and, eq, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { fold, searchText } from "@/db/fold";
import { newId } from "@/db/id";
import { insertMany } from "@/db/insert-many";
import { events } from "@/db/schema";
import type { EventState } from "@/db/words";
import type { Batch } from "@/lib/core/batch";
import { now } from "@/lib/core/clock";
import type { Audit } from "@/lib/core/command";
import { StaleVersion } from "@/lib/core/errors";
import { normalizeLink } from "@/lib/core/links";
import type { Viewer } from "@/lib/core/viewer";
import { type Group, getGroup } from "@/lib/groups/get";
import { checkEventPeople, checkEventReferences } from "./check-references";
import { eventMoments, eventTimeZone } from "./moments";
import type { EventFacts } from "./schema";
import { lastDayOfEvent } from "./time-of-day";
import { writeEventDetails } from "./write-details";
import "server-only";

type NewEvent = {
  facts: EventFacts;
  group: Group;
  state: EventState;
  sourceKey: string | null;
  seriesId?: string | null;
};

/** Writes a new event whole, without its credit; for the commands that log, plan and import. */
export async function recordNewEvent(
  tx: Transaction,
  viewer: Viewer,
  { facts, group, state, sourceKey, seriesId }: NewEvent,
) {
  const id = newId();
  await insertMany(tx, events, [
    {
      id,
      ...eventColumns(facts, group, viewer),
      state,
      sourceKey,
      seriesId: seriesId ?? null,
      createdById: viewer.memberId,
      createdAt: now(),
      updatedAt: now(),
    },
  ]);
  await writeEventDetails(tx, id, facts, true);
  const audit: Audit = { objectKind: "event", objectId: id, after: facts };
  return { id, audit };
}

/** Writes the next version of an event; refuses where another change came first. */
export async function writeEventVersion(
  tx: Transaction,
  { id, version }: { id: string; version: number },
  columns: Partial<typeof events.$inferInsert>,
): Promise<void> {
  const written = await tx
    .update(events)
    .set({ ...columns, updatedAt: now(), version: sql`${events.version} + 1` })
    .where(and(eq(events.id, id), eq(events.version, version)))
    .returning({ id: events.id });
  if (written.length === 0)
    throw new StaleVersion("Somebody changed this event in the meantime, so nothing was saved. Look again.");
}

/** The group that an event is written down for, all that the event names being there; in a batch, each is looked up once. */
export async function getHostGroup(
  tx: Transaction,
  viewer: Viewer,
  { facts, batch }: { facts: EventFacts; batch?: Batch },
): Promise<Group> {
  const known = batch ? (groupsOfBatch.get(batch) ?? new Map<string, Group>()) : new Map<string, Group>();
  const { groupId, coHosts, kind, goals, principles } = facts;
  const key = JSON.stringify([viewer.memberId, groupId, coHosts, kind, goals, principles]);
  const before = known.get(key);
  if (before) await checkEventPeople(tx, facts);
  else await checkEventReferences(tx, facts);
  const group = before ?? (await getGroup(viewer, groupId, tx));
  known.set(key, group);
  if (batch) groupsOfBatch.set(batch, known);
  return group;
}

const groupsOfBatch = new WeakMap<Batch, Map<string, Group>>();

export function eventColumns(facts: EventFacts, group: Group, viewer: Viewer) {
  const { groupId, coHosts, sessions, volunteers, goals, principles, ...own } = facts;
  const timeZone = eventTimeZone(own, group, viewer);
  // An event abroad is not in the town of its group, wherever it is.
  const isElsewhere = own.format === "online" || (own.country !== null && own.country !== group.country);
  const city = own.city ?? (isElsewhere ? null : group.city);
  const when = { timeZone, endsOn: lastDayOfEvent(own) };
  return {
    ...own,
    ...when,
    titleFolded: fold(own.title),
    searchText: searchText(own.title, city ?? ""),
    linkFolded: own.link ? normalizeLink(own.link) : null,
    city,
    country: own.country ?? group.country,
    ...eventMoments({ ...own, ...when }),
  };
}
