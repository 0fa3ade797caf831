import { describe, expect, it } from "vitest";
import { logEvent } from "@/lib/events/log";
import { mergeGroups } from "@/lib/groups/merge/merge";
import { eraseMember } from "@/lib/privacy/erase/erase-member";
import { mergeMembers } from "@/lib/privacy/merge/merge-members";
import { undoMemberMerge } from "@/lib/privacy/merge/undo-merge";
import { aToken, callRoute } from "@/lib/testing/api";
import { aGroup, aMeetup } from "@/lib/testing/groups";
import { aMember, anAdministrator, aTerm, aViewer } from "@/lib/testing/people";
import * as back from "../v1/events/[id]/bring-back/route";
import * as removal from "../v1/events/[id]/remove/route";
import * as eventList from "../v1/events/route";
import * as memberList from "../v1/members/route";
import * as events from "../v1/removals/events/route";
import * as groups from "../v1/removals/groups/route";
import * as members from "../v1/removals/members/route";

type Removal = { id: string; how: string; intoId: string | null };
const everything = "?limit=200";

async function told(token: string, list: typeof members, query = everything) {
  const { status, body } = await callRoute(list.GET, token, { query });
  expect(status).toBe(200);
  return { resume: body.resume as string, items: body.items as Removal[] };
}

describe("what lists no longer have", () => {
  it("is told of members whom the token could see, merged and erased, and of nobody else", async () => {
    const administrator = await anAdministrator();
    const manager = await aViewer(await aMember(), { manages: [{ programKey: "heroes", countries: null }] });
    const [all, some, few] = [
      await aToken(administrator),
      await aToken(manager),
      await aToken(await aViewer(await aMember())),
    ];
    const kept = await aMember({ name: "Kept" });
    const merged = await aMember({ name: "Merged" });
    const hiddenMerged = await aMember({ name: "Hidden and merged", visibility: "private" });
    const ofProgram = await aMember({ name: "Hidden, of a program", visibility: "private" });
    await aTerm(ofProgram, { programKey: "heroes" });
    const erased = await aMember({ name: "Erased" });
    const hiddenErased = await aMember({ name: "Hidden and erased", visibility: "private" });
    const hiddenKept = await aMember({ name: "Hidden and kept", visibility: "private" });
    const intoHidden = await aMember({ name: "Merged into somebody hidden" });
    await mergeMembers(administrator, { keptId: kept, mergedId: merged });
    await mergeMembers(administrator, { keptId: kept, mergedId: hiddenMerged });
    await mergeMembers(administrator, { keptId: hiddenKept, mergedId: intoHidden });
    for (const id of [ofProgram, erased, hiddenErased])
      await eraseMember(administrator, { id, version: 1, reason: "Asked for it." });
    const removals = {
      merged: { id: merged, how: "merged", intoId: kept },
      hiddenMerged: { id: hiddenMerged, how: "merged", intoId: kept },
      intoHidden: { id: intoHidden, how: "merged", intoId: hiddenKept },
      ofProgram: { id: ofProgram, how: "erased", intoId: null },
      erased: { id: erased, how: "erased", intoId: null },
      hiddenErased: { id: hiddenErased, how: "erased", intoId: null },
    };
    const open = [removals.merged, { ...removals.intoHidden, intoId: null }, removals.erased];
    const ids = async (token: string) =>
      (await told(token, members)).items.map(({ id, how, intoId }) => ({ id, how, intoId }));
    expect(new Set(await ids(all))).toEqual(new Set(Object.values(removals)));
    expect(new Set(await ids(some))).toEqual(new Set([...open, removals.ofProgram]));
    expect(new Set(await ids(few))).toEqual(new Set(open));
    expect(JSON.stringify(await told(all, members))).not.toMatch(/Hidden|Erased|Kept/);
  });

  it("goes on where a sync ended, also one that found nothing, and forgets what came back", async () => {
    const administrator = await anAdministrator();
    const token = await aToken(administrator);
    const since = new Date().toISOString();
    const first = await told(token, members, `?updatedAfter=${since}`);
    expect(first).toEqual({ items: [], resume: expect.stringMatching(/^updated\./) });
    const [keptId, mergedId] = [await aMember(), await aMember()];
    const { id } = await mergeMembers(administrator, { keptId, mergedId });
    const next = await told(token, members, `?after=${first.resume}`);
    expect(next.items).toMatchObject([{ id: mergedId, intoId: keptId }]);
    expect((await told(token, members, `?after=${next.resume}`)).items).toEqual([]);
    await undoMemberMerge(administrator, { id });
    expect((await told(token, members, `?after=${first.resume}`)).items).toEqual([]);
    const list = await callRoute(memberList.GET, token, { query: `?updatedAfter=${since}&limit=200` });
    expect(list.body.items.map((one: Removal) => one.id)).toContain(mergedId);
  });

  it("is told of events that the API removed, until it brings them back, and of groups that were merged", async () => {
    const administrator = await anAdministrator();
    const token = await aToken(administrator);
    const [kept, merged] = [await aGroup({ name: "UG Kept" }), await aGroup({ name: "UG Merged" })];
    const { id } = await logEvent(administrator, aMeetup(kept.id));
    const write = (route: typeof removal, version: number) =>
      callRoute(route.POST, token, { path: { id }, body: {}, headers: { "if-match": `"${version}.x"` } });
    expect((await write(removal, 7)).status).toBe(412);
    expect(await write(removal, 1)).toMatchObject({ status: 200, body: { id, version: 2 } });
    expect((await told(token, events)).items).toMatchObject([{ id, how: "removed", intoId: null }]);
    const listed = async () =>
      (await callRoute(eventList.GET, token, { query: everything })).body.items.map((one: Removal) => one.id);
    expect(await listed()).not.toContain(id);
    const narrow = await aToken(administrator, ["groups:read"]);
    expect((await callRoute(back.POST, narrow, { path: { id }, body: { version: 2 } })).status).toBe(403);
    expect(await write(back, 2)).toMatchObject({ status: 200, body: { id, version: 3 } });
    expect((await told(token, events)).items).toEqual([]);
    expect(await listed()).toContain(id);
    await mergeGroups(administrator, { keptId: kept.id, mergedId: merged.id });
    expect((await told(token, groups)).items).toMatchObject([{ id: merged.id, how: "merged", intoId: kept.id }]);
  });
});
