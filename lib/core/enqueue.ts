import diagnostics from "node:diagnostics_channel";
import { and, eq, sql } from "drizzle-orm";
import { afterCommit, type Transaction } from "@/db/client";
import { jobs } from "@/db/schema";
import type { JobName } from "@/db/words";
import { now } from "./clock";
import "server-only";

type NewJob = {
  name: JobName;
  /** What the job's own schema reads; ids rather than personal data. */
  payload?: unknown;
  /** Of one key at most one job waits: another one brings that one forward, and takes the place of a dead one. */
  uniqueKey?: string;
  runAt?: Date;
};

// One for the process, however often the server loads this file.
const nudges = diagnostics.channel("tenet.jobs");

/** Writes a job in the transaction that causes it. It runs after the commit, in whichever process takes it first. */
export async function enqueue(
  tx: Transaction,
  { name, payload = {}, uniqueKey, runAt = now() }: NewJob,
): Promise<void> {
  if (uniqueKey)
    await tx
      .delete(jobs)
      .where(and(eq(jobs.uniqueKey, uniqueKey), eq(jobs.state, "dead")))
      .returning({ id: jobs.id });
  await tx
    .insert(jobs)
    .values({ name, payload, uniqueKey, runAt, createdAt: now() })
    .onConflictDoUpdate({
      target: jobs.uniqueKey,
      targetWhere: sql`state = 'waiting'`,
      set: {
        payload: sql`excluded.payload`,
        attempts: 0,
        runAt: sql`case when excluded.run_at < ${jobs.runAt} then excluded.run_at else ${jobs.runAt} end`,
      },
    });
  afterCommit(nudge);
}

/** Calls back whenever a job was committed in this process; answers how to stop that. */
export function onEnqueued(wake: () => void): () => void {
  const listener = () => wake();
  nudges.subscribe(listener);
  return () => void nudges.unsubscribe(listener);
}

function nudge(): void {
  nudges.publish({});
}
