import { asc, eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { db, inTransaction } from "@/db/client";
import { importBatches, importFiles, importRows } from "@/db/schema";
import { getImport } from "@/lib/imports/jobs/get";
import { startImport } from "@/lib/imports/jobs/start";
import { anImport, imported } from "@/lib/testing/imports";
import { aMember, anAdministrator } from "@/lib/testing/people";
import { eraseMember } from "./erase-member";

const file = `Name,GitHub,Bio
Odalys Ferreira,odalys-1,
Odalys Ferreira,odalys-2,Keys and bills.
Renata Quilodrán,renata-1,
`;

async function aPerson(handle: string) {
  const github = { kind: "github" as const, value: handle };
  return aMember({ name: "Odalys Ferreira", country: "PT", identities: [github] });
}

const erase = async (id: string, version: number) =>
  eraseMember(await anAdministrator(), { id, version, reason: "Asked for it by mail." });

describe("erasing somebody whom an import told of", () => {
  it("blanks the report of every row that wrote or names them, and leaves the others alone", {
    timeout: 30_000,
  }, async () => {
    const viewer = await anAdministrator();
    const id = await aPerson("odalys-2");
    const batch = await imported({ viewer, kind: "members", file });
    const said = { row: 3, column: "GitHub", reason: "Row 3 may be Odalys Ferreira." };
    const other = { row: 4, column: "GitHub", reason: "Nothing known of this handle." };
    await inTransaction(async (tx) => {
      const warnings = [said, other, { row: 3, column: null, reason: "No country." }];
      await tx
        .update(importBatches)
        .set({ warnings, fileName: "odalys_ferreira.csv" })
        .where(eq(importBatches.id, batch.id))
        .returning();
      await tx
        .update(importRows)
        .set({ column: "GitHub", reason: "Odalys Ferreira is here twice.", warnings: [said, other] })
        .where(eq(importRows.batchId, batch.id))
        .returning();
    });
    const rows = () =>
      db.select().from(importRows).where(eq(importRows.batchId, batch.id)).orderBy(asc(importRows.row));
    expect((await rows())[1]?.wrote).toMatchObject([{ id, before: { bio: "" } }]);
    await erase(id, 2);
    const blanked = await rows();
    expect(JSON.stringify(blanked)).not.toContain("Odalys");
    expect(blanked[1]).toMatchObject({
      what: "Former member",
      column: null,
      reason: "Removed.",
      warnings: [],
      wrote: [{ id }],
    });
    expect(blanked[1]?.wrote[0]).not.toHaveProperty("before");
    expect(blanked[2]).toMatchObject({ what: "Renata Quilodrán", reason: "Removed.", warnings: [other] });
    expect(await getImport(viewer, batch.id)).toMatchObject({ fileName: "Removed.", warnings: [other] });
  });

  it("takes along the files that have not run, says so, and waits for one that runs", { timeout: 30_000 }, async () => {
    const viewer = await anAdministrator();
    const id = await aPerson("odalys-3");
    const waiting = await anImport({ viewer, kind: "members", file });
    const running = await anImport({ viewer, kind: "members", file });
    await startImport(viewer, { id: running });
    await expect(erase(id, 1)).rejects.toMatchObject({ code: "conflict", message: expect.stringContaining("running") });
    const touchedAt = new Date(Date.now() - 600_000);
    await inTransaction((tx) =>
      tx.update(importBatches).set({ touchedAt }).where(eq(importBatches.id, running)).returning(),
    );
    await erase(id, 1);
    expect(await db.select().from(importFiles)).toEqual([]);
    for (const batch of [waiting, running])
      expect(await getImport(viewer, batch)).toMatchObject({
        state: "failed",
        failure: expect.stringContaining("Upload it again"),
      });
  });
});
