import { asc, eq, inArray, sql } from "drizzle-orm";
import { db, type Reader } from "@/db/client";
import { eventHosts, groupDifferences, groupLinks, groups } from "@/db/schema";
import { answers, cached } from "@/lib/core/cached";
import { orderedPair } from "@/lib/core/ordered-pair";
import { isManager, type Viewer } from "@/lib/core/viewer";
import { programsByGroupKind } from "../addable-kinds";
import { listManagedGroupNames } from "../list-managed";
import { groupVisibleTo } from "../policy";
import { duplicatePairs } from "./detection";
import "server-only";

export type DuplicateGroups = Awaited<ReturnType<typeof findDuplicateGroups>>[number];

/**
 * Pairs of groups that may be one, by name, the one with more events to be kept; without those that somebody said are two. Of
 * groups both of which the viewer manages; nothing for others.
 */
export async function findDuplicateGroups(viewer: Viewer, from: Reader = db) {
  if (!isManager(viewer)) return [];
  const managed = await listManagedGroupNames(viewer, from);
  const links = await linksByGroup(viewer, from);
  const apart = await pairsMarkedDifferent(from);
  const pairs = duplicatePairs(managed.map((group) => ({ ...group, links: links.get(group.id) ?? [] }))).filter(
    ({ one, other }) => !apart.has(orderedPair(one.id, other.id).join(" ")),
  );
  const events = await eventCounts(
    from,
    pairs.flatMap(({ one, other }) => [one.id, other.id]),
  );
  return pairs.map(({ one, other, link, name, isNear }) => {
    const counted = (group: typeof one) => ({ ...group, events: events.get(group.id) ?? 0 });
    const [first, second] = [counted(one), counted(other)];
    const [kept, merged] = second.events > first.events ? [second, first] : [first, second];
    return { kept, merged, link, name, isNear };
  });
}

/** Counts that were made, for as long as no group changes what it is known by. */
const knownCounts = cached("groups", async () => answers<number>());

/** How many pairs `findDuplicateGroups` finds. */
export async function countDuplicateGroups(viewer: Viewer): Promise<number> {
  if (!isManager(viewer)) return 0;
  const known = await knownCounts();
  const programs = [...(await programsByGroupKind(viewer))];
  const key = JSON.stringify([viewer.isAdministrator, viewer.manages, programs]);
  return known(key, async () => (await findDuplicateGroups(viewer)).length);
}

async function linksByGroup(viewer: Viewer, from: Reader): Promise<Map<string, string[]>> {
  const rows = await from
    .select({ groupId: groupLinks.groupId, link: groupLinks.urlFolded })
    .from(groupLinks)
    .innerJoin(groups, eq(groups.id, groupLinks.groupId))
    .where(groupVisibleTo(viewer))
    .orderBy(asc(groupLinks.groupId), asc(groupLinks.position));
  const found = new Map<string, string[]>();
  for (const { groupId, link } of rows) found.set(groupId, [...(found.get(groupId) ?? []), link]);
  return found;
}

async function pairsMarkedDifferent(from: Reader): Promise<Set<string>> {
  const rows = await from
    .select({ groupId: groupDifferences.groupId, otherId: groupDifferences.otherId })
    .from(groupDifferences);
  return new Set(rows.map(({ groupId, otherId }) => `${groupId} ${otherId}`));
}

async function eventCounts(from: Reader, ids: string[]): Promise<Map<string, number>> {
  const rows = await from
    .select({ groupId: eventHosts.groupId, count: sql<number>`count(*)`.mapWith(Number) })
    .from(eventHosts)
    .where(inArray(eventHosts.groupId, [...new Set(ids)]))
    .groupBy(eventHosts.groupId);
  return new Map(rows.map(({ groupId, count }) => [groupId, count]));
}
