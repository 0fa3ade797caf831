import { and, asc, eq, inArray } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { activities, auditEntries, credits, terms } from "@/db/schema";
import { visitor } from "@/lib/core/viewer";
import { countEvents, listEvents } from "@/lib/events/list";
import { logEvent } from "@/lib/events/log";
import { listLatestEvents } from "@/lib/feeds/list-events";
import { hostsOf, ledIn, programKey, twoOfOne } from "@/lib/testing/doubled-groups";
import { aGroup, aMeetup } from "@/lib/testing/groups";
import { aMember, aTerm, aViewer } from "@/lib/testing/people";
import { findDuplicateGroups } from "../duplicates/find";
import { markGroupsDifferent } from "../duplicates/mark-different";
import { currentGroupSlugs, findGroup } from "../get";
import { inviteLead } from "../leads/invite";
import { leadsOfGroup } from "../leads/list";
import { listGroupMerges } from "./list";
import { mergeGroups } from "./merge";
import { previewGroupMerge } from "./preview";
import { undoGroupMerge } from "./undo";

const manager = async (...countries: string[]) => aViewer(await aMember(), { manages: [{ programKey, countries }] });

const creditOf = (ids: string[]) =>
  db
    .select({ memberId: credits.memberId, part: credits.part, state: activities.state, version: activities.version })
    .from(credits)
    .innerJoin(activities, eq(activities.id, credits.activityId))
    .where(inArray(activities.eventId, ids))
    .orderBy(asc(activities.id), asc(credits.position), asc(credits.id));

describe("merging two groups", () => {
  it("says first what moves, what both have and what is filled in", async () => {
    const { pair, together } = await twoOfOne();
    const preview = await previewGroupMerge(await manager("BR"), pair);
    expect(preview.counts).toEqual({ leads: 2, events: 2, terms: 1 });
    expect(preview.leadsTwice).toMatchObject([{ name: "Renata" }]);
    expect(preview.doubledEvents).toMatchObject([{ eventId: together, title: "Together" }]);
    expect(preview.given).toEqual({
      names: ["Nuvem Recife", "AWS Recife"],
      links: ["https://meetup.com/recife"],
      leftOut: 0,
    });
    expect(preview.filled).toEqual({
      latitude: -8.0476,
      longitude: -34.877,
      timeZone: "America/Recife",
      statedMembers: 1022,
      statedMembersOn: "2026-10-01",
    });
    expect(preview.overlaps).toEqual([]);
  });

  it("leads every filter by the old address on to the group that stands, over several merges", async () => {
    const { administrator, pair, kept, merged } = await twoOfOne();
    const [last, other] = [await aGroup({ name: "Recife" }), await aGroup()];
    expect(await currentGroupSlugs(visitor, [merged.slug, kept.slug])).toEqual([merged.slug, kept.slug]);
    await mergeGroups(administrator, pair);
    await mergeGroups(administrator, { keptId: last.id, mergedId: kept.id });
    expect(await currentGroupSlugs(visitor, [merged.slug, "nowhere", other.slug, kept.slug])).toEqual([
      last.slug,
      "nowhere",
      other.slug,
    ]);
    const filter = { group: [merged.slug] };
    expect((await listEvents(visitor, filter)).map(({ title }) => title)).toEqual(["Together", "Alone"]);
    expect(await countEvents(visitor, filter)).toBe(2);
    expect(await listLatestEvents(visitor, filter)).toHaveLength(2);
  });

  it("moves everything, keeps one where both had one, and lets the old address lead on", async () => {
    const { administrator, pair, kept, merged, renata, bastian, term, alone, together } = await twoOfOne();
    const credited = await creditOf([alone, together]);
    await mergeGroups(administrator, pair);
    expect(await ledIn(kept.id)).toEqual([
      [bastian, "2020-01-01", null],
      [renata, "2022-01-01", null],
    ]);
    expect(await ledIn(merged.id)).toEqual([]);
    expect(await hostsOf(alone)).toEqual([kept.id]);
    expect(await hostsOf(together)).toEqual([kept.id]);
    expect(await db.select().from(terms).where(eq(terms.id, term))).toMatchObject([{ groupId: kept.id }]);
    expect(await findGroup(visitor, merged.slug)).toMatchObject({
      id: kept.id,
      name: "UG Recife",
      aliases: ["Nuvem Recife", "AWS Recife"],
      links: ["https://meetup.com/recife"],
      timeZone: "America/Recife",
      statedMembers: 1022,
      latitude: -8.0476,
    });
    expect(await findGroup(visitor, merged.id)).toBeNull();
    expect((await aViewer(bastian)).leads).toEqual([kept.id]);
    expect(await creditOf([alone, together]), "both led it: nothing is to be reviewed again").toEqual(credited);
  });

  it("credits at once whoever leads the one group now, and the undo takes that back", async () => {
    const { administrator, pair, kept, renata, bastian } = await twoOfOne();
    const own = (await logEvent(administrator, aMeetup(kept.id, { title: "Of the first", link: null }))).id;
    const organisers = async () =>
      (await creditOf([own])).filter(({ state }) => state !== "withdrawn").map(({ memberId }) => memberId);
    expect(await organisers()).toEqual([renata]);
    const { id } = await mergeGroups(administrator, pair);
    expect((await organisers()).sort()).toEqual([renata, bastian].sort());
    await undoGroupMerge(administrator, { id });
    expect(await organisers()).toEqual([renata]);
  });

  it("keeps apart what was said to be another group, and lets that go with the undo", async () => {
    const { administrator, pair, kept, merged } = await twoOfOne();
    const third = await aGroup({ name: "UG Recife", country: "BR", city: "Recife" });
    const suggested = async () =>
      (await findDuplicateGroups(administrator)).filter(
        ({ kept: one, merged: other }) => [one.id, other.id].sort().join() === [kept.id, third.id].sort().join(),
      ).length;
    await markGroupsDifferent(administrator, { keptId: merged.id, mergedId: third.id });
    expect(await suggested()).toBe(1);
    const { id } = await mergeGroups(administrator, pair);
    expect(await suggested()).toBe(0);
    await undoGroupMerge(administrator, { id });
    expect(await suggested()).toBe(1);
  });

  it("refuses while one member's terms of one program overlap, in words", async () => {
    const { administrator, pair, kept, bastian } = await twoOfOne();
    await aTerm(bastian, { programKey, groupId: kept.id, startsOn: "2026-01-01" });
    const preview = await previewGroupMerge(administrator, pair);
    expect(preview.overlaps).toMatchObject([
      { member: "Bastian", startsOn: "2026-01-01", otherStartsOn: "2020-01-01" },
    ]);
    await expect(mergeGroups(administrator, pair)).rejects.toMatchObject({
      code: "conflict",
      message: expect.stringContaining("Bastian has a term in"),
    });
    expect(await findGroup(visitor, pair.mergedId)).not.toBeNull();
  });

  it("is for whoever manages both; to others there are no such groups and no such merge", async () => {
    const { administrator, pair, renata } = await twoOfOne();
    const abroad = await aGroup({ name: "UG Santiago", country: "CL" });
    for (const viewer of [await aViewer(renata), await manager("CL"), visitor]) {
      await expect(previewGroupMerge(viewer, pair)).rejects.toMatchObject({ code: "missing" });
      await expect(mergeGroups(viewer, pair)).rejects.toMatchObject({ code: "missing" });
    }
    const inBrazil = await manager("BR");
    await expect(mergeGroups(inBrazil, { ...pair, mergedId: abroad.id })).rejects.toMatchObject({ code: "missing" });
    await expect(mergeGroups(inBrazil, { ...pair, mergedId: pair.keptId })).rejects.toMatchObject({ code: "invalid" });
    const { id } = await mergeGroups(inBrazil, pair);
    expect((await listGroupMerges(inBrazil)).map((merge) => merge.id)).toContain(id);
    for (const viewer of [await aViewer(renata), await manager("CL")]) {
      expect(await listGroupMerges(viewer)).toEqual([]);
      await expect(undoGroupMerge(viewer, { id })).rejects.toMatchObject({ code: "missing" });
    }
    await undoGroupMerge(administrator, { id });
  });

  it("takes an invitation along, keeps the one who said yes, and leaves word in the audit of both", async () => {
    const { administrator, pair, kept, merged, bastian } = await twoOfOne();
    const asked = await aMember({ name: "Asked" });
    await inviteLead(administrator, { groupId: merged.id, memberId: asked });
    await inviteLead(administrator, { groupId: kept.id, memberId: bastian });
    await mergeGroups(administrator, pair);
    const leads = await leadsOfGroup(administrator, { id: kept.id, mayRun: true });
    expect(leads.map(({ name, isInvited }) => [name, isInvited])).toEqual(
      expect.arrayContaining([
        ["Asked", true],
        ["Bastian", false],
      ]),
    );
    expect(leads).toHaveLength(3);
    const entries = await db
      .select()
      .from(auditEntries)
      .where(and(eq(auditEntries.action, "group.merge"), inArray(auditEntries.objectId, [kept.id, merged.id])));
    expect(entries).toHaveLength(2);
  });
});
