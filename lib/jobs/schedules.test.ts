import { beforeEach, expect, it } from "vitest";
import { z } from "zod";
import { db, inTransaction } from "@/db/client";
import { jobSchedules, jobs } from "@/db/schema";
import { defineJob } from "./job";
import { enqueueScheduledJobs } from "./schedules";

const daily = [
  defineJob({
    name: "delete-sent-mail",
    label: "For a test",
    payload: z.strictObject({}),
    schedule: "20 3 * * *",
    run: async () => {},
  }),
];
const at = (time: string) => new Date(`2026-11-${time}Z`);

/** How many jobs there are now; as if they had run since. */
async function takeJobs(): Promise<number> {
  return (await inTransaction((tx) => tx.delete(jobs).returning({ id: jobs.id }))).length;
}

beforeEach(async () => {
  await takeJobs();
  await inTransaction((tx) => tx.delete(jobSchedules).returning({ name: jobSchedules.name }));
});

it("a schedule runs once for each of its periods, however many processes look and however often they start", async () => {
  const counts: number[] = [];
  for (const time of ["27T12:00:00", "28T03:19:59.900", "28T03:20:00", "28T03:20:01", "28T23:00:00", "29T03:20:00"]) {
    await Promise.all([1, 2, 3].map(() => enqueueScheduledJobs(daily, at(time))));
    counts.push(await takeJobs());
  }
  expect(counts).toEqual([1, 0, 1, 0, 0, 1]);
  expect(await db.select().from(jobSchedules)).toEqual([{ name: "delete-sent-mail", lastPeriodAt: at("29T03:20:00") }]);
});

it("what passed while nothing ran is made up for by one run", async () => {
  await enqueueScheduledJobs(daily, at("10T12:00:00"));
  await takeJobs();
  await enqueueScheduledJobs(daily, at("20T12:00:00"));
  expect(await takeJobs()).toBe(1);
});
