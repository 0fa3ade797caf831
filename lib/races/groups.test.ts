import { and, eq, inArray, isNull } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { db, inTransaction } from "@/db/client";
import { goals, groupLeads, groups } from "@/db/schema";
import { moveGoal } from "@/lib/catalogue/goals";
import { movePrinciple } from "@/lib/catalogue/principles";
import { today } from "@/lib/core/clock";
import { currentGroupSlugs, findGroup } from "@/lib/groups/get";
import { acceptLead } from "@/lib/groups/leads/answer-invitation";
import { endLead } from "@/lib/groups/leads/end";
import { inviteLead } from "@/lib/groups/leads/invite";
import { mergeGroups } from "@/lib/groups/merge/merge";
import { atOnce, entriesOf, rounds, times } from "@/lib/testing/at-once";
import { aGroup, aLead } from "@/lib/testing/groups";
import { aMember, anAdministrator, aViewer } from "@/lib/testing/people";

describe("at the same moment", () => {
  it("merges two groups once, whichever way: one stands, and both addresses lead there", async () => {
    const viewer = await anAdministrator();
    for (const _ of rounds) {
      const [one, other] = [await aGroup(), await aGroup()];
      const { done } = await atOnce(
        times((place) => {
          const [kept, merged] = place % 2 ? [one, other] : [other, one];
          return mergeGroups(viewer, { keptId: kept.id, mergedId: merged.id });
        }),
      );
      const standing = await db
        .select()
        .from(groups)
        .where(and(inArray(groups.id, [one.id, other.id]), isNull(groups.mergedIntoId)));
      expect([standing.length, done.length]).toEqual([1, 4]);
      for (const { slug } of [one, other]) expect((await findGroup(viewer, slug))?.id).toBe(standing[0]?.id);
    }
  });

  it("finds no group, and soon, where the data leads in a circle", async () => {
    const viewer = await anAdministrator();
    const [one, other] = [await aGroup(), await aGroup()];
    await inTransaction(async (tx) => {
      await tx.update(groups).set({ mergedIntoId: other.id }).where(eq(groups.id, one.id)).returning();
      await tx.update(groups).set({ mergedIntoId: one.id }).where(eq(groups.id, other.id)).returning();
    });
    for (const { slug } of [one, other]) expect(await findGroup(viewer, slug)).toBeNull();
    expect(await currentGroupSlugs(viewer, [one.slug])).toHaveLength(1);
  });

  it("leaves a group one of its two leads who step down", async () => {
    for (const _ of rounds) {
      const { id: groupId } = await aGroup();
      const ways: (() => Promise<unknown>)[] = [];
      for (const memberId of [await aMember(), await aMember()]) {
        const id = await aLead(groupId, memberId);
        const viewer = await aViewer(memberId);
        ways.push(...times(() => endLead(viewer, { id, toOn: today() })).slice(0, 4));
      }
      const { refused } = await atOnce(ways);
      const open = await db
        .select()
        .from(groupLeads)
        .where(and(eq(groupLeads.groupId, groupId), isNull(groupLeads.toOn)));
      expect(open).toHaveLength(1);
      expect(refused).toHaveLength(4);
      for (const words of refused) expect(words).toContain("has no other lead");
    }
  });

  it("takes an invitation once, and says yes to each click", async () => {
    const administrator = await anAdministrator();
    for (const _ of rounds) {
      const { id: groupId } = await aGroup();
      const memberId = await aMember();
      const { id } = await inviteLead(administrator, { groupId, memberId });
      const viewer = await aViewer(memberId);
      const { done, refused } = await atOnce(times(() => acceptLead(viewer, { id })));
      expect([done.length, refused]).toEqual([8, []]);
      expect(await entriesOf("lead.accept", groupId)).toBe(1);
    }
  });

  it("keeps goals and principles in an order without two in one place", async () => {
    const viewer = await anAdministrator();
    const own = (await db.select().from(goals).where(eq(goals.programKey, "heroes"))).map(({ key }) => key);
    for (const _ of rounds) {
      const { refused } = await atOnce(
        times<unknown>((place) =>
          place < 5
            ? moveGoal(viewer, { key: own[place % own.length], by: place % 2 ? 1 : -1 })
            : movePrinciple(viewer, { key: "dive-deep", by: place % 2 ? 1 : -1 }),
        ),
      );
      expect(refused).toEqual([]);
      const places = await db.select().from(goals).where(eq(goals.programKey, "heroes"));
      expect(new Set(places.map(({ position }) => position)).size).toBe(own.length);
    }
  });
});
