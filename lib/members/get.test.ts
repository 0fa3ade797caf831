import { describe, expect, it } from "vitest";
import { type Viewer, visitor } from "@/lib/core/viewer";
import { aMember, anAdministrator, aTerm, aViewer } from "@/lib/testing/people";
import { findMember, getMember, memberEmployments, memberIdentities } from "./get";
import { memberOptions, searchMembers } from "./search";

let casts = 0;

async function cast(visibility: "private" | "community" | "public") {
  casts += 1;
  const handle = `renata-${visibility}-${casts}`;
  const id = await aMember({
    name: "Renata Quilodrán",
    country: "CL",
    city: "Valparaíso",
    visibility,
    parts: { bio: "private", place: "community" },
    bio: "Cold starts.",
    identities: [
      { kind: "email", value: `${handle}@colddata.example`, visibility: "public" },
      { kind: "github", value: handle, visibility: "public" },
      { kind: "linkedin", value: `${handle}-q` },
      { kind: "website", value: `https://${handle}.colddata.example`, visibility: "private" },
    ],
    employments: [{ employer: "Cold Data SpA", fromOn: "2024-03-01" }],
  });
  await aTerm(id, { programKey: "heroes" });
  const manager = async (programKey: string, countries: string[] | null = null) =>
    aViewer(await aMember(), { manages: [{ programKey, countries }] });
  return {
    id,
    visitor,
    member: await aViewer(await aMember()),
    self: await aViewer(id),
    manager: await manager("heroes", ["CL", "AR"]),
    otherCountry: await manager("heroes", ["JP"]),
    otherProgram: await manager("ambassadors"),
    administrator: await anAdministrator(),
  };
}

const kinds = async (viewer: Viewer, id: string) => (await memberIdentities(viewer, id)).map(({ kind }) => kind);

describe("who sees a member", () => {
  it("keeps a private one to the person, their managers and administrators", async () => {
    const { id, ...viewers } = await cast("private");
    const seen = await Promise.all(Object.values(viewers).map((viewer) => findMember(viewer, id)));
    expect(Object.keys(viewers).filter((_, place) => seen[place])).toEqual(["self", "manager", "administrator"]);
    await expect(getMember(viewers.member, seen[2]?.slug ?? "")).rejects.toMatchObject({ code: "missing" });
    expect(await memberIdentities(viewers.member, id)).toEqual([]);
    expect(await memberEmployments(viewers.otherProgram, id)).toEqual([]);
    expect(await memberOptions(viewers.otherCountry, [id])).toEqual([]);
  });

  it("finds nobody by what no text can hold", async () => {
    const administrator = await anAdministrator();
    for (const broken of ["a\0b", "\0", "a\ud800b"]) {
      expect(await findMember(administrator, broken)).toBeNull();
      await expect(getMember(administrator, broken)).rejects.toMatchObject({ code: "missing" });
      expect(await searchMembers(administrator, broken)).toEqual([]);
    }
  });

  it("shows one of the community to whoever is signed in, and a public one to visitors", async () => {
    const community = await cast("community");
    expect(await findMember(visitor, community.id)).toBeNull();
    expect(await findMember(community.member, community.id)).toMatchObject({ isInsider: false, mayEdit: false });
    const open = await cast("public");
    expect(await findMember(visitor, open.id)).toMatchObject({ name: "Renata Quilodrán" });
  });

  it("hides each part from whom it is not for, and e-mail from everybody outside", async () => {
    const { id, ...viewers } = await cast("public");
    expect(await findMember(visitor, id)).toMatchObject({ city: null, country: null, bio: "" });
    expect(await findMember(viewers.member, id)).toMatchObject({ city: "Valparaíso", bio: "" });
    expect(await findMember(viewers.otherCountry, id)).toMatchObject({ city: "Valparaíso", bio: "" });
    for (const viewer of [viewers.self, viewers.manager, viewers.administrator]) {
      expect(await findMember(viewer, id)).toMatchObject({ bio: "Cold starts.", isInsider: true });
      expect(await kinds(viewer, id)).toEqual(["email", "github", "linkedin", "website"]);
    }
    expect(await kinds(visitor, id)).toEqual(["github"]);
    expect(await kinds(viewers.member, id)).toEqual(["github", "linkedin"]);
    expect(await kinds(viewers.otherProgram, id)).toEqual(["github", "linkedin"]);
    expect(await memberEmployments(visitor, id)).toEqual([]);
    expect(await memberEmployments(viewers.member, id)).toMatchObject([{ employer: "Cold Data SpA" }]);
  });
});

describe("looking for members by name", () => {
  it("finds them by words of the name without accents, by handle and by city", async () => {
    const { id, member } = await cast("community");
    for (const text of ["quilodran", "REN Qui", "@renata-comm", "valparaiso ren"])
      expect((await searchMembers(member, text)).map((found) => found.id)).toContain(id);
    expect(await searchMembers(member, "uilodran")).toEqual([]);
    expect(await searchMembers(member, "100%")).toEqual([]);
    expect(await searchMembers(member, " ")).toEqual([]);
    expect(await searchMembers(visitor, "renata")).toEqual([]);
    expect(await searchMembers(member, "a".repeat(60_000))).toEqual([]);
  });

  it("finds nobody by an address or a place that the viewer may not see", async () => {
    const id = await aMember({
      name: "Odalys Ferreira",
      city: "Guimarães",
      parts: { place: "private" },
      identities: [{ kind: "email", value: "odalys@ferreira.example" }],
    });
    const member = await aViewer(await aMember());
    expect(await searchMembers(member, "odalys@ferr")).toEqual([]);
    expect(await searchMembers(member, "guimaraes")).toEqual([]);
    const administrator = await anAdministrator();
    expect(await searchMembers(administrator, "odalys@ferr")).toMatchObject([{ id }]);
    expect(await searchMembers(member, "odalys")).toMatchObject([{ detail: "@odalys-ferreira" }]);
    expect(await searchMembers(administrator, "odalys")).toMatchObject([{ detail: "Guimarães" }]);
  });
});
