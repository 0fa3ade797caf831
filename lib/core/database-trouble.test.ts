import { describe, expect, it, vi } from "vitest";
import { z } from "zod";
import { toActionResult } from "./action";
import { command } from "./command";
import { refusalOf } from "./database-trouble";
import { notFoundError } from "./errors";
import { log } from "./log";

const faultWith = (code: string) => new Error("wrapped", { cause: Object.assign(new Error("inner"), { code }) });
const quietly = async <Value>(work: () => Value | Promise<Value>) => {
  const spy = vi.spyOn(log, "error").mockReturnValue();
  const value = await work();
  const times = spy.mock.calls.length;
  spy.mockRestore();
  return { value, times };
};

describe("trouble of the database", () => {
  it("is said in words and logged once, wherever it was wrapped", async () => {
    const codes = { "55P03": "unavailable", SQLITE_BUSY: "unavailable", "53100": "full", SQLITE_FULL: "full" };
    for (const [code, wanted] of Object.entries(codes)) {
      const { value, times } = await quietly(() => refusalOf(faultWith(code)));
      expect([value?.code, times]).toEqual([wanted, 1]);
    }
  });

  it("is neither a fault of ours nor a refusal", async () => {
    const { value, times } = await quietly(() => refusalOf(new Error("no code")));
    expect([value, times]).toEqual([null, 0]);
    expect(refusalOf(notFoundError("member"))).toMatchObject({ code: "missing" });
  });

  it("answers a form with what to do", async () => {
    const failing = command({
      name: "planted.fail",
      input: z.strictObject({}),
      subject: async () => null,
      allow: () => true,
      run: async () => {
        throw faultWith("SQLITE_FULL");
      },
    });
    const { visitor } = await import("./viewer");
    const { value } = await quietly(() => toActionResult(() => failing(visitor, {})));
    expect(value).toMatchObject({ ok: false, code: "full", message: expect.stringContaining("no space left") });
  });
});
