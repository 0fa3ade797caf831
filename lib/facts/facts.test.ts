import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { db, inTransaction } from "@/db/client";
import { auditEntries, facts } from "@/db/schema";
import { addDays, today } from "@/lib/core/clock";
import type { Viewer } from "@/lib/core/viewer";
import { deleteRemoved } from "@/lib/jobs/delete-removed";
import { atOnce } from "@/lib/testing/at-once";
import { aFact, aFile } from "@/lib/testing/facts";
import { aMember, anAdministrator, aTerm, aViewer } from "@/lib/testing/people";
import { checkFact, uncheckFact } from "./check";
import { correctFact } from "./correct";
import { factsOf } from "./list";
import { recordFact } from "./record";
import { removeFact, restoreFact } from "./remove";

const programKey = "ambassadors";

describe("the facts of a member", () => {
  let administrator: Viewer;
  let manager: Viewer;

  beforeAll(async () => {
    administrator = await anAdministrator();
    manager = await aViewer(await aMember(), { manages: [{ programKey, countries: ["DE"] }] });
  });

  const aHolder = async () => {
    const memberId = await aMember({ name: "Lena Strasburger", country: "DE" });
    await aTerm(memberId, { programKey });
    return { memberId, member: await aViewer(memberId) };
  };
  const only = async (viewer: Viewer, memberId: string) => {
    const [first] = (await factsOf(viewer, memberId)) ?? [];
    if (!first) throw new Error("There is no fact.");
    return first;
  };

  it("are seen by the person, the managers of their program and country, and administrators", async () => {
    const { memberId, member } = await aHolder();
    await aFact(member, memberId);
    for (const viewer of [member, manager, administrator]) expect(await factsOf(viewer, memberId)).toHaveLength(1);
    const elsewhere = await aViewer(await aMember(), { manages: [{ programKey, countries: ["FR"] }] });
    for (const viewer of [elsewhere, await aViewer(await aMember())])
      expect(await factsOf(viewer, memberId)).toBeNull();
  });

  it("are recorded with what their kind asks for, and say by field what is missing or has not come yet", async () => {
    const { memberId, member } = await aHolder();
    const refused = (told: object) =>
      recordFact(member, { memberId, ...told }).catch((error) => Object.keys(error.fields));
    expect(await refused({ kind: "certification", fromOn: "2026-01-01" })).toEqual(["certificationKey"]);
    expect(await refused({ kind: "certification", certificationKey: "x", fromOn: "2026-01-01" })).toEqual([
      "certificationKey",
    ]);
    expect(await refused({ kind: "employer", fromOn: "2026-01-01" })).toEqual(["detail"]);
    expect(await refused({ kind: "conduct", fromOn: "2026-01-01" })).toEqual(["detail"]);
    expect(await refused({ kind: "age", fromOn: addDays(today(), 2) })).toEqual(["fromOn"]);
    expect(await refused({ kind: "student", fromOn: "2026-01-02", toOn: "2026-01-01" })).toEqual(["toOn"]);
    await recordFact(member, { memberId, kind: "age", fromOn: today(), detail: "1990-05-05", toOn: "2199-01-01" });
    expect(await only(member, memberId)).toMatchObject({ kind: "age", detail: null, toOn: null, checkedAt: null });
    await expect(recordFact(member, { memberId, kind: "age", fromOn: today() })).rejects.toMatchObject({
      code: "conflict",
    });
  });

  it("count as checked only until somebody changes them, and nobody checks their own", async () => {
    const { memberId, member } = await aHolder();
    const fact = await aFact(member, memberId);
    await expect(checkFact(member, fact)).rejects.toMatchObject({ code: "forbidden" });
    const checked = await checkFact(manager, fact);
    expect(await only(member, memberId)).toMatchObject({ version: 2, checkedAt: expect.any(Date) });
    const told = { certificationKey: "security-specialty", fromOn: "2026-01-15" };
    expect(await correctFact(member, { ...checked, ...told })).toEqual(checked);
    expect((await only(member, memberId)).checkedAt).not.toBeNull();
    await correctFact(member, { ...checked, ...told, toOn: "2029-01-15" });
    expect(await only(member, memberId)).toMatchObject({ version: 3, checkedAt: null, checkedBy: null });
    const again = await checkFact(manager, { id: fact.id, version: 3 });
    await uncheckFact(manager, again);
    expect((await only(member, memberId)).checkedAt).toBeNull();
    const entries = await db.select().from(auditEntries).where(eq(auditEntries.objectId, fact.id));
    expect(entries.map(({ action }) => action).sort()).toEqual(
      ["fact.check", "fact.check", "fact.correct", "fact.record", "fact.uncheck"].sort(),
    );
  });

  it("take one of two corrections at once, and tell the other", async () => {
    const { memberId, member } = await aHolder();
    const fact = await aFact(member, memberId);
    const to = (toOn: string) => () =>
      correctFact(member, { ...fact, certificationKey: "security-specialty", fromOn: "2026-01-15", toOn });
    const outcomes = await atOnce([to("2028-01-15"), to("2029-01-15")]);
    expect([outcomes.done.length, outcomes.refused]).toEqual([1, [expect.stringContaining("in the meantime")]]);
    expect((await only(member, memberId)).version).toBe(2);
  });

  it("come back after they were removed, with their files, and go for good in time", async () => {
    const { memberId, member } = await aHolder();
    const { id: file } = await aFile(member, "zertifikat ü.pdf");
    const removed = await removeFact(member, await aFact(member, memberId, { fileIds: [file] }));
    expect(await factsOf(member, memberId)).toEqual([]);
    await restoreFact(member, removed);
    expect((await only(member, memberId)).files.map(({ name }) => name)).toEqual(["zertifikat ü.pdf"]);
    const again = await removeFact(member, { id: removed.id, version: 3 });
    await aFact(member, memberId);
    await expect(restoreFact(member, again)).rejects.toMatchObject({ code: "conflict" });
    await deleteRemoved();
    expect(await db.select().from(facts).where(eq(facts.id, again.id))).toHaveLength(1);
    await inTransaction((tx) =>
      tx
        .update(facts)
        .set({ removedAt: new Date(0) })
        .where(eq(facts.id, again.id)),
    );
    await deleteRemoved();
    expect(await db.select().from(facts).where(eq(facts.id, again.id))).toEqual([]);
  });
});
