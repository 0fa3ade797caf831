import { and, eq, inArray, isNull, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { newId } from "@/db/id";
import { findDuplicateReferences, moveReferences } from "@/db/references";
import { members, merges, roleGrants } from "@/db/schema";
import { now } from "@/lib/core/clock";
import { command } from "@/lib/core/command";
import { Refusal } from "@/lib/core/errors";
import { movedMemberReferenceList } from "../registry";
import { type MemberMergeRecord, type memberMergeRecord, mergeMembersInput } from "../schema";
import { joinAccounts } from "./accounts";
import { undeclineKeptCredits } from "./credits";
import { copyDifferences } from "./differences";
import { dropDuplicateRows } from "./duplicates";
import { removeDuplicateFacts } from "./facts";
import { type MemberMergePreview, previewMemberMerge } from "./preview";
import { fillEmptyFields } from "./profile";
import "server-only";
import type { z } from "zod";

/**
 * Makes one member of two: what the second has goes to the first, and the second's address leads there. Administrators.
 * Refuses while terms of the same program and group overlap, and to merge oneself away. Can be undone for 30 days. Once
 * more does nothing.
 */
export const mergeMembers = command({
  name: "member.merge",
  input: mergeMembersInput,
  subject: async (tx, input, viewer) => {
    const done = viewer.isAdministrator ? await findStandingMerge(tx, input) : null;
    return done ? { done } : { preview: await previewMemberMerge(viewer, input, tx) };
  },
  allow: (viewer) => viewer.isAdministrator,
  run: async ({ tx, viewer, subject: { done, preview } }) => {
    if (done) return { value: done, audit: [] };
    const { kept, merged } = preview;
    refuseConflicts(preview, viewer.memberId);
    await dropDuplicateRows(tx, preview.doubles);
    const stood = await undeclineKeptCredits(tx, kept.id, preview.doubles.credits);
    const endedRoles = await endDuplicateRoles(tx, preview, viewer.memberId);
    const removedFacts = await removeDuplicateFacts(tx, { keptId: kept.id, mergedId: merged.id });
    const rows = await moveRows(tx, preview);
    const account = preview.bothHaveAccounts ? await joinAccounts(tx, preview) : null;
    const differences = await copyDifferences(tx, { keptId: kept.id, mergedId: merged.id });
    const filled = await fillEmptyFields(tx, preview);
    await markAsMerged(tx, merged, kept.id);
    const id = newId();
    const doubled = preview.doubles;
    const moved: z.input<typeof memberMergeRecord> = {
      ...{ rows, stood, doubled, removedFacts, endedRoles, differences, account, filled },
    };
    await tx
      .insert(merges)
      .values({ id, keptId: kept.id, mergedId: merged.id, mergedAt: now(), mergedById: viewer.memberId, moved });
    const after = { mergedId: merged.id, moved: countRows(rows), dropped: doubled.credits.length };
    return {
      value: { id, slug: kept.slug },
      audit: [
        {
          ...{ objectKind: "member", objectId: kept.id, concernsId: kept.id, after },
          alsoChanged: [{ objectKind: "member", objectId: kept.id }],
        },
        { objectKind: "member", objectId: merged.id, concernsId: merged.id, after: { mergedInto: kept.id } },
      ],
    };
  },
});

async function findStandingMerge(tx: Transaction, { keptId, mergedId }: { keptId: string; mergedId: string }) {
  const [done] = await tx
    .select({ id: merges.id, slug: members.slug })
    .from(merges)
    .innerJoin(members, and(eq(members.id, merges.keptId), isNull(members.erasedAt), isNull(members.mergedIntoId)))
    .where(and(eq(merges.keptId, keptId), eq(merges.mergedId, mergedId), isNull(merges.undoneAt)));
  return done;
}

function refuseConflicts({ overlaps, merged }: MemberMergePreview, viewerId: string | null): void {
  if (merged.id === viewerId)
    throw new Refusal("conflict", "This would remove your own entry. Keep yours, and merge the other one into it.");
  const [first] = overlaps;
  if (first)
    throw new Refusal(
      "conflict",
      `Both have a term in ${first.program} on the same days. End or correct one of them first.`,
    );
}

async function endDuplicateRoles(tx: Transaction, { doubledRoles }: MemberMergePreview, endedById: string | null) {
  const doubled = doubledRoles.map(({ id }) => id);
  if (doubled.length === 0) return [];
  await tx
    .update(roleGrants)
    .set({ endedAt: now(), endedById })
    .where(and(inArray(roleGrants.id, doubled), isNull(roleGrants.endedAt)));
  return doubled;
}

/**
 * All that the merged one has; of two accounts see `joinAccounts`. What one person has but once and the kept one has already, such as a
 * view of the same name or an announcement that both dismissed, stays where it was.
 */
async function moveRows(tx: Transaction, { kept, merged, bothHaveAccounts }: MemberMergePreview) {
  const pair = { keptId: kept.id, mergedId: merged.id };
  const rows: MemberMergeRecord["rows"] = {};
  for (const { name, rows: reference } of movedMemberReferenceList) {
    if (name === "accounts" && bothHaveAccounts) continue;
    const alike = await findDuplicateReferences(tx, reference, pair);
    const except = alike.map(({ gone }) => String(gone[reference.key]));
    const found = await moveReferences(tx, reference, { from: merged.id, to: kept.id, except });
    if (found.length > 0) rows[name] = found;
  }
  return rows;
}

async function markAsMerged(tx: Transaction, merged: MemberMergePreview["merged"], keptId: string): Promise<void> {
  const led = await tx
    .update(members)
    .set({ mergedIntoId: keptId, updatedAt: now(), version: sql`${members.version} + 1` })
    .where(and(eq(members.id, merged.id), isNull(members.mergedIntoId), isNull(members.erasedAt)))
    .returning({ id: members.id });
  if (led.length === 0) throw new Refusal("conflict", "Somebody merged or erased one of them in the meantime.");
}

function countRows(rows: MemberMergeRecord["rows"]) {
  return Object.fromEntries(Object.entries(rows).map(([name, list]) => [name, list.length]));
}
