import "server-only";
import { and, asc, eq, gte, inArray, isNull, lte, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { db, type Reader } from "@/db/client";
import { eventHosts, events, groupLeads, programs, terms } from "@/db/schema";
import { missing } from "../../errors";
import { memberOptions } from "../../members/queries";
import type { Viewer } from "../../viewer";
import { findGroup } from "../queries";
import { filledFrom, givenTo, leadsTwice } from "./rules";

export type GroupMergePreview = Awaited<ReturnType<typeof groupMergePreview>>;
type Pair = { keptId: string; mergedId: string };

/**
 * What merging the second group into the first would move, what both have, and which terms stand in the way. Whoever manages
 * both; others see no such group.
 */
export async function groupMergePreview(viewer: Viewer, { keptId, mergedId }: Pair, from: Reader = db) {
  const kept = await findGroup(viewer, keptId, from);
  const merged = await findGroup(viewer, mergedId, from);
  if (!kept?.mayManage || !merged?.mayManage) throw missing("group");
  const pair = { keptId: kept.id, mergedId: merged.id };
  const doubledLeads = await ledTwice(from, pair);
  const doubledEvents = await heldTogether(from, pair);
  return {
    kept,
    merged,
    counts: await countsOf(from, merged.id),
    doubledLeads,
    leadsTwice: await memberOptions(
      viewer,
      doubledLeads.map(({ gone }) => gone.memberId),
      from,
    ),
    doubledEvents,
    overlaps: await overlappingTerms(viewer, pair, from),
    given: givenTo(kept, merged),
    filled: filledFrom(kept, merged),
  };
}

/** What belongs to a group, in numbers, for a card that tells two apart. Public. */
export async function countsOfGroup(_viewer: Viewer, groupId: string, from: Reader = db) {
  return countsOf(from, groupId);
}

async function countsOf(from: Reader, groupId: string) {
  const count = sql<number>`count(*)`.mapWith(Number);
  const [led] = await from.select({ count }).from(groupLeads).where(eq(groupLeads.groupId, groupId));
  const [held] = await from.select({ count }).from(eventHosts).where(eq(eventHosts.groupId, groupId));
  const [granted] = await from.select({ count }).from(terms).where(eq(terms.groupId, groupId));
  return { leads: led?.count ?? 0, events: held?.count ?? 0, terms: granted?.count ?? 0 };
}

async function ledTwice(from: Reader, { keptId, mergedId }: Pair) {
  const open = await from
    .select()
    .from(groupLeads)
    .where(and(inArray(groupLeads.groupId, [keptId, mergedId]), isNull(groupLeads.toOn)))
    .orderBy(asc(groupLeads.id));
  return leadsTwice(open, keptId);
}

/** Events that both hold: afterwards one of them does. */
async function heldTogether(from: Reader, { keptId, mergedId }: Pair) {
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
