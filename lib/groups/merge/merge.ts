import { and, eq, isNull, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { newId } from "@/db/id";
import { dropReferences, moveReferences } from "@/db/references";
import { eventHosts, groupLinks, groupMerges, groups } from "@/db/schema";
import { now } from "@/lib/core/clock";
import { command } from "@/lib/core/command";
import { Refusal } from "@/lib/core/errors";
import { normalizeLink } from "@/lib/core/links";
import type { Viewer } from "@/lib/core/viewer";
import { groupColumns, groupFactsOf } from "../internal/facts";
import { allDaysOf } from "../leads/changed-days";
import { factsBeforeMerge } from "./combine-facts";
import { copyGroupDifferences } from "./differences";
import { listGroupMerges } from "./list";
import { type GroupMergePreview, previewGroupMerge } from "./preview";
import { movedGroupReferences } from "./references";
import { type GroupMergeRecord, mergeGroupsInput } from "./schema";
import "server-only";

/**
 * Makes one group of two: leads, events, terms, names and links of the second go to the first, and the second's address leads
 * there. Whoever manages both. Refuses while terms of one member and program overlap. Can be undone for 30 days. Once more does
 * nothing.
 */
export const mergeGroups = command({
  name: "group.merge",
  input: mergeGroupsInput,
  subject: async (tx, input, viewer) => {
    const done = await findStandingMerge(tx, viewer, input);
    return done ? { done } : { preview: await previewGroupMerge(viewer, input, tx) };
  },
  allow: (_viewer, { done, preview }) => (done ? done.mayManage : preview.kept.mayManage && preview.merged.mayManage),
  run: async ({ tx, viewer, subject: { done, preview } }) => {
    if (done) return { value: { id: done.id, slug: done.kept.slug }, audit: [] };
    const { kept, merged, given, filled } = preview;
    refuseOverlap(preview);
    const droppedLeads = await dropDuplicateLeads(tx, preview);
    const doubledEvents = await dropDuplicateHosts(tx, preview);
    const pair = { from: merged.id, to: kept.id };
    const leads = await moveReferences(tx, movedGroupReferences.leads, pair);
    const events = await moveReferences(tx, movedGroupReferences.events, pair);
    const terms = await moveReferences(tx, movedGroupReferences.terms, pair);
    const announcements = await moveReferences(tx, movedGroupReferences.announcements, pair);
    const links = await addMergedLinks(tx, preview);
    await addMergedFacts(tx, preview);
    await markGroupMerged(tx, preview);
    const differences = await copyGroupDifferences(tx, { keptId: kept.id, mergedId: merged.id });
    const id = newId();
    const before = factsBeforeMerge(kept, filled);
    const moved: GroupMergeRecord = {
      ...{
        leads,
        droppedLeads,
        events,
        doubledEvents,
        terms,
        announcements,
        links,
        names: given.names,
        filled,
        before,
        differences,
      },
    };
    await tx
      .insert(groupMerges)
      .values({ id, keptId: kept.id, mergedId: merged.id, mergedAt: now(), mergedById: viewer.memberId, moved });
    const counts = { leads: leads.length, events: events.length, terms: terms.length };
    return {
      value: { id, slug: kept.slug },
      audit: [
        {
          objectKind: "group",
          objectId: kept.id,
          before,
          after: { merged: merged.name, ...counts, names: given.names, ...filled },
          alsoChanged: allDaysOf(kept.id),
        },
        { objectKind: "group", objectId: merged.id, after: { mergedInto: kept.name } },
      ],
    };
  },
});

async function findStandingMerge(tx: Transaction, viewer: Viewer, pair: { keptId: string; mergedId: string }) {
  const merges = await listGroupMerges(viewer, undefined, tx);
  return merges.find(({ keptId, mergedId }) => keptId === pair.keptId && mergedId === pair.mergedId);
}

function refuseOverlap({ overlaps }: GroupMergePreview): void {
  const [first] = overlaps;
  if (first)
    throw new Refusal(
      "conflict",
      `${first.member} has a term in ${first.program} for both groups on the same days. End or correct one of them first.`,
    );
}

async function dropDuplicateLeads(tx: Transaction, { doubledLeads }: GroupMergePreview) {
  const gone = doubledLeads.map((one) => one.gone);
  await dropReferences(tx, movedGroupReferences.leads, gone);
  return doubledLeads.map(({ gone: { toOn, ...lead }, stood }) => ({ ...lead, stoodId: stood.id }));
}

/** The kept one takes the better place among the hosts of an event that both held. */
async function dropDuplicateHosts(tx: Transaction, { doubledEvents, kept, merged }: GroupMergePreview) {
  for (const { eventId, position, keptPosition } of doubledEvents) {
    await tx.delete(eventHosts).where(and(eq(eventHosts.eventId, eventId), eq(eventHosts.groupId, merged.id)));
    if (position < keptPosition)
      await tx
        .update(eventHosts)
        .set({ position })
        .where(and(eq(eventHosts.eventId, eventId), eq(eventHosts.groupId, kept.id)));
  }
  return doubledEvents.map(({ eventId, position, keptPosition }) => ({ eventId, position, keptPosition }));
}

/** The merged one keeps its links as its own, too, and has them again when it stands by itself. */
async function addMergedLinks(tx: Transaction, { given, kept }: GroupMergePreview): Promise<string[]> {
  if (given.links.length === 0) return [];
  const rows = given.links.map((url, place) => ({
    groupId: kept.id,
    url,
    urlFolded: normalizeLink(url),
    position: kept.links.length + place,
  }));
  await tx.insert(groupLinks).values(rows);
  return rows.map(({ urlFolded }) => urlFolded);
}

async function addMergedFacts(tx: Transaction, { kept, given, filled }: GroupMergePreview): Promise<void> {
  const { links, ...facts } = groupFactsOf(kept);
  const written = await tx
    .update(groups)
    .set({
      ...groupColumns({ ...facts, ...filled, aliases: [...kept.aliases, ...given.names] }),
      version: sql`${groups.version} + 1`,
    })
    .where(and(eq(groups.id, kept.id), eq(groups.version, kept.version), isNull(groups.mergedIntoId)))
    .returning({ id: groups.id });
  if (written.length === 0) throw new Refusal("conflict", "Somebody changed one of them a moment ago. Look again.");
}

async function markGroupMerged(tx: Transaction, { kept, merged }: GroupMergePreview): Promise<void> {
  const led = await tx
    .update(groups)
    .set({ mergedIntoId: kept.id, version: sql`${groups.version} + 1` })
    .where(and(eq(groups.id, merged.id), eq(groups.version, merged.version), isNull(groups.mergedIntoId)))
    .returning({ id: groups.id });
  if (led.length === 0) throw new Refusal("conflict", "Somebody changed one of them a moment ago. Look again.");
}
