import { and, eq, inArray, isNull, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { newId } from "@/db/id";
import { members, merges, roleGrants, savedViews } from "@/db/schema";
import { now } from "@/lib/core/clock";
import { command } from "@/lib/core/command";
import { Refusal } from "@/lib/core/errors";
import { type MemberMergeRecord, mergeMembersInput } from "../schema";
import { joinAccounts } from "./accounts";
import { dropDuplicateCredits } from "./credits";
import { dropDuplicateRows } from "./duplicates";
import { type MemberRowKind, memberRowKinds, moveMemberRows } from "./move-rows";
import { type MemberMergePreview, previewMemberMerge } from "./preview";
import { fillEmptyFields } from "./profile";
import "server-only";

/**
 * Makes one member of two: what the second has goes to the first, and the second's address leads there. Administrators.
 * Refuses while terms of the same program and group overlap, and to merge oneself away. Can be undone for 30 days.
 */
export const mergeMembers = command({
  name: "member.merge",
  input: mergeMembersInput,
  subject: async (tx, input, viewer) => previewMemberMerge(viewer, input, tx),
  allow: (viewer) => viewer.isAdministrator,
  run: async ({ tx, viewer, subject: preview }) => {
    const { kept, merged } = preview;
    refuseConflicts(preview, viewer.memberId);
    const { dropped, stood } = await dropDuplicateCredits(tx, preview);
    const doubled = await dropDuplicateRows(tx, preview);
    const endedRoles = await endDuplicateRoles(tx, preview, viewer.memberId);
    const rows: MemberMergeRecord["rows"] = {};
    for (const holding of memberRowKinds.filter((name) => name !== "accounts" || !preview.bothHaveAccounts)) {
      const only = holding === "views" ? await movableSavedViews(tx, preview) : undefined;
      const found = await moveMemberRows[holding](tx, { from: merged.id, to: kept.id, only });
      if (found.length > 0) rows[holding] = found.map(({ id }) => id);
    }
    const account = preview.bothHaveAccounts ? await joinAccounts(tx, preview) : null;
    const filled = await fillEmptyFields(tx, preview);
    await markAsMerged(tx, merged, kept.id);
    const id = newId();
    const moved: MemberMergeRecord = { rows, dropped, stood, doubled, endedRoles, account, filled };
    await tx
      .insert(merges)
      .values({ id, keptId: kept.id, mergedId: merged.id, mergedAt: now(), mergedById: viewer.memberId, moved });
    const after = { mergedId: merged.id, moved: countRows(rows), dropped: dropped.length };
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
    .where(and(inArray(roleGrants.id, doubled), isNull(roleGrants.endedAt)))
    .returning({ id: roleGrants.id });
  return doubled;
}

/** A view of the same list and name stays where it was. */
async function movableSavedViews(tx: Transaction, { kept, merged }: MemberMergePreview): Promise<string[]> {
  const views = await tx
    .select()
    .from(savedViews)
    .where(inArray(savedViews.memberId, [kept.id, merged.id]));
  const own = views.filter((view) => view.memberId === kept.id);
  return views
    .filter(
      (view) => view.memberId === merged.id && !own.some(({ path, name }) => path === view.path && name === view.name),
    )
    .map(({ id }) => id);
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
  return Object.fromEntries(Object.entries(rows).map(([name, list]) => [name as MemberRowKind, list.length]));
}
