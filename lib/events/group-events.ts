import { and, eq, inArray, isNull, sql } from "drizzle-orm";
import { chunksOf, inChunks } from "@/db/chunks";
import type { Reader, Transaction } from "@/db/client";
import { eventHosts, events, groupEvents, groups } from "@/db/schema";
import { differingRows } from "@/lib/core/differing-rows";
import type { CommandEvent } from "@/lib/core/events";
import "server-only";

export type GroupEvent = typeof groupEvents.$inferSelect;

/** Merging groups moves events, which says nothing of each of them. */
const movingEvents = ["group.merge", "group.unmerge"];

/** Keeps what stands of each group's events, in the transaction that changed an event or moved some to another group. */
export async function keepGroupEvents(tx: Transaction, happened: readonly CommandEvent[]): Promise<void> {
  const all = happened.flatMap((event) => [event, ...(event.alsoChanged ?? [])]);
  const eventIds = all.flatMap(({ objectKind, objectId }) => (objectKind === "event" ? [objectId] : []));
  const merged = happened.flatMap(({ action, objectId }) => (movingEvents.includes(action) ? [objectId] : []));
  const moved = await inChunks(merged, (some) =>
    tx.select({ id: eventHosts.eventId }).from(eventHosts).where(inArray(eventHosts.groupId, some)),
  );
  await recountGroupEvents(tx, [...eventIds, ...moved.map(({ id }) => id)]);
}

/** Writes what changed of these events in `group_events`, and of their groups. Commands have it done by `keepGroupEvents`. */
async function recountGroupEvents(tx: Transaction, eventIds: readonly string[]): Promise<void> {
  const touched = new Set<string>();
  for (const ids of chunksOf([...new Set(eventIds)])) {
    const before = await tx.select().from(groupEvents).where(inArray(groupEvents.eventId, ids));
    const after = await groupEventsOf(tx, ids);
    const changed = changedEventIds(before, after);
    if (changed.size === 0) continue;
    await tx
      .delete(groupEvents)
      .where(inArray(groupEvents.eventId, [...changed]))
      .returning({ id: groupEvents.eventId });
    for (const rows of chunksOf(after.filter(({ eventId }) => changed.has(eventId))))
      await tx.insert(groupEvents).values(rows);
    for (const { groupId } of [...before, ...after]) touched.add(groupId);
  }
  await recountGroupsLastEvent(tx, [...touched]);
}

/** Sets the day of the last event that each of these groups held; for what takes events away without a word of each. */
export async function recountGroupsLastEvent(tx: Transaction, groupIds: readonly string[]): Promise<void> {
  for (const ids of chunksOf(groupIds)) {
    const wrong = (await lastEventsOf(tx, ids)).filter(({ kept, right }) => kept !== right);
    for (const { id, right } of wrong)
      await tx.update(groups).set({ lastHeldOn: right }).where(eq(groups.id, id)).returning({ id: groups.id });
  }
}

/** Makes all of it anew; the caller owns the machine. */
export async function rebuildGroupEvents(tx: Transaction): Promise<void> {
  await tx.delete(groupEvents);
  await tx.insert(groupEvents).select(groupEventsOf(tx));
  await recountGroupsLastEvent(
    tx,
    (await tx.select({ id: groups.id }).from(groups)).map(({ id }) => id),
  );
}

/** What `group_events` is to hold of these events; of all without ids. */
export function groupEventsOf(from: Reader, ids?: readonly string[]) {
  return from
    .select({
      groupId: eventHosts.groupId,
      startsOn: events.startsOn,
      eventId: events.id,
      endsOn: sql<string>`coalesce(${events.endsOn}, ${events.startsOn})`.as("endsOn"),
      state: events.state,
    })
    .from(eventHosts)
    .innerJoin(events, eq(events.id, eventHosts.eventId))
    .where(and(isNull(events.removedAt), ids && inArray(eventHosts.eventId, [...ids])))
    .orderBy(eventHosts.groupId, events.startsOn, events.id);
}

/** The last day that is kept of each of these groups, and what it is to be. */
export function lastEventsOf(from: Reader, ids: readonly string[]) {
  const held = and(eq(groupEvents.groupId, groups.id), eq(groupEvents.state, "held"));
  return from
    .select({ id: groups.id, kept: groups.lastHeldOn, right: sql<string>`coalesce(max(${groupEvents.startsOn}), '')` })
    .from(groups)
    .leftJoin(groupEvents, held)
    .where(inArray(groups.id, [...ids]))
    .groupBy(groups.id, groups.lastHeldOn);
}

/** The events whose rows differ. */
export function changedEventIds(before: readonly GroupEvent[], after: readonly GroupEvent[]): Set<string> {
  const text = (row: GroupEvent) => [row.groupId, row.startsOn, row.eventId, row.endsOn, row.state].join(" ");
  const { gone, come } = differingRows(before, after, text);
  return new Set([...gone, ...come].map(({ eventId }) => eventId));
}
