import { expect, test } from "vitest";
import { isUnfinishedImport } from "./lifecycle";

test("of the imports that were left open, those of the last week are to be finished", () => {
  const now = new Date("2026-11-25T12:00:00Z");
  const of = (state: "uploaded" | "failed" | "done" | "undone", day: string) =>
    isUnfinishedImport({ state, startedAt: new Date(`${day}T12:00:00Z`) }, now);
  expect([of("uploaded", "2026-11-25"), of("uploaded", "2026-11-18"), of("failed", "2026-11-20")]).toEqual([
    true,
    true,
    true,
  ]);
  expect([of("uploaded", "2026-11-17"), of("failed", "2026-10-01"), of("done", "2026-11-25")]).toEqual([
    false,
    false,
    false,
  ]);
});
