import { and, asc, eq, gt, inArray, isNull, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { fold } from "@/db/fold";
import { moveReferences } from "@/db/references";
import { eventHosts, events, groupLeads, groupLinks, groupMerges, groups, members } from "@/db/schema";
import { daysAgo, now } from "@/lib/core/clock";
import { command } from "@/lib/core/command";
import { allowOrMissing, notFoundError, Refusal } from "@/lib/core/errors";
import type { Viewer } from "@/lib/core/viewer";
import { findGroup } from "../get";
import { groupColumns, groupFactsOf } from "../internal/facts";
import { allDaysOf } from "../leads/changed-days";
import { factsAfterUndo } from "./combine-facts";
import { removeCopiedGroupDifferences } from "./differences";
import { type ListedGroupMerge, loadGroupMerges } from "./list";
import { movedGroupReferences } from "./references";
import { type GroupMergeRecord, groupMergeRecord, groupMergeUndoDays, undoGroupMergeInput } from "./schema";
import "server-only";

/**
 * Takes a merge of groups back: what came from the second and is still there returns to it, and so does its address. Whoever
 * manages both, for 30 days, the latest merge into a group first.
 */
export const undoGroupMerge = command({
  name: "group.unmerge",
  input: undoGroupMergeInput,
  subject: async (tx, input, viewer) => {
    const merge = (await loadGroupMerges(viewer, undefined, tx)).find(({ id }) => id === input.id);
    if (!merge) throw notFoundError("merge");
    return merge;
  },
  allow: (_viewer, { mayManage }) => allowOrMissing(mayManage, "merge"),
  run: async ({ tx, viewer, subject: merge }) => {
    if (merge.mergedAt < daysAgo(groupMergeUndoDays))
      throw new Refusal("conflict", `A merge can be undone for ${groupMergeUndoDays} days. This one is older.`);
    await refuseIfMergedSince(tx, merge);
    const record = groupMergeRecord.parse(merge.moved);
    await unmarkGroupMerged(tx, merge);
    const back = { from: merge.keptId, to: merge.mergedId };
    await moveReferences(tx, movedGroupReferences.leads, { ...back, only: record.leads });
    await moveReferences(tx, movedGroupReferences.events, { ...back, only: record.events });
    await moveReferences(tx, movedGroupReferences.terms, { ...back, only: record.terms });
    await moveReferences(tx, movedGroupReferences.announcements, { ...back, only: record.announcements });
    await restoreDroppedLeads(tx, record.droppedLeads);
    await restoreDroppedHosts(tx, merge, record.doubledEvents);
    await removeMergedFacts(tx, viewer, { keptId: merge.keptId, record });
    await removeCopiedGroupDifferences(tx, merge.keptId, record.differences);
    await tx
      .update(groupMerges)
      .set({ undoneAt: now() })
      .where(and(eq(groupMerges.id, merge.id), isNull(groupMerges.undoneAt)));
    const alsoChanged = [...allDaysOf(merge.keptId), ...allDaysOf(merge.mergedId)];
    const audit = [
      { objectKind: "group", objectId: merge.keptId, after: { stoodFor: merge.merged.name }, alsoChanged },
      { objectKind: "group", objectId: merge.mergedId, before: { mergedInto: merge.kept.name } },
    ];
    return { value: { slug: merge.merged.slug }, audit };
  },
});

/** What came later rests on this merge: names, facts and times as a lead may be there because of it. */
async function refuseIfMergedSince(tx: Transaction, { keptId, kept, id }: ListedGroupMerge): Promise<void> {
  const [later] = await tx
    .select({ name: groups.name })
    .from(groupMerges)
    .innerJoin(groups, eq(groups.id, groupMerges.mergedId))
    .where(and(eq(groupMerges.keptId, keptId), isNull(groupMerges.undoneAt), gt(groupMerges.id, id)))
    .orderBy(asc(groupMerges.id));
  if (later) throw new Refusal("conflict", `${later.name} was merged into ${kept.name} later. Undo that first.`);
}

/** Only while the kept one has not been merged further. */
async function unmarkGroupMerged(tx: Transaction, { keptId, kept, mergedId }: ListedGroupMerge): Promise<void> {
  const [there] = await tx
    .select({ id: groups.id })
    .from(groups)
    .where(and(eq(groups.id, keptId), isNull(groups.mergedIntoId)));
  if (!there) throw new Refusal("conflict", `${kept.name} was later merged into another. Undo that first.`);
  const stands = await tx
    .update(groups)
    .set({ mergedIntoId: null, version: sql`${groups.version} + 1` })
    .where(and(eq(groups.id, mergedId), eq(groups.mergedIntoId, keptId)))
    .returning({ id: groups.id });
  if (stands.length === 0) throw new Refusal("conflict", "This merge was undone already.");
}

/** Who led both leads both again; who has stepped down since, or was erased, does not. */
async function restoreDroppedLeads(tx: Transaction, dropped: GroupMergeRecord["droppedLeads"]): Promise<void> {
  for (const { stoodId, memberId, ...lead } of dropped) {
    const [member] = await tx
      .select({ id: members.id, into: members.mergedIntoId })
      .from(members)
      .where(and(eq(members.id, memberId), isNull(members.erasedAt)));
    const [stood] = await tx.select({ toOn: groupLeads.toOn }).from(groupLeads).where(eq(groupLeads.id, stoodId));
    const ended = stood?.toOn ?? null;
    const toOn = ended && ended < lead.fromOn ? lead.fromOn : ended;
    if (member && stood && (lead.acceptedAt || !ended))
      await tx
        .insert(groupLeads)
        .values({ ...lead, memberId: member.into ?? member.id, toOn })
        .onConflictDoNothing();
  }
}

/** Both hold it again, where the event is still there and the kept one still among its hosts. */
async function restoreDroppedHosts(
  tx: Transaction,
  { keptId, mergedId }: ListedGroupMerge,
  doubled: GroupMergeRecord["doubledEvents"],
) {
  const ids = doubled.map(({ eventId }) => eventId);
  const there = await tx
    .select({ eventId: eventHosts.eventId, place: eventHosts.position })
    .from(eventHosts)
    .innerJoin(events, eq(events.id, eventHosts.eventId))
    .where(and(eq(eventHosts.groupId, keptId), inArray(eventHosts.eventId, ids)));
  for (const { eventId, position, keptPosition } of doubled) {
    const kept = there.find((row) => row.eventId === eventId);
    if (!kept) continue;
    await tx.insert(eventHosts).values({ eventId, groupId: mergedId, position }).onConflictDoNothing();
    if (kept.place !== Math.min(position, keptPosition)) continue;
    await tx
      .update(eventHosts)
      .set({ position: keptPosition })
      .where(and(eq(eventHosts.eventId, eventId), eq(eventHosts.groupId, keptId)));
  }
}

type Given = { keptId: string; record: GroupMergeRecord };

/** The names, links and facts that it was given go again, unless somebody has written something else there since. */
async function removeMergedFacts(tx: Transaction, viewer: Viewer, { keptId, record }: Given): Promise<void> {
  await tx.delete(groupLinks).where(and(eq(groupLinks.groupId, keptId), inArray(groupLinks.urlFolded, record.links)));
  const kept = await findGroup(viewer, keptId, tx);
  if (!kept) throw notFoundError("group");
  const { links, ...facts } = groupFactsOf(kept);
  const given = record.names.map(fold);
  const aliases = kept.aliases.filter((name) => !given.includes(fold(name)));
  await tx
    .update(groups)
    .set({
      ...groupColumns({ ...facts, ...factsAfterUndo(kept, record), aliases }),
      version: sql`${groups.version} + 1`,
    })
    .where(eq(groups.id, keptId));
}
