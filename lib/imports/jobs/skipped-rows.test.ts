import { expect, it } from "vitest";
import { anImport, imported } from "@/lib/testing/imports";
import { aMember, anAdministrator, aViewer } from "@/lib/testing/people";
import { getImport } from "./get";
import { listSkippedRows, skippedBecause } from "./skipped-rows";
import { undoImport } from "./undo";

const file = "Name,Since,Note\nAna Quispe,2026-01-01,one\n,2026-01-02,two\nLuis Choque,32.13.2026,\n";
const skipped = {
  heads: ["Name", "Since", "Note", skippedBecause],
  rows: [
    ["", "2026-01-02", "two", "There is no name."],
    ["Luis Choque", "32.13.2026", "", '"32.13.2026" is not a day.'],
  ],
};

it("gives the rows that an import would skip, and has skipped, with the reason of each", async () => {
  const viewer = await anAdministrator();
  const mapping = { defaults: { program: "community-builders" } };
  const before = await anImport({ viewer, kind: "members", file, mapping });
  expect(await listSkippedRows(viewer, before)).toEqual(skipped);
  const { id, batch } = await imported({ viewer, kind: "members", file, mapping });
  expect(batch).toMatchObject({ refused: 2, isHeld: false, hasSkippedRows: true });
  expect(await listSkippedRows(viewer, id)).toEqual(skipped);
  await expect(listSkippedRows(await aViewer(await aMember()), id)).rejects.toMatchObject({ code: "missing" });
  await undoImport(viewer, { id });
  expect(await getImport(viewer, id)).toMatchObject({ hasSkippedRows: false });
  await expect(listSkippedRows(viewer, id)).rejects.toMatchObject({ code: "missing" });
});

it("gives a file that comes in once it is mended, though it names why its rows were skipped", async () => {
  const viewer = await anAdministrator();
  const { heads, rows } = skipped;
  const mended = rows.map(([name, , note, reason]) => [name || "Eva Tello", "2026-01-02", note, reason]);
  const sent = [heads, ...mended].map((cells) =>
    cells.map((cell) => `"${(cell ?? "").replaceAll('"', '""')}"`).join(","),
  );
  const { counts } = await imported({
    viewer,
    kind: "members",
    file: sent.join("\n"),
    mapping: { defaults: { program: "community-builders" } },
  });
  expect(counts).toMatchObject({ created: 2, refused: 0 });
});

it("gives every skipped row, however many there are", { timeout: 60_000 }, async () => {
  const viewer = await anAdministrator();
  const id = await anImport({
    viewer,
    kind: "members",
    file: `Name,City\nAna Quispe,Graz\n${",Graz\n".repeat(10_500)}`,
  });
  expect((await listSkippedRows(viewer, id)).rows).toHaveLength(10_500);
});
