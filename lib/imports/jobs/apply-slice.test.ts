import { eq } from "drizzle-orm";
import { expect, it } from "vitest";
import { inTransaction, type Reader } from "@/db/client";
import { importBatches } from "@/db/schema";
import { Refusal } from "@/lib/core/errors";
import { viewerForImport } from "@/lib/core/viewer";
import { anImport } from "@/lib/testing/imports";
import { anAdministrator } from "@/lib/testing/people";
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
