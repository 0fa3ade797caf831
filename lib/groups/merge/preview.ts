import { and, asc, eq, gte, lte, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { db, type Reader } from "@/db/client";
import { countReferences, findDuplicateReferences } from "@/db/references";
import { eventHosts, events, programs, terms } from "@/db/schema";
import { notFoundError } from "@/lib/core/errors";
import type { Viewer } from "@/lib/core/viewer";
import { memberOptions } from "@/lib/members/search";
import { findGroup } from "../get";
import { factsToFill, namesAndLinksToAdd } from "./combine-facts";
import { movedGroupReferences } from "./references";
import "server-only";

export type GroupMergePreview = Awaited<ReturnType<typeof previewGroupMerge>>;
type Pair = { keptId: string; mergedId: string };

/**
 * What merging the second group into the first would move, what both have, and which terms stand in the way. Whoever manages
 * both; others see no such group.
 */
export async function previewGroupMerge(viewer: Viewer, { keptId, mergedId }: Pair, from: Reader = db) {
  const kept = await findGroup(viewer, keptId, from);
  const merged = await findGroup(viewer, mergedId, from);
  if (!kept?.mayManage || !merged?.mayManage) throw notFoundError("group");
  const pair = { keptId: kept.id, mergedId: merged.id };
  const doubledLeads = await findDuplicateReferences(from, movedGroupReferences.leads, pair);
  const doubledEvents = await eventsHostedByBoth(from, pair);
  return {
    kept,
    merged,
    counts: await countGroupRows(from, merged.id),
    doubledLeads,
    leadsTwice: await memberOptions(
      viewer,
      doubledLeads.map(({ gone }) => gone.memberId),
      from,
    ),
    doubledEvents,
    overlaps: await overlappingTerms(viewer, pair, from),
    given: namesAndLinksToAdd(kept, merged),
    filled: factsToFill(kept, merged),
  };
}

/** What belongs to a group, in numbers, for a card that tells two apart. Public. */
export async function countRowsOfGroup(_viewer: Viewer, groupId: string) {
  return countGroupRows(db, groupId);
}

async function countGroupRows(from: Reader, groupId: string) {
  return {
    leads: await countReferences(from, movedGroupReferences.leads, groupId),
    events: await countReferences(from, movedGroupReferences.events, groupId),
    terms: await countReferences(from, movedGroupReferences.terms, groupId),
  };
}

/** Events that both hold: afterwards one of them does. */
async function eventsHostedByBoth(from: Reader, { keptId, mergedId }: Pair) {
  const own = alias(eventHosts, "own");
  return from
    .select({
      eventId: eventHosts.eventId,
      title: events.title,
      startsOn: events.startsOn,
      position: eventHosts.position,
      keptPosition: own.position,
    })
    .from(eventHosts)
    .innerJoin(own, and(eq(own.eventId, eventHosts.eventId), eq(own.groupId, keptId)))
    .innerJoin(events, eq(events.id, eventHosts.eventId))
    .where(eq(eventHosts.groupId, mergedId))
    .orderBy(asc(events.startsOn), asc(events.id));
}

/** Terms of one member and program, one for each group, that share days: the database would refuse them in one group. */
async function overlappingTerms(viewer: Viewer, { keptId, mergedId }: Pair, from: Reader) {
  const other = alias(terms, "other");
  const far = sql`'9999-12-31'`;
  const rows = await from
    .select({
      id: terms.id,
      otherId: other.id,
      memberId: terms.memberId,
      program: programs.name,
      startsOn: terms.startsOn,
      endsOn: terms.endsOn,
      otherStartsOn: other.startsOn,
      otherEndsOn: other.endsOn,
    })
    .from(terms)
    .innerJoin(
      other,
      and(
        eq(other.memberId, terms.memberId),
        eq(other.programKey, terms.programKey),
        eq(other.groupId, mergedId),
        lte(other.startsOn, sql`coalesce(${terms.endsOn}, ${far})`),
        gte(sql`coalesce(${other.endsOn}, ${far})`, terms.startsOn),
      ),
    )
    .innerJoin(programs, eq(programs.key, terms.programKey))
    .where(eq(terms.groupId, keptId))
    .orderBy(asc(terms.startsOn), asc(terms.id), asc(other.startsOn));
  const seen = await memberOptions(viewer, [...new Set(rows.map(({ memberId }) => memberId))], from);
  return rows.map((row) => ({ ...row, member: seen.find(({ id }) => id === row.memberId)?.name ?? "A member" }));
}
