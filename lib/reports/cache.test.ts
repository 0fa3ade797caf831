import { expect, it } from "vitest";
import { aMember } from "@/lib/testing/people";
import { answerCache } from "./cache";

it("counts once until something is written, and once for all who ask meanwhile", async () => {
  let counted = 0;
  const kept = answerCache<number>();
  const count = async () => ++counted;
  expect(await Promise.all([kept("all", count), kept("all", count)])).toEqual([1, 1]);
  expect(await kept("heroes", count)).toBe(2);
  await aMember();
  expect(await kept("all", count)).toBe(3);
  expect(await kept("all", count)).toBe(3);
});

it("does not keep what failed", async () => {
  const kept = answerCache<number>();
  await expect(kept("all", () => Promise.reject(new Error("busy")))).rejects.toThrow("busy");
  expect(await kept("all", async () => 7)).toBe(7);
});
