import "server-only";
import { and, eq, inArray, isNotNull, isNull, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { accounts, activities, credits, members, merges, roleGrants } from "@/db/schema";
import { daysAgo, now } from "../../clock";
import { command } from "../../command";
import { recount, recountOfMember } from "../../counting/commands";
import { missing, Refusal } from "../../errors";
import { foldedOf } from "../commands";
import { declineAgain, putDoublesBack } from "../merges/doubles/commands";
import { type MergeRecord, mergeRecord, undoDays, undoMergeInput } from "../merges/schema";
import { holdings, moveProviderLinks, moves } from "../moves/commands";

/** Takes a merge back: what came from the second and is still there returns to it. Administrators, for 30 days, the latest merge first. */
export const undoMerge = command({
  name: "member.unmerge",
  input: undoMergeInput,
  subject: async (tx, input, viewer) => {
    const [merge] = viewer.isAdministrator
      ? await tx
          .select()
          .from(merges)
          .where(and(eq(merges.id, input.id), isNull(merges.undoneAt)))
      : [];
    if (!merge) throw missing("merge");
    return merge;
  },
  allow: (viewer) => viewer.isAdministrator,
  run: async ({ tx, subject: merge }) => {
    if (merge.mergedAt < daysAgo(undoDays))
      throw new Refusal("conflict", `A merge can be undone for ${undoDays} days. This one is older.`);
    const record = mergeRecord.parse(merge.moved);
    const slug = await standAgain(tx, merge);
    for (const holding of holdings) {
      const only = record.rows[holding];
      if (only?.length) await moves[holding](tx, { from: merge.keptId, to: merge.mergedId, only });
    }
    await creditAgain(tx, merge.mergedId, record.dropped);
    await declineAgain(tx, record.stood);
    await putDoublesBack(tx, record.doubled);
    if (record.endedRoles.length > 0)
      await tx
        .update(roleGrants)
        .set({ endedAt: null, endedById: null })
        .where(and(inArray(roleGrants.id, record.endedRoles), isNotNull(roleGrants.endedAt)))
        .returning({ id: roleGrants.id });
    if (record.account) await partAccounts(tx, record.account);
    await blankAgain(tx, merge.keptId, record.filled);
    await tx.update(merges).set({ undoneAt: now() }).where(eq(merges.id, merge.id)).returning({ id: merges.id });
    await recountOfMember(tx, merge.keptId);
    await recountOfMember(tx, merge.mergedId);
    const audit = [merge.keptId, merge.mergedId].map((id) => ({
      objectKind: "member",
      objectId: id,
      concernsId: id,
      after: { mergeUndone: merge.id },
    }));
    return { value: { slug }, audit };
  },
});

/** Only while nothing was built on top: neither of the two erased, nor the kept one merged further. */
async function standAgain(tx: Transaction, merge: typeof merges.$inferSelect): Promise<string> {
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

async function creditAgain(tx: Transaction, memberId: string, dropped: MergeRecord["dropped"]): Promise<void> {
  for (const { isDeclined, ...credit } of dropped) {
    const there = await tx.select({ id: activities.id }).from(activities).where(eq(activities.id, credit.activityId));
    if (there.length === 0) continue;
    await tx
      .insert(credits)
      .values({ ...credit, memberId, declinedAt: isDeclined ? now() : null })
      .onConflictDoNothing()
      .returning({ id: credits.id });
    await recount(tx, [credit.activityId]);
  }
}

async function partAccounts(tx: Transaction, account: NonNullable<MergeRecord["account"]>): Promise<void> {
  await moveProviderLinks(tx, { from: account.to, to: account.from, only: account.links });
  if (!account.wasOn) return;
  await tx
    .update(accounts)
    .set({ disabledAt: null, version: sql`${accounts.version} + 1` })
    .where(eq(accounts.id, account.from))
    .returning({ id: accounts.id });
}

/** What was taken over is blank again, unless somebody has written something else there since. */
async function blankAgain(tx: Transaction, keptId: string, filled: MergeRecord["filled"]): Promise<void> {
  const [kept] = await tx.select().from(members).where(eq(members.id, keptId));
  if (!kept) return;
  const still = (key: "country" | "countryAsWritten" | "city" | "timeZone" | "bio" | "languages") =>
    key in filled && JSON.stringify(filled[key]) === JSON.stringify(kept[key]);
  const blank = {
    ...(still("country") ? { country: null } : {}),
    ...(still("countryAsWritten") ? { countryAsWritten: null } : {}),
    ...(still("city") ? { city: null } : {}),
    ...(still("timeZone") ? { timeZone: null } : {}),
    ...(still("bio") ? { bio: "" } : {}),
    ...(still("languages") ? { languages: [] } : {}),
  };
  const facts = { ...kept, ...blank };
  await tx
    .update(members)
    .set({ ...blank, ...foldedOf(facts), version: sql`${members.version} + 1` })
    .where(eq(members.id, keptId))
    .returning({ id: members.id });
}
