import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { isInUse, keepInUse, whileLocked } from "./lock.mjs";

const folder = mkdtempSync(path.join(tmpdir(), "tenet-lock-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("the lock of a checkout", () => {
  it("lets one work at a time, and tells the other that it waits", async () => {
    const file = path.join(folder, "lock");
    const told: string[] = [];
    const first = whileLocked(
      file,
      () => told.push("first waits"),
      async () => {
        await new Promise((resolve) => setTimeout(resolve, 300));
        told.push("first is done");
      },
    );
    const second = whileLocked(
      file,
      () => told.push("second waits"),
      async () => told.push("second is done"),
    );
    await Promise.all([first, second]);
    expect(told).toEqual(["second waits", "first is done", "second is done"]);
  });

  it("is free again after work that failed", async () => {
    const file = path.join(folder, "failing");
    const failing = async () => {
      throw new Error("no");
    };
    await expect(whileLocked(file, () => {}, failing)).rejects.toThrow("no");
    expect(await isInUse(file)).toBe(false);
  });

  it("knows what is in use, by however many", async () => {
    const file = path.join(folder, "build.use");
    expect(await isInUse(file)).toBe(false);
    await keepInUse(file);
    await keepInUse(file);
    expect(await isInUse(file)).toBe(true);
  });
});
