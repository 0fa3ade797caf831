import { describe, expect, it } from "vitest";
import { aGroup, aLead } from "../../testing/groups";
import { aMember, anAdministrator, aViewer } from "../../testing/people";
import type { Viewer } from "../../viewer";
import { groupsManaged } from "../management/queries";
import { managedGroupFilterOf } from "../management/schema";
import { mergeGroups } from "../merges/commands";
import { compareGroupsAgain, tellGroupsApart } from "./commands";
import { maybeSame } from "./queries";
import { type Comparable, pairsOf } from "./rules";

const group = (id: string, facts: Partial<Comparable>): Comparable => ({
  ...{ id, name: `Group ${id}`, aliases: [], links: [], country: "CL", countryAsWritten: null, city: "Valparaíso" },
  ...facts,
});
const found = (...groups: Comparable[]) => pairsOf(groups).map(({ one, other }) => `${one.id}${other.id}`);

describe("groups that may be the same", () => {
  it("share a link, or a name or alias in the same city and country", () => {
    const a = group("a", { name: "UG Valparaíso", links: ["meetup.com/valpo"] });
    expect(found(a, group("b", { name: "ug valparaiso ", city: "Valparaiso" }))).toEqual(["ab"]);
    expect(found(a, group("b", { aliases: ["UG Valparaíso"] }))).toEqual(["ab"]);
    expect(found(a, group("b", { links: ["meetup.com/valpo"], city: "Santiago" }))).toEqual(["ab"]);
    expect(found(a, group("b", {}))).toEqual([]);
    const [pair] = pairsOf([a, group("b", { name: "UG Valparaíso", links: ["meetup.com/valpo"] })]);
    expect(pair).toMatchObject({ link: "meetup.com/valpo", name: "UG Valparaíso" });
  });

  it("have names in one city that differ only in the words that every group has", () => {
    const a = group("a", { name: "AWS User Group Medan", city: "Medan" });
    expect(pairsOf([a, group("b", { name: "Medan AWS UG", city: "Medan" })])).toMatchObject([
      { isNear: true, name: null, link: null },
    ]);
    expect(found(a, group("b", { name: "Medan AWS UG", city: "Santiago" }))).toEqual([]);
    expect(found(a, group("b", { name: "AWS Women’s User Group Medan", city: "Medan" }))).toEqual([]);
    expect(found(a, group("b", { name: "AWS Meetup", city: "Medan" }))).toEqual(["ab"]);
    expect(found(a, group("b", { name: "Medan Web Services", city: "Medan" }))).toEqual([]);
    expect(found(group("a", { name: "C# User Group" }), group("b", { name: "C++ User Group" }))).toEqual([]);
    const nowhere = { city: null };
    expect(
      found(group("a", { name: "Norte Meetup", ...nowhere }), group("b", { name: "UG Norte", ...nowhere })),
    ).toEqual([]);
  });

  it("are two where one name is in two places, whatever they link to", () => {
    const links = ["cloudclubs.example"];
    const a = group("a", { name: "Cloud Club", links });
    expect(found(a, group("b", { name: "Cloud Club", city: "Santiago", links }))).toEqual([]);
    expect(found(a, group("b", { name: "Cloud Club", country: "PE", links }))).toEqual([]);
    const nowhere = { name: "Cloud Club", country: null, city: null };
    expect(found(group("a", nowhere), group("b", nowhere))).toEqual([]);
  });

  it("are not told by a link that many share", () => {
    const many = ["a", "b", "c", "d", "e"].map((id) => group(id, { links: ["program.example"] }));
    expect(found(...many)).toEqual([]);
    expect(found(...many.slice(0, 3))).toEqual(["ab", "ac", "bc"]);
  });

  it("are suggested to whoever manages both, until they are merged or told apart", async () => {
    const facts = { name: "UG Manizales", country: "CO", city: "Manizales" };
    const [one, other] = [await aGroup(facts), await aGroup(facts)];
    const scope = (countries: string[]) => ({ manages: [{ programKey: "user-group-leaders", countries }] });
    const [here, elsewhere] = [
      await aViewer(await aMember(), scope(["CO"])),
      await aViewer(await aMember(), scope(["CL"])),
    ];
    const suggested = async (viewer: Viewer) =>
      (await maybeSame(viewer)).filter(({ kept }) => kept.name === "UG Manizales").length;
    expect(await suggested(here)).toBe(1);
    expect(await suggested(elsewhere)).toBe(0);
    expect(await suggested(await aViewer(await aMember()))).toBe(0);
    const pair = { keptId: other.id, mergedId: one.id };
    await expect(tellGroupsApart(elsewhere, pair)).rejects.toMatchObject({ code: "missing" });
    await tellGroupsApart(here, pair);
    await tellGroupsApart(here, { keptId: one.id, mergedId: other.id });
    expect(await suggested(here)).toBe(0);
    await compareGroupsAgain(here, pair);
    expect(await suggested(here)).toBe(1);
    await mergeGroups(here, pair);
    expect(await suggested(here)).toBe(0);
  });
});

describe("the groups that somebody manages", () => {
  it("are theirs by program and country, each with how many lead it today", async () => {
    const { id } = await aGroup({ name: "UG Manta", country: "EC", city: "Manta" });
    const led = await aGroup({ name: "UG Loja", country: "EC", city: "Loja" });
    await aLead(led.id, await aMember());
    await aLead(id, await aMember(), "2199-01-01");
    const viewer = await aViewer(await aMember(), {
      manages: [{ programKey: "user-group-leaders", countries: ["EC"] }],
    });
    expect((await groupsManaged(viewer, {})).map(({ name, leads }) => [name, leads])).toEqual([
      ["UG Loja", 1],
      ["UG Manta", 0],
    ]);
    expect(await groupsManaged(viewer, { q: "manta" })).toHaveLength(1);
    expect(await groupsManaged(viewer, managedGroupFilterOf({ leads: "none", state: "rubbish" }))).toMatchObject([
      { name: "UG Manta" },
    ]);
    expect(await groupsManaged(await aViewer(await aMember()), {})).toEqual([]);
    expect((await groupsManaged(await anAdministrator(), {})).length).toBeGreaterThan(1);
  });
});
