import { and, eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { db, inTransaction } from "@/db/client";
import { groupLeads, groupMerges, groups, terms } from "@/db/schema";
import { visitor } from "@/lib/core/viewer";
import { logEvent } from "@/lib/events/log";
import { hostsOf, ledIn, twoOfOne } from "@/lib/testing/doubled-groups";
import { aGroup, aMeetup } from "@/lib/testing/groups";
import { findGroup, getGroup } from "../get";
import { endLead } from "../leads/end";
import { mergeGroups } from "./merge";
import { undoGroupMerge } from "./undo";

describe("a merge of groups", () => {
  it("is taken back whole", async () => {
    const { administrator, pair, kept, merged, renata, bastian, term, alone, together } = await twoOfOne();
    const before = [await getGroup(visitor, kept.id), await getGroup(visitor, merged.id)];
    const { id } = await mergeGroups(administrator, pair);
    const later = (await logEvent(administrator, aMeetup(kept.id, { title: "Later", link: null }))).id;
    await undoGroupMerge(administrator, { id });
    const after = [await getGroup(visitor, kept.id), await getGroup(visitor, merged.id)];
    const apartFromWriting = (group: object) => ({ ...group, version: null, updatedAt: null });
    expect(after.map(apartFromWriting)).toEqual(before.map(apartFromWriting));
    expect(await ledIn(kept.id)).toEqual([[renata, "2024-01-01", null]]);
    expect(await ledIn(merged.id)).toEqual([
      [bastian, "2020-01-01", null],
      [renata, "2022-01-01", null],
    ]);
    expect(await hostsOf(alone)).toEqual([merged.id]);
    expect(await hostsOf(together)).toEqual([merged.id, kept.id]);
    expect(await hostsOf(later)).toEqual([kept.id]);
    expect(await db.select().from(terms).where(eq(terms.id, term))).toMatchObject([{ groupId: merged.id }]);
    expect(await findGroup(visitor, merged.slug)).toMatchObject({ id: merged.id });
    await expect(undoGroupMerge(administrator, { id })).rejects.toMatchObject({ code: "missing" });
  });

  it("leaves what was written since, and nobody leads again who stepped down", async () => {
    const { administrator, pair, kept, renata } = await twoOfOne();
    const { id } = await mergeGroups(administrator, pair);
    const [lead] = await db
      .select()
      .from(groupLeads)
      .where(and(eq(groupLeads.groupId, kept.id), eq(groupLeads.memberId, renata)));
    await endLead(administrator, { id: lead?.id, toOn: "2026-11-01" });
    await inTransaction((tx) =>
      tx.update(groups).set({ statedMembers: 1100 }).where(eq(groups.id, kept.id)).returning({ id: groups.id }),
    );
    await undoGroupMerge(administrator, { id });
    expect(await ledIn(kept.id)).toEqual([[renata, "2024-01-01", "2026-11-01"]]);
    expect(await getGroup(visitor, kept.id)).toMatchObject({ statedMembers: 1100, timeZone: null, latitude: null });
  });

  it("can be undone for thirty days, the later merge first", async () => {
    const { administrator, pair, kept } = await twoOfOne();
    const { id } = await mergeGroups(administrator, pair);
    const third = await aGroup({ name: "UG Recife Norte", country: "BR", city: "Recife" });
    const further = await mergeGroups(administrator, { keptId: kept.id, mergedId: third.id });
    await expect(undoGroupMerge(administrator, { id })).rejects.toMatchObject({
      message: expect.stringContaining("UG Recife Norte was merged into UG Recife later"),
    });
    await undoGroupMerge(administrator, { id: further.id });
    const into = await mergeGroups(administrator, { keptId: third.id, mergedId: kept.id });
    expect(await findGroup(visitor, "nuvem-recife")).toMatchObject({ name: expect.stringContaining("Recife") });
    await expect(undoGroupMerge(administrator, { id })).rejects.toMatchObject({
      message: expect.stringContaining("later merged into another"),
    });
    await undoGroupMerge(administrator, { id: into.id });
    await inTransaction((tx) =>
      tx
        .update(groupMerges)
        .set({ mergedAt: new Date(Date.now() - 31 * 86_400_000) })
        .where(eq(groupMerges.id, id))
        .returning({ id: groupMerges.id }),
    );
    await expect(undoGroupMerge(administrator, { id })).rejects.toMatchObject({ code: "conflict" });
  });
});
