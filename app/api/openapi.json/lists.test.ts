import { describe, expect, it } from "vitest";
import { logEvent } from "@/lib/events/log";
import { addGroup } from "@/lib/groups/add";
import { editGroup } from "@/lib/groups/edit";
import { shareProfile } from "@/lib/members/share-profile";
import { anActivity } from "@/lib/testing/activities";
import { aToken, callRoute } from "@/lib/testing/api";
import { aGroup, aMeetup } from "@/lib/testing/groups";
import { aMember, anAdministrator, aTerm, aViewer } from "@/lib/testing/people";
import { GET as activities } from "../v1/activities/route";
import { GET as events } from "../v1/events/route";
import { GET as groups } from "../v1/groups/route";
import { GET as members } from "../v1/members/route";
import { GET as terms } from "../v1/terms/route";

const lists = { activities, events, groups, members, terms };
const orders = {
  activities: ["-day", "day"],
  events: ["-day", "day"],
  groups: ["name", "-name", "last", "-last", "members", "-members"],
  members: ["name", "-name", "last", "-last"],
  terms: ["-day", "day"],
};

async function anotherOf(noun: keyof typeof lists, name: string): Promise<string> {
  const administrator = await anAdministrator();
  if (noun === "members") return aMember({ name });
  if (noun === "terms") return aTerm(await aMember(), { programKey: "heroes" });
  if (noun === "activities") return anActivity(administrator, { title: name });
  const { id } = await aGroup({ name });
  return noun === "groups" ? id : (await logEvent(administrator, aMeetup(id, { title: name }))).id;
}

describe.each(Object.keys(lists) as (keyof typeof lists)[])("the list of %s", (noun) => {
  const list = lists[noun];
  const idsOf = (items: { id: string }[]) => items.map(({ id }) => id);

  it("refuses places and moments that are none", async () => {
    const token = await aToken(await anAdministrator());
    for (const after of ["nonsense", "updated.nonsense", "", "name.WyJhIiwiYiJd.x", "-day.WyIyMDI2LTAyLTMwIiwiYSJd"])
      expect(await callRoute(list, token, { query: `?after=${after}` }), after).toMatchObject({
        status: 422,
        body: { errors: [{ parameter: "after" }] },
      });
    for (const updatedAfter of ["yesterday", "2026-01-01", "2026-13-01T00:00:00Z", ""])
      expect(await callRoute(list, token, { query: `?updatedAfter=${updatedAfter}` }), updatedAfter).toMatchObject({
        status: 422,
        body: { errors: [{ parameter: "updatedAfter" }] },
      });
    const both = `?updatedAfter=2026-01-01T00:00:00Z&sort=${orders[noun][0]}`;
    expect(await callRoute(list, token, { query: both })).toMatchObject({
      status: 422,
      body: { errors: [{ parameter: "sort" }] },
    });
  });

  it("goes on where a page ended in every order, whatever is written meanwhile", async () => {
    const token = await aToken(await anAdministrator());
    for (let made = 0; made < 3; made++) await anotherOf(noun, `Paged ${made}`);
    for (const sort of orders[noun]) {
      const before = new Set<string>(idsOf((await callRoute(list, token, { query: "?limit=200" })).body.items));
      const seen: string[] = [];
      for (let after = ""; ; ) {
        const { body } = await callRoute(list, token, { query: `?limit=2&sort=${sort}${after}` });
        seen.push(...idsOf(body.items));
        expect(body.resume).toBeNull();
        if (!body.next) break;
        if (after === "") await anotherOf(noun, `Between ${sort}`);
        after = `&after=${body.next}`;
      }
      expect(new Set(seen).size, sort).toBe(seen.length);
      expect(
        [...before].filter((id) => !seen.includes(id)),
        sort,
      ).toEqual([]);
    }
  });

  it("tells a sync all that changed, once each, and from then on what changes next", async () => {
    const token = await aToken(await anAdministrator());
    const since = new Date().toISOString();
    const made = [await anotherOf(noun, "Synced 1"), await anotherOf(noun, "Synced 2")];
    const seen: string[] = [];
    let resume = "";
    for (let asked = `&updatedAfter=${since}`; asked; ) {
      const { body } = await callRoute(list, token, { query: `?limit=1${asked}` });
      seen.push(...idsOf(body.items));
      resume = body.resume;
      if (seen.length === 1) made.push(await anotherOf(noun, "Synced 3"));
      asked = body.next ? `&after=${body.next}&sort=updated` : "";
    }
    expect(made.filter((id) => !seen.includes(id))).toEqual([]);
    expect(new Set(seen).size).toBe(seen.length);
    const sync = (after: string) => callRoute(list, token, { query: `?sort=updated&after=${after}` });
    expect(await sync(resume)).toMatchObject({ status: 200, body: { items: [], next: null, resume } });
    const late = await anotherOf(noun, "Synced 4");
    expect(idsOf((await sync(resume)).body.items)).toContain(late);
  });
});

it("tells of a group and of a member that they were changed", async () => {
  const administrator = await anAdministrator();
  const token = await aToken(administrator);
  const group = { name: "UG Changed", kind: "user group", country: "BR" };
  const { id } = await addGroup(administrator, group);
  const { resume } = (await callRoute(groups, token, { query: "?sort=updated&limit=200" })).body;
  await editGroup(administrator, { ...group, id, version: 1, city: "Recife" });
  const changed = await callRoute(groups, token, { query: `?sort=updated&after=${resume}` });
  expect(changed.body.items).toMatchObject([{ id, city: "Recife", version: 2 }]);
  const member = await aViewer(await aMember({ name: "Changed" }));
  const people = (await callRoute(members, token, { query: "?sort=updated&limit=200" })).body.resume;
  await shareProfile(member, { with: "public" });
  const shared = await callRoute(members, token, { query: `?sort=updated&after=${people}` });
  expect(shared.body.items).toMatchObject([{ id: member.memberId }]);
});
