import { describe, expect, it } from "vitest";
import type { Viewer } from "@/lib/core/viewer";
import { aGroup, aLead } from "@/lib/testing/groups";
import { aMember, anAdministrator, aViewer } from "@/lib/testing/people";
import { listManagedGroups } from "../list-managed";
import { mergeGroups } from "../merge/merge";
import { readManagedGroupFilter } from "../schema";
import { type ComparableGroup, duplicatePairs } from "./detection";
import { findDuplicateGroups } from "./find";
import { markGroupsDifferent, unmarkGroupsDifferent } from "./mark-different";

const group = (id: string, facts: Partial<ComparableGroup>): ComparableGroup => ({
  ...{ id, name: `Group ${id}`, aliases: [], links: [], country: "CL", countryAsWritten: null, city: "Valparaíso" },
  ...facts,
});
const found = (...groups: ComparableGroup[]) => duplicatePairs(groups).map(({ one, other }) => `${one.id}${other.id}`);

describe("groups that may be the same", () => {
  it("share a link, or a name or alias in the same city and country", () => {
    const a = group("a", { name: "UG Valparaíso", links: ["meetup.com/valpo"] });
    expect(found(a, group("b", { name: "ug valparaiso ", city: "Valparaiso" }))).toEqual(["ab"]);
    expect(found(a, group("b", { aliases: ["UG Valparaíso"] }))).toEqual(["ab"]);
    expect(found(a, group("b", { links: ["meetup.com/valpo"], city: "Santiago" }))).toEqual(["ab"]);
    expect(found(a, group("b", {}))).toEqual([]);
    const [pair] = duplicatePairs([a, group("b", { name: "UG Valparaíso", links: ["meetup.com/valpo"] })]);
    expect(pair).toMatchObject({ link: "meetup.com/valpo", name: "UG Valparaíso" });
  });

  it("have names in one city that differ only in the words that every group has", () => {
    const a = group("a", { name: "AWS User Group Medan", city: "Medan" });
    expect(duplicatePairs([a, group("b", { name: "Medan AWS UG", city: "Medan" })])).toMatchObject([
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
      (await findDuplicateGroups(viewer)).filter(({ kept }) => kept.name === "UG Manizales").length;
    expect(await suggested(here)).toBe(1);
    expect(await suggested(elsewhere)).toBe(0);
    expect(await suggested(await aViewer(await aMember()))).toBe(0);
    const pair = { keptId: other.id, mergedId: one.id };
    await expect(markGroupsDifferent(elsewhere, pair)).rejects.toMatchObject({ code: "missing" });
    await markGroupsDifferent(here, pair);
    await markGroupsDifferent(here, { keptId: one.id, mergedId: other.id });
    expect(await suggested(here)).toBe(0);
    await unmarkGroupsDifferent(here, pair);
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
    expect((await listManagedGroups(viewer, {})).map(({ name, leads }) => [name, leads])).toEqual([
      ["UG Loja", 1],
      ["UG Manta", 0],
    ]);
    expect(await listManagedGroups(viewer, { q: "manta" })).toHaveLength(1);
    expect(await listManagedGroups(viewer, readManagedGroupFilter({ leads: "none", state: "rubbish" }))).toMatchObject([
      { name: "UG Manta" },
    ]);
    expect(await listManagedGroups(await aViewer(await aMember()), {})).toEqual([]);
    expect((await listManagedGroups(await anAdministrator(), {})).length).toBeGreaterThan(1);
  });
});
