import { eq } from "drizzle-orm";
import { expect, it } from "vitest";
import { z } from "zod";
import { db, inTransaction } from "@/db/client";
import { auditEntries, jobs } from "@/db/schema";
import { getAdministrationTasks } from "@/lib/administration/get-tasks";
import { enqueue } from "@/lib/core/enqueue";
import { aMember, anAdministrator, aViewer } from "@/lib/testing/people";
import { defineJob, JobFailure } from "./job";
import { listJobs } from "./list";
import { restartDeadJob } from "./restart-dead-job";
import { runDueJobs } from "./runner";

const failing = defineJob({
  name: "delete-sent-mail",
  label: "For a test",
  payload: z.strictObject({}),
  run: async () => {
    throw new JobFailure("The disk is full.", true);
  },
});

it("a job that was given up is seen by administrators with its error, and tried again once", async () => {
  const administrator = await anAdministrator();
  const member = await aViewer(await aMember());
  await inTransaction((tx) => enqueue(tx, { name: "delete-sent-mail", uniqueKey: "k" }));
  await runDueJobs([failing]);
  expect((await getAdministrationTasks(administrator)).deadJobs).toBe(1);
  const { dead } = await listJobs(administrator);
  expect(dead).toMatchObject([{ label: "Delete old mail from the outbox", lastError: "The disk is full." }]);
  const [job] = dead;
  await expect(listJobs(member)).rejects.toMatchObject({ code: "missing" });
  await expect(restartDeadJob(member, { id: job?.id })).rejects.toMatchObject({ code: "missing" });
  await restartDeadJob(administrator, { id: job?.id });
  await expect(restartDeadJob(administrator, { id: job?.id })).rejects.toMatchObject({ code: "missing" });
  expect(await db.select().from(jobs)).toMatchObject([{ state: "waiting", attempts: 0, uniqueKey: "k" }]);
  expect((await getAdministrationTasks(administrator)).deadJobs).toBe(0);
  const entries = await db.select().from(auditEntries).where(eq(auditEntries.action, "job.try_again"));
  expect(entries).toMatchObject([{ objectKind: "job", objectId: job?.id, actorId: administrator.memberId }]);
  const [waiting] = (await listJobs(administrator)).open;
  await expect(restartDeadJob(administrator, { id: waiting?.id })).rejects.toMatchObject({ code: "conflict" });
});
