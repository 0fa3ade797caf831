import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { db, inTransaction } from "@/db/client";
import { principles, settings } from "@/db/schema";
import { catalogue } from "@/lib/catalogue/get";
import { answers, cached } from "./cached";

const rename = (name: string) => (tx: Parameters<Parameters<typeof inTransaction>[0]>[0]) =>
  tx.update(principles).set({ name }).where(eq(principles.number, 1));

const firstOf = async (from = db) => (await catalogue(from)).principles[0]?.name;

it("is read once, until something that it was read from changes", async () => {
  const before = await catalogue();
  expect(await catalogue()).toBe(before);
  await inTransaction((tx) =>
    tx.insert(settings).values({ key: "elsewhere", value: 1, updatedAt: new Date() }).returning(),
  );
  expect(await catalogue()).toBe(before);
  await inTransaction(rename("Changed"));
  expect(await firstOf()).toBe("Changed");
});

it("shows a transaction what it changed itself, and nobody else before the commit", async () => {
  await inTransaction(rename("Before"));
  expect(await firstOf()).toBe("Before");
  const failing = inTransaction(async (tx) => {
    await rename("Never")(tx);
    expect((await catalogue(tx)).principles[0]?.name).toBe("Never");
    expect(await firstOf()).toBe("Before");
    throw new Error("Not this time.");
  });
  await expect(failing).rejects.toThrow("Not this time.");
  expect(await firstOf()).toBe("Before");
});

it("cannot be changed by whoever reads it, and is read again after a failure", async () => {
  const { principles: all } = await catalogue();
  expect(() => all.pop()).toThrow(TypeError);
  let tries = 0;
  const failing = cached("catalogue", async () => {
    tries += 1;
    if (tries === 1) throw new Error("No answer.");
    return tries;
  });
  await expect(failing()).rejects.toThrow("No answer.");
  expect(await failing()).toBe(2);
  expect(await failing()).toBe(2);
});

describe("answers", () => {
  it("are counted once for all who ask meanwhile, and the oldest goes where there are too many", async () => {
    let counted = 0;
    const kept = answers<number>(2);
    const count = async () => ++counted;
    expect(await Promise.all([kept("all", count), kept("all", count)])).toEqual([1, 1]);
    expect(await kept("heroes", count)).toBe(2);
    expect(await kept("all", count)).toBe(1);
    expect(await kept("captains", count)).toBe(3);
    expect(await kept("all", count)).toBe(1);
    expect(await kept("heroes", count)).toBe(4);
  });

  it("that failed are not kept", async () => {
    const kept = answers<number>();
    await expect(kept("all", () => Promise.reject(new Error("busy")))).rejects.toThrow("busy");
    expect(await kept("all", async () => 7)).toBe(7);
  });
});
