import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { activities, activityPrograms, identities, importRows, members, terms } from "@/db/schema";
import { anImport, imported } from "@/lib/testing/imports";
import { aMember, anAdministrator, aTerm, aViewer } from "@/lib/testing/people";
import { getImport } from "./get";
import { startImport } from "./start";
import { undoImport } from "./undo";
import { listUndoObstacles } from "./undo-obstacles";

describe("taking an import back", { timeout: 30_000 }, () => {
  it("removes whom it made with their terms, and empties what it filled in", async () => {
    const viewer = await anAdministrator();
    const kept = await aMember({ name: "Kept", identities: [{ kind: "github", value: "kept-1" }] });
    const rows =
      "Name,GitHub,LinkedIn,Bio,Program,Since\nKept,kept-1,kept-in,Words,heroes,2020-01-01\nNew,new-1,,,heroes,2020-01-01\n";
    const { id, counts } = await imported({ viewer, kind: "members", file: rows });
    expect(counts).toMatchObject({ created: 1, updated: 1 });
    await undoImport(viewer, { id });
    expect(await db.select().from(members).where(eq(members.name, "New"))).toEqual([]);
    expect(await db.select().from(terms).where(eq(terms.memberId, kept))).toEqual([]);
    expect((await db.select().from(members).where(eq(members.id, kept)))[0]).toMatchObject({ bio: "" });
    const handles = await db.select().from(identities).where(eq(identities.memberId, kept));
    expect(handles.map(({ kind }) => kind)).toEqual(["github"]);
    expect((await getImport(viewer, id)).state).toBe("undone");
    expect((await db.select().from(importRows).where(eq(importRows.batchId, id))).every(({ undone }) => undone)).toBe(
      true,
    );
    await expect(undoImport(viewer, { id })).rejects.toMatchObject({ code: "conflict" });
    expect((await imported({ viewer, kind: "members", file: rows })).counts).toMatchObject({ created: 1, updated: 1 });
  });

  it("removes activities with what was counted of them", async () => {
    const viewer = await anAdministrator();
    const memberId = await aMember();
    await aTerm(memberId, { programKey: "heroes" });
    const rows = "Talk,Date\nOne,2026-01-05\nTwo,2026-01-06\n";
    const { id } = await imported({ viewer, kind: "activities", file: rows, memberId });
    expect(await db.select().from(activityPrograms)).toHaveLength(2);
    await undoImport(viewer, { id });
    expect(await db.select().from(activities).where(eq(activities.loggedById, memberId))).toEqual([]);
    expect(await db.select().from(activityPrograms)).toEqual([]);
  });

  it("says row by row what stands in the way, and then takes nothing back", async () => {
    const viewer = await anAdministrator();
    const rows = "Name,GitHub\nFree,free-1\nBound,bound-1\nGiven,given-1\n";
    const { id, rows: results } = await imported({ viewer, kind: "members", file: rows });
    const [, bound, given] = results.map(({ wrote }) => wrote[0]?.id ?? "");
    await imported({ viewer, kind: "activities", file: "Talk,Date\nLater,2026-01-05\n", memberId: bound });
    await aTerm(given ?? "", { programKey: "heroes" });
    const standing = await listUndoObstacles(viewer, id);
    expect(standing.map(({ row, what }) => [row, what])).toEqual([
      [3, "Bound"],
      [4, "Given"],
    ]);
    await expect(undoImport(viewer, { id })).rejects.toThrow("Row 3, Bound");
    expect(await db.select().from(members).where(eq(members.name, "Free"))).toHaveLength(1);
    expect((await getImport(viewer, id)).state).toBe("done");
  });

  it("is for who may see the import, and only once it stands still", async () => {
    const viewer = await anAdministrator();
    const stranger = await aViewer(await aMember(), { manages: [{ programKey: "heroes", countries: null }] });
    const { id } = await imported({ viewer, kind: "members", file: "Name,GitHub\nQuiet,quiet-1\n" });
    await expect(undoImport(stranger, { id })).rejects.toMatchObject({ code: "missing" });
    const other = await anImport({ viewer, kind: "members", file: "Name\nX\n" });
    await expect(undoImport(viewer, { id: other })).rejects.toMatchObject({ code: "conflict" });
    await startImport(viewer, { id: other });
    await expect(startImport(viewer, { id: other })).rejects.toMatchObject({ code: "conflict" });
    await expect(undoImport(viewer, { id: other })).rejects.toMatchObject({ code: "conflict" });
  });
});
