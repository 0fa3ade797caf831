import { eq, sql } from "drizzle-orm";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { z } from "zod";
import { db, inTransaction } from "@/db/client";
import { jobs } from "@/db/schema";
import { enqueue } from "@/lib/core/enqueue";
import { claimJobs, dueJobNames, extendLease, failJob, finishJob } from "./claim";
import { defineJob, JobFailure } from "./job";
import { runDueJobs, startRunner } from "./runner";

const name = "delete-sent-mail";

/** A job under one of the product's names that does what a test wants. */
const aJob = (run: (payload: { word?: string }) => unknown, more: { atOnce?: number } = {}) =>
  defineJob({
    name,
    label: "For a test",
    payload: z.strictObject({ word: z.string().optional() }),
    retryAfterMinutes: [1, 5],
    ...more,
    run: async (payload) => run(payload),
  });

const written = (...words: string[]) =>
  inTransaction(async (tx) => {
    for (const word of words) await enqueue(tx, { name, payload: { word } });
  });

/** As if so many minutes had passed for everything in the table. */
const afterMinutes = (minutes: number) =>
  inTransaction(async (tx) => {
    for (const job of await tx.select().from(jobs)) {
      const earlier = (at: Date | null) => at && new Date(at.getTime() - minutes * 60_000);
      await tx
        .update(jobs)
        .set({ runAt: earlier(job.runAt) ?? job.runAt, leasedUntil: earlier(job.leasedUntil) })
        .where(eq(jobs.id, job.id))
        .returning({ id: jobs.id });
    }
  });

const rows = () => db.select().from(jobs).orderBy(jobs.id);

beforeEach(async () => {
  await inTransaction((tx) => tx.delete(jobs).returning({ id: jobs.id }));
});

describe("a job", () => {
  it("is written with its transaction, runs once after the commit, and leaves the table", async () => {
    const failed = inTransaction(async (tx) => {
      await enqueue(tx, { name, payload: { word: "never" } });
      throw new Error("no");
    });
    await expect(failed).rejects.toThrow("no");
    await written("one");
    const run = vi.fn();
    expect(await runDueJobs([aJob(run)])).toEqual({ done: 1, failed: 0 });
    expect(await runDueJobs([aJob(run)])).toEqual({ done: 0, failed: 0 });
    expect(run.mock.calls).toEqual([[{ word: "one" }]]);
    expect(await rows()).toEqual([]);
  });

  it("waits for its time", async () => {
    await inTransaction((tx) => enqueue(tx, { name, runAt: new Date(Date.now() + 30 * 60_000) }));
    expect(await runDueJobs([aJob(() => {})])).toEqual({ done: 0, failed: 0 });
    await afterMinutes(31);
    expect(await runDueJobs([aJob(() => {})])).toEqual({ done: 1, failed: 0 });
  });

  it("of one key waits once, at the earlier time and with the later payload", async () => {
    const soon = new Date(Date.now() - 1000);
    await inTransaction(async (tx) => {
      await enqueue(tx, { name, uniqueKey: "k", payload: { word: "first" }, runAt: new Date(Date.now() + 60_000) });
      await enqueue(tx, { name, uniqueKey: "k", payload: { word: "second" }, runAt: soon });
      await enqueue(tx, { name, uniqueKey: "other" });
      await enqueue(tx, { name });
      await enqueue(tx, { name });
    });
    expect(await rows()).toHaveLength(4);
    const [kept] = await db.select().from(jobs).where(eq(jobs.uniqueKey, "k"));
    expect(kept).toMatchObject({ payload: { word: "second" }, runAt: soon });
  });

  it("is claimed by one of two runners, each of fifty once", async () => {
    const words = Array.from({ length: 50 }, (_, number) => `w${number}`);
    await written(...words);
    const ran: string[] = [];
    const job = aJob(({ word = "" }) => ran.push(word), { atOnce: 7 });
    const [one, two] = await Promise.all([runDueJobs([job]), runDueJobs([job])]);
    expect(one.done + two.done).toBe(50);
    expect(ran.sort()).toEqual(words.sort());
  });

  it("of which too many wait runs no more at a time than it may", async () => {
    await written("a", "b", "c", "d", "e", "f");
    let now = 0;
    let most = 0;
    const job = aJob(
      async () => {
        most = Math.max(most, ++now);
        await new Promise((resolve) => setImmediate(resolve));
        now--;
      },
      { atOnce: 2 },
    );
    await runDueJobs([job]);
    expect(most).toBe(2);
  });
});

describe("a job that fails", () => {
  it("waits longer each time, is then dead, and says why", async () => {
    await written("x");
    const job = aJob(() => {
      throw new JobFailure("The other side is closed.");
    });
    expect(await runDueJobs([job])).toEqual({ done: 0, failed: 1 });
    expect(await runDueJobs([job])).toEqual({ done: 0, failed: 0 });
    const [first] = await rows();
    expect(first).toMatchObject({ state: "waiting", attempts: 1, lastError: "The other side is closed." });
    expect((first?.runAt.getTime() ?? 0) - Date.now()).toBeGreaterThan(50_000);
    await afterMinutes(1);
    await runDueJobs([job]);
    expect(((await rows())[0]?.runAt.getTime() ?? 0) - Date.now()).toBeGreaterThan(4 * 60_000);
    await afterMinutes(5);
    await runDueJobs([job]);
    expect((await rows())[0]).toMatchObject({ state: "dead", attempts: 3, leasedBy: null });
    await afterMinutes(10_000);
    expect(await dueJobNames()).toEqual([]);
  });

  it("for good is not tried again", async () => {
    await written("x");
    await runDueJobs([
      aJob(() => {
        throw new JobFailure("Never.", true);
      }),
    ]);
    expect((await rows())[0]).toMatchObject({ state: "dead", attempts: 1 });
  });

  it("makes room for another of its key: dead for a new one, failing for one that waits", async () => {
    const key = { name, uniqueKey: "k" } as const;
    const failing = aJob(() => {
      throw new JobFailure("Never.", true);
    });
    await inTransaction((tx) => enqueue(tx, key));
    await runDueJobs([failing]);
    await inTransaction((tx) => enqueue(tx, key));
    expect((await rows()).map(({ state }) => state)).toEqual(["waiting"]);
    const again = aJob(async () => {
      await inTransaction((tx) => enqueue(tx, { ...key, runAt: new Date(Date.now() + 60_000) }));
      throw new JobFailure("Later.");
    });
    expect(await runDueJobs([again])).toEqual({ done: 0, failed: 1 });
    expect(await rows()).toMatchObject([{ state: "waiting", attempts: 0 }]);
  });
});

describe("a process that ends", () => {
  it("between the commit and the run leaves the job to the next one", async () => {
    await written("kept");
    const run = vi.fn();
    const stop = startRunner([aJob(run)]);
    await vi.waitFor(() => expect(run).toHaveBeenCalledWith({ word: "kept" }));
    await stop();
    expect(await rows()).toEqual([]);
  });

  it("in the middle of a job loses it once its lease is over, and cannot record an end then", async () => {
    await written("x");
    const [lost] = await claimJobs(name, 1, "one that hangs");
    if (!lost) throw new Error("Nothing was claimed.");
    const run = vi.fn();
    await runDueJobs([aJob(run)]);
    expect(run).not.toHaveBeenCalled();
    await afterMinutes(2);
    const [taken] = await claimJobs(name, 1, "another");
    expect(taken).toMatchObject({ id: lost.id, attempts: 2, leasedBy: "another" });
    await finishJob(lost);
    await failJob(lost, { lastError: "Too late.", nextTryAt: null });
    await extendLease(lost);
    expect(await rows()).toEqual([taken]);
    await afterMinutes(2);
    await runDueJobs([aJob(run)]);
    expect(run).toHaveBeenCalledTimes(1);
    expect(await rows()).toEqual([]);
  });

  it("holds a job that takes longer than its lease", async () => {
    await written("x");
    const [held] = await claimJobs(name, 1, "slow");
    if (!held) throw new Error("Nothing was claimed.");
    await afterMinutes(0.5);
    await extendLease(held);
    await afterMinutes(0.75);
    expect(await claimJobs(name, 1, "another")).toEqual([]);
  });

  it("with every try is given up", async () => {
    await written("x");
    const run = vi.fn();
    for (let tries = 0; tries < 3; tries++) {
      await claimJobs(name, 1, `gone ${tries}`);
      await afterMinutes(2);
    }
    await runDueJobs([aJob(run)]);
    expect(run).not.toHaveBeenCalled();
    expect((await rows())[0]).toMatchObject({ state: "dead", lastError: expect.stringContaining("Tenet ended") });
  });

  it("in an orderly way finishes what runs and takes nothing more", async () => {
    await written("first", "second");
    let finish = () => {};
    const started = vi.fn(({ word }: { word?: string }) =>
      word === "first" ? new Promise<void>((resolve) => (finish = resolve)) : undefined,
    );
    const stop = startRunner([aJob(started)]);
    await vi.waitFor(() => expect(started).toHaveBeenCalledTimes(1));
    const stopped = stop();
    finish();
    await stopped;
    expect(started).toHaveBeenCalledTimes(1);
    expect((await rows()).map(({ payload }) => payload)).toEqual([{ word: "second" }]);
  });
});

describe("a runner", () => {
  it("takes a job as soon as it is committed", async () => {
    const run = vi.fn();
    const stop = startRunner([aJob(run)]);
    await vi.waitFor(async () => expect(await dueJobNames()).toEqual([]));
    const before = Date.now();
    await written("now");
    await vi.waitFor(() => expect(run).toHaveBeenCalled(), { interval: 5 });
    expect(Date.now() - before).toBeLessThan(1500);
    await stop();
    expect(await db.select({ one: sql`1` }).from(jobs)).toEqual([]);
  });
});
