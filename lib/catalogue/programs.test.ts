import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { db, inTransaction } from "@/db/client";
import { auditEntries, programs } from "@/db/schema";
import { aMember, anAdministrator, aViewer } from "@/lib/testing/people";
import { catalogue, currentCatalogue } from "./get";
import { addGoal, bringBackGoal, moveGoal, retireGoal, reviseGoal } from "./goals";
import { addProgram, bringBackProgram, moveProgram, retireProgram, reviseProgram } from "./programs";
import { addTrait, reviseTrait } from "./traits";

const mentors = { name: "Cloud Mentors", shortName: "Mentors", color: "jade", shape: "ring" };
const refusalOf = (work: Promise<unknown>) => work.then(() => null).catch((error) => error);
const programOf = async (key: string) => (await catalogue()).programs.find((program) => program.key === key);

describe("the programs of the catalogue", () => {
  it("are added after the others, under a key made from the name, and are in the audit", async () => {
    const administrator = await anAdministrator();
    const { key } = await addProgram(administrator, { ...mentors, aliases: ["Mentor ", "", "Mentor"] });
    expect(key).toBe("cloud-mentors");
    expect((await currentCatalogue()).programs.at(-1)).toMatchObject({ key, aliases: ["Mentor"], version: 1 });
    const entries = await db.select().from(auditEntries).where(eq(auditEntries.objectId, key));
    expect(entries).toMatchObject([{ action: "program.add", actorId: administrator.memberId, objectKind: "program" }]);
    await retireProgram(administrator, { key, version: 1 });
  });

  it("keep the old name as an alias when they are renamed, unless that is declined", async () => {
    const administrator = await anAdministrator();
    const { key } = await addProgram(administrator, { ...mentors, name: "Guides", shortName: "Guides" });
    const renamed = { ...mentors, name: "Navigators", shortName: "Navigators", key };
    const { version } = await reviseProgram(administrator, { ...renamed, version: 1 });
    expect(await programOf(key)).toMatchObject({ name: "Navigators", aliases: ["Guides"], key: "guides" });
    await reviseProgram(administrator, { ...renamed, name: "Pathfinders", version, keepsOldName: false });
    expect((await programOf(key))?.aliases).toEqual([]);
    await retireProgram(administrator, { key, version: version + 1 });
  });

  it("refuse a name, short name or alias that leads to another program, naming it and the field", async () => {
    const administrator = await anAdministrator();
    const byName = await refusalOf(addProgram(administrator, { ...mentors, name: "aws  HEROES" }));
    expect(byName).toMatchObject({
      code: "conflict",
      fields: { name: "“aws  HEROES” is already a name of AWS Heroes." },
    });
    const byAlias = await refusalOf(addProgram(administrator, { ...mentors, name: "Sages", aliases: ["Hero"] }));
    expect(Object.keys(byAlias.fields)).toEqual(["aliases"]);
    const byShort = await refusalOf(addProgram(administrator, { ...mentors, name: "Sages", shortName: "CB" }));
    expect(Object.keys(byShort.fields)).toEqual(["shortName"]);
  });

  it("refuse a colour or shape that another program has", async () => {
    const administrator = await anAdministrator();
    const color = await refusalOf(addProgram(administrator, { ...mentors, name: "Sages", color: "heroes" }));
    expect(color.fields).toEqual({ color: "AWS Heroes has this colour. Choose another." });
    const shape = await refusalOf(addProgram(administrator, { ...mentors, name: "Sages", shape: "diamond" }));
    expect(shape.fields).toEqual({ shape: "AWS Heroes has this shape. Choose another." });
    const twice = inTransaction(async (tx) => {
      await tx.update(programs).set({ color: "heroes", shape: "diamond" }).where(eq(programs.key, "ambassadors"));
    });
    await expect(twice).rejects.toThrow();
  });

  it("are changed by one of two who opened the same form", async () => {
    const administrator = await anAdministrator();
    const { key } = await addProgram(administrator, { ...mentors, name: "Anchors", shortName: "Anchors" });
    const change = { ...mentors, name: "Anchors", shortName: "Anchors", key, version: 1 };
    await reviseProgram(administrator, { ...change, audience: "Those who stay." });
    const stale = await refusalOf(reviseProgram(administrator, { ...change, audience: "Others." }));
    expect(stale).toMatchObject({ code: "conflict" });
    expect((await programOf(key))?.audience).toBe("Those who stay.");
    await retireProgram(administrator, { key, version: 2 });
  });

  it("leave the choice when retired, keep their history, and come back unless their look is taken", async () => {
    const administrator = await anAdministrator();
    const { key } = await addProgram(administrator, { ...mentors, name: "Tutors", shortName: "Tutors" });
    const { version } = await retireProgram(administrator, { key, version: 1 });
    expect(await retireProgram(administrator, { key, version: 1 })).toEqual({ key, version });
    expect((await currentCatalogue()).programs.some((program) => program.key === key)).toBe(false);
    expect(await programOf(key)).toMatchObject({ name: "Tutors" });
    const back = await bringBackProgram(administrator, { key, version });
    const again = await retireProgram(administrator, back);
    const other = await addProgram(administrator, { ...mentors, name: "Coaches", shortName: "Coaches" });
    await expect(bringBackProgram(administrator, again)).rejects.toMatchObject({ code: "conflict" });
    await retireProgram(administrator, { key: other.key, version: 1 });
  });

  it("change places with their neighbours, goals within their own program", async () => {
    const administrator = await anAdministrator();
    const keys = async () => (await currentCatalogue()).programs.map((program) => program.key);
    const before = await keys();
    await moveProgram(administrator, { key: "community-builders", by: -1 });
    expect((await keys()).slice(0, 2)).toEqual(["community-builders", "heroes"]);
    await moveProgram(administrator, { key: "community-builders", by: -1 });
    await moveProgram(administrator, { key: "community-builders", by: 1 });
    expect(await keys()).toEqual(before);
    await moveGoal(administrator, { key: "evangelize-best-practices", by: -1 });
    expect((await programOf("heroes"))?.goals.map((goal) => goal.key)).toEqual([
      "educate-and-empower",
      "evangelize-best-practices",
      "inspire-continuous-learning",
    ]);
    expect((await programOf("ambassadors"))?.goals[0]?.key).toBe("drive-customer-success");
  });

  it("have goals and traits of their own, which are retired and come back", async () => {
    const administrator = await anAdministrator();
    const { key } = await addGoal(administrator, { programKey: "heroes", name: "Welcome Newcomers" });
    expect(key).toBe("welcome-newcomers");
    await reviseGoal(administrator, { key, version: 1, name: "Welcome Everybody" });
    const retired = await retireGoal(administrator, { key, version: 2 });
    expect((await currentCatalogue()).programs[0]?.goals.some((goal) => goal.key === key)).toBe(false);
    await bringBackGoal(administrator, retired);
    expect((await programOf("heroes"))?.goals.at(-1)).toMatchObject({ key, aliases: ["Welcome Newcomers"] });
    await expect(addGoal(administrator, { programKey: "none", name: "X" })).rejects.toMatchObject({ code: "missing" });
    const trait = await addTrait(administrator, { programKey: "heroes", text: "Patience" });
    await reviseTrait(administrator, { key: trait.key, version: 1, text: "Great patience" });
    expect((await programOf("heroes"))?.traits.at(-1)).toMatchObject({ text: "Great patience" });
  });

  it("say by goals of their own, principles and certifications what shows a trait", async () => {
    const administrator = await anAdministrator();
    const shownBy = { goals: ["educate-and-empower"], principles: ["dive-deep"], isShownByCertifications: true };
    const { key } = await addTrait(administrator, { programKey: "heroes", text: "Depth", ...shownBy });
    const traitNow = async () => (await programOf("heroes"))?.traits.find((trait) => trait.key === key);
    expect(await traitNow()).toMatchObject(shownBy);
    const { version } = await reviseTrait(administrator, { key, version: 1, text: "Great depth" });
    expect(await traitNow()).toMatchObject({ text: "Great depth", ...shownBy });
    await reviseTrait(administrator, { key, version, text: "Great depth", principles: [] });
    expect(await traitNow()).toMatchObject({ ...shownBy, principles: [] });
    const foreign = { programKey: "heroes", text: "Reach", goals: ["drive-customer-success"] };
    await expect(addTrait(administrator, foreign)).rejects.toMatchObject({ fields: { goals: expect.any(String) } });
    const unknown = { programKey: "heroes", text: "Reach", principles: ["luck"] };
    await expect(addTrait(administrator, unknown)).rejects.toMatchObject({
      fields: { principles: expect.any(String) },
    });
  });

  it("are the administrators' alone to change", async () => {
    const manager = await aViewer(await aMember(), { manages: [{ programKey: "heroes", countries: null }] });
    for (const viewer of [manager, await aViewer(await aMember())]) {
      await expect(addProgram(viewer, mentors)).rejects.toMatchObject({ code: "forbidden" });
      await expect(retireProgram(viewer, { key: "heroes", version: 1 })).rejects.toMatchObject({ code: "forbidden" });
      await expect(moveGoal(viewer, { key: "educate-and-empower", by: 1 })).rejects.toMatchObject({
        code: "forbidden",
      });
    }
  });

  it("never get a key that is a page, and get one in any script", async () => {
    const administrator = await anAdministrator();
    const first = await addGoal(administrator, { programKey: "heroes", name: "New" });
    const second = await addGoal(administrator, { programKey: "heroes", name: "学びを広げる" });
    const third = await addGoal(administrator, { programKey: "heroes", name: "仲間を増やす" });
    expect([first.key, second.key, third.key]).toEqual(["new-2", "goal", "goal-2"]);
  });
});
