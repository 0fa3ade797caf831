import { expect, it } from "vitest";
import { aMember } from "@/lib/testing/people";
import { answersWhileUnchanged } from "./answers-while-unchanged";
import { dialect } from "./dialect";

const isKept = dialect === "sqlite";

it("knows an answer until anything is committed, and never takes up one that was asked for before", async () => {
  const answers = answersWhileUnchanged<number>(2);
  const known = async (key: string) => (await answers(key)).known;
  expect((await answers("a")).keep(1)).toBe(1);
  expect([await known("a"), await known("b")]).toEqual([isKept ? 1 : undefined, undefined]);
  const asked = await answers("late");
  await aMember();
  expect(await known("a")).toBeUndefined();
  asked.keep(5);
  expect(await known("late")).toBeUndefined();
});

it("keeps so many at most, the latest", async () => {
  const answers = answersWhileUnchanged<number>(2);
  for (const [number, key] of ["a", "b", "c"].entries()) (await answers(key)).keep(number);
  expect((await answers("a")).known).toBeUndefined();
  expect((await answers("c")).known).toBe(isKept ? 2 : undefined);
});
