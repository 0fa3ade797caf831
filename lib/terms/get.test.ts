import { describe, expect, it } from "vitest";
import { type Viewer, visitor } from "@/lib/core/viewer";
import { getMemberForApi } from "@/lib/directory/api";
import { allMembersMatching } from "@/lib/directory/list";
import { readMemberFilter } from "@/lib/directory/schema";
import { aMember, anAdministrator, aTerm, aViewer } from "@/lib/testing/people";
import { termsOfMember } from "./get";
import { specialtiesInUse } from "./list";

describe("an invitation that was not answered", () => {
  it("is known to the member, their managers and administrators alone, wherever terms are told or looked for", async () => {
    const facts = { name: "Siobhan Kerr", slug: "siobhan-invited", country: "IE", visibility: "public" as const };
    const id = await aMember(facts);
    await aTerm(id, { programKey: "heroes", state: "invited", detail: "Tide tables" });
    const manager = await aViewer(await aMember(), { manages: [{ programKey: "heroes", countries: ["IE"] }] });
    const elsewhere = await aViewer(await aMember(), { manages: [{ programKey: "heroes", countries: ["JP"] }] });
    const told = async (viewer: Viewer) => {
      const rows = async (asked: Record<string, string>) =>
        (await allMembersMatching(viewer, readMemberFilter({ q: "siobhan", ...asked }))).map((row) => row.terms.length);
      return {
        terms: (await termsOfMember(viewer, id)).length,
        record: (await getMemberForApi(viewer, { slug: facts.slug })).terms.length,
        rows: await rows({}),
        byProgram: await rows({ program: "heroes" }),
        byState: await rows({ state: "invited" }),
        byDetail: await rows({ specialty: "Tide tables" }),
        isOffered: (await specialtiesInUse(viewer)).includes("Tide tables"),
      };
    };
    const nothing = { terms: 0, record: 0, rows: [0], byProgram: [], byState: [], byDetail: [], isOffered: false };
    const all = { terms: 1, record: 1, rows: [1], byProgram: [1], byState: [1], byDetail: [1], isOffered: true };
    for (const viewer of [visitor, await aViewer(await aMember()), elsewhere])
      expect(await told(viewer)).toEqual(nothing);
    for (const viewer of [await aViewer(id), manager, await anAdministrator()]) expect(await told(viewer)).toEqual(all);
  });
});
