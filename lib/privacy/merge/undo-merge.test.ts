import { asc, eq, inArray } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { db, inTransaction } from "@/db/client";
import { credits, merges } from "@/db/schema";
import { anActivity } from "@/lib/testing/activities";
import { aMember, anAdministrator, aViewer } from "@/lib/testing/people";
import { memberMergeRecord } from "../schema";
import { mergeMembers } from "./merge-members";
import { undoMemberMerge } from "./undo-merge";

async function bothCreditedTwice() {
  const [keptId, mergedId] = [await aMember(), await aMember()];
  const people = [keptId, mergedId].map((memberId) => ({ memberId, part: "speaker" }));
  const activityIds = [
    await anActivity(await aViewer(keptId), { credits: people }),
    await anActivity(await aViewer(keptId), { credits: people, title: "Again" }),
  ];
  const answered = { declinedAt: new Date("2026-03-01T10:00:00.000Z"), keptAt: new Date("2026-02-01T10:00:00.000Z") };
  await inTransaction((tx) => tx.update(credits).set(answered).where(eq(credits.memberId, mergedId)));
  const rows = () => db.select().from(credits).where(inArray(credits.activityId, activityIds)).orderBy(asc(credits.id));
  return { administrator: await anAdministrator(), keptId, mergedId, rows };
}

describe("taking back a merge of two who are credited together", () => {
  it("puts each credit back as it was, with when it was declined and kept", async () => {
    const { administrator, keptId, mergedId, rows } = await bothCreditedTwice();
    const before = await rows();
    const { id } = await mergeMembers(administrator, { keptId, mergedId });
    expect(await rows()).toHaveLength(2);
    await undoMemberMerge(administrator, { id });
    expect(await rows()).toEqual(before);
  });

  it("reads what an earlier version kept of credits", async () => {
    const { administrator, keptId, mergedId, rows } = await bothCreditedTwice();
    const before = await rows();
    const { id } = await mergeMembers(administrator, { keptId, mergedId });
    const [merge] = await db.select().from(merges).where(eq(merges.id, id));
    const { doubled, ...record } = memberMergeRecord.parse(merge?.moved);
    const dropped = before
      .filter(({ memberId }) => memberId === mergedId)
      .map((row) => ({ ...row, isDeclined: row.declinedAt !== null }));
    await inTransaction((tx) =>
      tx
        .update(merges)
        .set({ moved: { ...record, dropped } })
        .where(eq(merges.id, id)),
    );
    await undoMemberMerge(administrator, { id });
    const isDeclined = (row: (typeof before)[number]) => [row.id, row.memberId, row.part, row.declinedAt !== null];
    expect((await rows()).map(isDeclined)).toEqual(before.map(isDeclined));
  });
});
