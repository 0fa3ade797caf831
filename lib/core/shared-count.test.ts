import { afterEach, describe, expect, it, vi } from "vitest";
import { sharedCount } from "./shared-count";

afterEach(() => vi.useRealTimers());

describe("a limit of several processes", () => {
  it("counts what all of them let through, and begins anew with the next window", async () => {
    vi.useFakeTimers({ toFake: ["Date"], now: new Date("2026-11-29T10:00:10Z") });
    const [one, other] = [0, 1].map(() => sharedCount({ seconds: 60 }, 0));
    const answers = [];
    for (const count of [one, other, one, other, one, other]) answers.push(await count?.("a token"));
    expect(answers).toEqual([1, 2, 3, 4, 5, 6].map((counted) => ({ counted, resetsIn: 50 })));
    expect(await one?.("another")).toEqual({ counted: 1, resetsIn: 50 });
    vi.setSystemTime(new Date("2026-11-29T10:01:00Z"));
    expect(await other?.("a token")).toEqual({ counted: 1, resetsIn: 60 });
  });

  it("asks the database no more than once a second", async () => {
    vi.useFakeTimers({ toFake: ["Date"], now: new Date("2026-11-29T11:00:10Z") });
    const [one, other] = [0, 1].map(() => sharedCount({ seconds: 60 }));
    await one?.("a token");
    for (let time = 0; time < 3; time += 1) await other?.("a token");
    expect(await one?.("a token")).toMatchObject({ counted: 2 });
    vi.setSystemTime(new Date("2026-11-29T11:00:11.5Z"));
    expect(await other?.("a token")).toMatchObject({ counted: 5 });
    expect(await one?.("a token")).toMatchObject({ counted: 7 });
  });
});
