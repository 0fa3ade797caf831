import { setImmediate } from "node:timers/promises";
import { eq } from "drizzle-orm";
import { expect, it } from "vitest";
import { inTransaction, type Reader } from "@/db/client";
import { importBatches } from "@/db/schema";
import { Refusal } from "@/lib/core/errors";
import { viewerForImport } from "@/lib/core/viewer";
import { findMember } from "@/lib/members/get";
import { anImport } from "@/lib/testing/imports";
import { aMember, anAdministrator } from "@/lib/testing/people";
import type { RowDecision } from "../kinds/kind";
import { rowOutcomes } from "../kinds/row-outcomes";
import { applySlice } from "./apply-slice";

it("has saved which row a command refused before it decides on the rows below it", async () => {
  const viewer = await anAdministrator();
  const id = await anImport({ viewer, kind: "activities", file: "Talk,Date\nOne,2026-01-05\nTwo,2026-01-06\n" });
  await inTransaction((tx) =>
    tx.update(importBatches).set({ state: "running", run: 1 }).where(eq(importBatches.id, id)),
  );
  const decided = { what: "A talk", column: null, reason: null, warnings: [] };
  const work: RowDecision["work"] = [
    { makes: () => [], preview: () => [], apply: () => Promise.reject(new Refusal("invalid", "It cannot be saved.")) },
  ];
  const first: RowDecision = { ...decided, row: 2, outcome: "created", work };
  const onBehalf = viewerForImport(viewer, id);
  const slice = {
    rows: [2, 3],
    show: () => ({ cells: [], stored: {} }),
    decide: async (from: Reader, only = (row: number) => row > 0) => {
      const became = (await rowOutcomes(onBehalf, from, [2])).get(2);
      const second: RowDecision = { ...decided, row: 3, outcome: "unchanged", reason: `Row 2: ${became}`, work: [] };
      return [first, second].filter(({ row }) => only(row));
    },
  };
  const taken = await applySlice(onBehalf, { batch: { id, run: 1 }, slice, isDone: new Set() });
  expect(taken.map(({ row, outcome, reason }) => [row, outcome, reason])).toEqual([
    [2, "refused", "It cannot be saved."],
    [3, "unchanged", "Row 2: refused"],
  ]);
});

it("lets others in between its rows, whose writing stands though all of the slice is taken back", async () => {
  const viewer = await anAdministrator();
  const id = await anImport({ viewer, kind: "activities", file: "Talk,Date\nOne,2026-01-05\n" });
  const order: string[] = [];
  let begin = () => {};
  const begun = new Promise<void>((resolve) => {
    begin = resolve;
  });
  // Somebody else's request, which is under way outside of the import.
  const other = begun.then(() => aMember({ name: "Written meanwhile" })).finally(() => order.push("the other"));
  const apply = async () => {
    begin();
    for (let turn = 0; turn < 20; turn += 1) await setImmediate();
    order.push("the slice");
    throw new Error("The disk is full.");
  };
  const work: RowDecision["work"] = [{ makes: () => [], preview: () => [], apply }];
  const row: RowDecision = {
    row: 2,
    what: "A talk",
    column: null,
    reason: null,
    warnings: [],
    outcome: "created",
    work,
  };
  const slice = { rows: [2], show: () => ({ cells: [], stored: {} }), decide: async () => [row] };
  const applied = applySlice(viewerForImport(viewer, id), { batch: { id, run: 1 }, slice, isDone: new Set() });
  await expect(applied).rejects.toThrow("The disk is full.");
  const memberId = await other;
  expect(order).toEqual(["the slice", "the other"]);
  expect((await findMember(viewer, memberId))?.name).toBe("Written meanwhile");
});
