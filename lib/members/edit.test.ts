import { describe, expect, it } from "vitest";
import { imported } from "@/lib/testing/imports";
import { aMember, aTerm, aViewer } from "@/lib/testing/people";
import { completeMember } from "./complete";
import { editMember } from "./edit";
import { findMember, memberIdentities } from "./get";

describe("what a manager may change of others", () => {
  it("is nothing of whoever has a role, though they never signed in: their own address there would sign in as them", async () => {
    const manager = await aViewer(await aMember(), { manages: [{ programKey: "heroes", countries: null }] });
    const taken = [{ kind: "email" as const, value: "mine@manager.example" }];
    const aHero = async (facts: Parameters<typeof aMember>[0]) => {
      const id = await aMember(facts);
      await aTerm(id, { programKey: "heroes" });
      return id;
    };
    const plain = await aHero({ name: "Odalys Ferreira" });
    const administrator = await aHero({ name: "Tomasz Wierzbic", identities: [{ kind: "github", value: "tomasz-w" }] });
    const other = await aHero({ name: "Kenji Murata-Hale" });
    await aViewer(administrator, { administrator: true });
    await aViewer(other, { manages: [{ programKey: "ambassadors", countries: null }] });
    for (const id of [administrator, other]) {
      expect(await findMember(manager, id)).toMatchObject({ mayEdit: false, hasAccount: false });
      const edit = { id, version: 1, name: "Renamed", identities: taken };
      await expect(editMember(manager, edit)).rejects.toMatchObject({ code: "forbidden" });
      await expect(completeMember(manager, { id, identities: taken })).rejects.toMatchObject({ code: "forbidden" });
    }
    const file = "Name,GitHub,Email,Program,Since\nTomasz Wierzbic,tomasz-w,mine@manager.example,heroes,2020-01-01\n";
    expect((await imported({ viewer: manager, kind: "members", file })).counts).toMatchObject({ unchanged: 1 });
    expect((await memberIdentities(await aViewer(administrator), administrator)).map(({ kind }) => kind)).toEqual([
      "github",
    ]);
    await completeMember(manager, { id: plain, bio: "Cold starts." });
    await editMember(manager, { id: plain, version: 2, name: "Odalys F.", identities: taken });
    expect(await findMember(manager, plain)).toMatchObject({ name: "Odalys F.", mayEdit: true });
  });
});
