import { and, eq, inArray, isNotNull, isNull, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { moveReferences } from "@/db/references";
import { members, merges, roleGrants } from "@/db/schema";
import { daysAgo, now } from "@/lib/core/clock";
import { command } from "@/lib/core/command";
import { allowOrMissing, notFoundError, Refusal } from "@/lib/core/errors";
import { movedMemberReferenceList } from "../registry";
import { type MemberMergeRecord, memberMergeRecord, memberMergeUndoDays, undoMemberMergeInput } from "../schema";
import { separateAccounts } from "./accounts";
import { redeclineCredits } from "./credits";
import { removeCopiedDifferences } from "./differences";
import { restoreDuplicateRows } from "./duplicates";
import { bringDuplicateFactsBack } from "./facts";
import { emptyFilledFields } from "./profile";
import "server-only";

/** Takes a merge back: what came from the second and is still there returns to it. Administrators, for 30 days, the latest merge first. */
export const undoMemberMerge = command({
  name: "member.unmerge",
  input: undoMemberMergeInput,
  subject: async (tx, input) => {
    const [merge] = await tx
      .select()
      .from(merges)
      .where(and(eq(merges.id, input.id), isNull(merges.undoneAt)));
    if (!merge) throw notFoundError("merge");
    return merge;
  },
  allow: (viewer) => allowOrMissing(viewer.isAdministrator, "merge"),
  run: async ({ tx, subject: merge }) => {
    if (merge.mergedAt < daysAgo(memberMergeUndoDays))
      throw new Refusal("conflict", `A merge can be undone for ${memberMergeUndoDays} days. This one is older.`);
    const record = memberMergeRecord.parse(merge.moved);
    const slug = await unmarkAsMerged(tx, merge);
    for (const { name, rows } of movedMemberReferenceList)
      await moveReferences(tx, rows, { from: merge.keptId, to: merge.mergedId, only: record.rows[name] ?? [] });
    await bringDuplicateFactsBack(tx, record.removedFacts);
    await restoreDuplicateRows(tx, withEarlierCredits(record, merge));
    await redeclineCredits(tx, record.stood);
    if (record.endedRoles.length > 0)
      await tx
        .update(roleGrants)
        .set({ endedAt: null, endedById: null })
        .where(and(inArray(roleGrants.id, record.endedRoles), isNotNull(roleGrants.endedAt)));
    if (record.account) await separateAccounts(tx, record.account);
    await removeCopiedDifferences(tx, merge.keptId, record.differences);
    await emptyFilledFields(tx, merge.keptId, record.filled);
    await tx.update(merges).set({ undoneAt: now() }).where(eq(merges.id, merge.id));
    const audit = [merge.keptId, merge.mergedId].map((id) => ({
      objectKind: "member",
      objectId: id,
      concernsId: id,
      after: { mergeUndone: merge.id },
      alsoChanged: [{ objectKind: "member", objectId: id }],
    }));
    return { value: { slug }, audit };
  },
});

/** What went, with the credits of a merge by an earlier version, which kept less of them. */
function withEarlierCredits(
  { doubled, dropped }: MemberMergeRecord,
  { mergedId, mergedAt }: typeof merges.$inferSelect,
) {
  const credits = dropped.map(({ isDeclined, ...credit }) => ({
    ...credit,
    memberId: mergedId,
    declinedAt: isDeclined ? mergedAt : null,
  }));
  return { ...doubled, credits: [...doubled.credits, ...credits] };
}

/** Only while nothing was built on top: neither of the two erased, nor the kept one merged further. */
async function unmarkAsMerged(tx: Transaction, merge: typeof merges.$inferSelect): Promise<string> {
  const [kept] = await tx
    .select({ id: members.id })
    .from(members)
    .where(and(eq(members.id, merge.keptId), isNull(members.mergedIntoId), isNull(members.erasedAt)));
  if (!kept) throw new Refusal("conflict", "The member who was kept was later merged into another. Undo that first.");
  const [merged] = await tx
    .update(members)
    .set({ mergedIntoId: null, updatedAt: now(), version: sql`${members.version} + 1` })
    .where(and(eq(members.id, merge.mergedId), eq(members.mergedIntoId, merge.keptId), isNull(members.erasedAt)))
    .returning({ slug: members.slug });
  if (!merged) throw new Refusal("conflict", "This merge was undone already.");
  return merged.slug;
}
