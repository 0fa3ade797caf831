import { and, eq } from "drizzle-orm";
import { jobs } from "@/db/schema";
import { command } from "@/lib/core/command";
import { enqueue } from "@/lib/core/enqueue";
import { allowOrMissing, notFoundError, Refusal } from "@/lib/core/errors";
import { allJobs } from "./all";
import { tryAgainInput } from "./schema";
import "server-only";

/** Starts a job again that was given up, with all of its tries. Administrators. Refuses one that waits or runs. */
export const restartDeadJob = command({
  name: "job.try_again",
  input: tryAgainInput,
  subject: async (tx, input) => {
    const [job] = await tx.select().from(jobs).where(eq(jobs.id, input.id));
    if (!job) throw notFoundError("job");
    return job;
  },
  allow: (viewer) => allowOrMissing(viewer.isAdministrator, "job") && viewer.channel !== "api",
  run: async ({ tx, subject: { id, name: stored, payload, uniqueKey } }) => {
    const name = allJobs(null).find((job) => job.name === stored)?.name;
    if (!name) throw new Refusal("conflict", "This version of Tenet has no such job any more.");
    const dead = await tx
      .delete(jobs)
      .where(and(eq(jobs.id, id), eq(jobs.state, "dead")))
      .returning({ id: jobs.id });
    if (dead.length === 0) throw new Refusal("conflict", "This job is tried again already.");
    await enqueue(tx, { name, payload, uniqueKey: uniqueKey ?? undefined });
    return { value: null, audit: { objectKind: "job", objectId: id, after: { name } } };
  },
});
