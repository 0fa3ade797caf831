import { and, eq, inArray } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { db, inTransaction } from "@/db/client";
import { newId } from "@/db/id";
import {
  accounts,
  announcementDismissals,
  auditEntries,
  credits,
  members,
  merges,
  quietAsks,
  savedViews,
} from "@/db/schema";
import { logActivity } from "@/lib/activities/log";
import { dismissAnnouncement } from "@/lib/announcements/dismiss";
import { writeAnnouncement } from "@/lib/announcements/write";
import { today } from "@/lib/core/clock";
import { findMember, getMember, memberIdentities } from "@/lib/members/get";
import { saveView } from "@/lib/saved-views/save";
import { termsOfMember } from "@/lib/terms/get";
import { aMember, anAdministrator, aTerm, aViewer } from "@/lib/testing/people";
import { mergeMembers } from "./merge-members";
import { previewMemberMerge } from "./preview";
import { undoMemberMerge } from "./undo-merge";

async function twoOfOne() {
  const administrator = await anAdministrator();
  const keptId = await aMember({ name: "Kenji Murata-Hale", country: "JP" });
  const mergedId = await aMember({
    name: "K. Murata",
    bio: "Edges.",
    identities: [{ kind: "github", value: `kmurata-${newId()}` }],
  });
  await aTerm(keptId, { programKey: "heroes", startsOn: "2026-01-01" });
  await aTerm(mergedId, { programKey: "ambassadors", startsOn: "2026-01-01" });
  const talk = (people: string[], title: string) =>
    logActivity(administrator, {
      type: "talk",
      title,
      startsOn: "2026-05-05",
      credits: people.map((memberId) => ({ memberId, part: "speaker" })),
      goals: [{ key: "drive-customer-success" }],
    });
  const shared = (await talk([keptId, mergedId], "Together")).id;
  const own = (await talk([mergedId], "Alone")).id;
  return { administrator, keptId, mergedId, shared, own };
}

const creditsOf = async (memberId: string) =>
  (await db.select().from(credits).where(eq(credits.memberId, memberId))).map((credit) => credit.activityId).sort();

async function anAccount(memberId: string): Promise<string> {
  const id = newId();
  await inTransaction(async (tx) => {
    await tx.insert(accounts).values({ id, memberId, createdAt: new Date() });
  });
  return id;
}

describe("merging two members", () => {
  it("says first what moves and what clashes", async () => {
    const { administrator, shared, ...pair } = await twoOfOne();
    const preview = await previewMemberMerge(administrator, pair);
    expect(preview.counts).toMatchObject({ identities: 1, terms: 1, credits: 2, activities: 1 });
    expect(preview.doubledCredits).toMatchObject([{ activityId: shared, title: "Together" }]);
    expect(preview.overlaps).toEqual([]);
    await expect(previewMemberMerge(await aViewer(pair.keptId), pair)).rejects.toMatchObject({ code: "missing" });
  });

  it("moves everything, keeps one credit where both had one, and lets the old address lead on", async () => {
    const { administrator, keptId, mergedId, shared, own } = await twoOfOne();
    const old = (await findMember(administrator, mergedId))?.slug ?? "";
    await mergeMembers(administrator, { keptId, mergedId });
    expect(await creditsOf(keptId)).toEqual([own, shared].sort());
    expect(await creditsOf(mergedId)).toEqual([]);
    expect((await termsOfMember(administrator, keptId)).map((term) => term.programKey).sort()).toEqual([
      "ambassadors",
      "heroes",
    ]);
    expect(await memberIdentities(administrator, keptId)).toMatchObject([{ kind: "github" }]);
    expect(await getMember(administrator, old)).toMatchObject({ id: keptId, bio: "Edges." });
    expect(await findMember(administrator, mergedId)).toBeNull();
  });

  it("is taken back whole: credits, terms, handles, blanks", async () => {
    const { administrator, keptId, mergedId, shared, own } = await twoOfOne();
    const { id } = await mergeMembers(administrator, { keptId, mergedId });
    const later = await aTerm(keptId, { programKey: "community-builders" });
    await undoMemberMerge(administrator, { id });
    expect(await creditsOf(mergedId)).toEqual([own, shared].sort());
    expect(await creditsOf(keptId)).toEqual([shared]);
    expect((await termsOfMember(administrator, keptId)).map((term) => term.id)).toContain(later);
    expect(await termsOfMember(administrator, mergedId)).toMatchObject([{ programKey: "ambassadors" }]);
    expect(await findMember(administrator, keptId)).toMatchObject({ bio: "" });
    expect(await findMember(administrator, mergedId)).toMatchObject({ bio: "Edges." });
    await expect(undoMemberMerge(administrator, { id })).rejects.toMatchObject({ code: "missing" });
  });

  it("refuses while terms of one program overlap, and names the program", async () => {
    const { administrator, keptId, mergedId } = await twoOfOne();
    await aTerm(mergedId, { programKey: "heroes", startsOn: "2026-06-01" });
    const preview = await previewMemberMerge(administrator, { keptId, mergedId });
    expect(preview.overlaps).toMatchObject([{ program: "AWS Heroes", otherStartsOn: "2026-06-01" }]);
    await expect(mergeMembers(administrator, { keptId, mergedId })).rejects.toMatchObject({
      code: "conflict",
      message: expect.stringContaining("AWS Heroes"),
    });
    expect(await findMember(administrator, mergedId)).not.toBeNull();
  });

  it("keeps one account where both had one, and switches the other on again when taken back", async () => {
    const { administrator, keptId, mergedId } = await twoOfOne();
    const [stays, goes] = [await anAccount(keptId), await anAccount(mergedId)];
    for (const id of [keptId, mergedId])
      await saveView(await aViewer(id), { path: "/members", name: "Mine", query: "q=x" });
    const { id } = await mergeMembers(administrator, { keptId, mergedId });
    const state = async () =>
      Object.fromEntries(
        (
          await db
            .select()
            .from(accounts)
            .where(inArray(accounts.id, [stays, goes]))
        ).map((row) => [row.id, row.disabledAt === null]),
      );
    expect(await state()).toEqual({ [stays]: true, [goes]: false });
    expect(await db.select().from(savedViews).where(eq(savedViews.memberId, keptId))).toHaveLength(1);
    await undoMemberMerge(administrator, { id });
    expect(await state()).toEqual({ [stays]: true, [goes]: true });
  });

  it("takes what one person has but once where both had it, and gives it back to each", async () => {
    const { administrator, keptId, mergedId } = await twoOfOne();
    const day = today();
    const said = { title: "Dates", body: "In May.", fromOn: day, untilOn: day };
    const { id: announcementId } = await writeAnnouncement(administrator, { to: "everybody", ...said });
    for (const memberId of [keptId, mergedId]) {
      await dismissAnnouncement(await aViewer(memberId), { id: announcementId });
      const [term] = await termsOfMember(administrator, memberId);
      const ask = { id: newId(), termId: term?.id ?? "", memberId, programKey: "heroes", quietFrom: "2026-02-02" };
      await inTransaction((tx) =>
        tx
          .insert(quietAsks)
          .values({ ...ask, askedAt: new Date() })
          .returning(),
      );
    }
    const owners = async () => [
      (await db.select().from(quietAsks).where(eq(quietAsks.memberId, keptId))).length,
      (await db.select().from(announcementDismissals).where(eq(announcementDismissals.memberId, keptId))).length,
      (await db.select().from(announcementDismissals).where(eq(announcementDismissals.memberId, mergedId))).length,
    ];
    const { id } = await mergeMembers(administrator, { keptId, mergedId });
    expect(await owners()).toEqual([1, 1, 1]);
    await undoMemberMerge(administrator, { id });
    expect(await owners()).toEqual([1, 1, 1]);
  });

  it("can be undone for thirty days, the later merge first, by administrators only", async () => {
    const { administrator, keptId, mergedId } = await twoOfOne();
    const { id } = await mergeMembers(administrator, { keptId, mergedId });
    await expect(undoMemberMerge(await aViewer(keptId), { id })).rejects.toMatchObject({ code: "missing" });
    const further = await mergeMembers(administrator, { keptId: await aMember(), mergedId: keptId });
    await expect(undoMemberMerge(administrator, { id })).rejects.toMatchObject({ code: "conflict" });
    await undoMemberMerge(administrator, { id: further.id });
    await inTransaction(async (tx) => {
      const mergedAt = new Date(Date.now() - 31 * 86_400_000);
      await tx.update(merges).set({ mergedAt }).where(eq(merges.id, id)).returning();
    });
    await expect(undoMemberMerge(administrator, { id })).rejects.toMatchObject({ code: "conflict" });
  });

  it("never merges oneself away, and leaves word in the audit of both", async () => {
    const { administrator, keptId, mergedId } = await twoOfOne();
    await expect(mergeMembers(administrator, { keptId, mergedId: administrator.memberId })).rejects.toMatchObject({
      code: "conflict",
    });
    await mergeMembers(administrator, { keptId, mergedId });
    const entries = await db
      .select()
      .from(auditEntries)
      .where(and(eq(auditEntries.action, "member.merge"), inArray(auditEntries.objectId, [keptId, mergedId])));
    expect(entries).toHaveLength(2);
    expect(await db.select().from(members).where(eq(members.id, mergedId))).toMatchObject([{ mergedIntoId: keptId }]);
  });
});
