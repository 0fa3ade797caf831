import { and, asc, eq, exists, inArray, lte, not, or, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { db, inTransaction } from "@/db/client";
import { skippingLocked } from "@/db/locks";
import { jobs } from "@/db/schema";
import { now } from "@/lib/core/clock";
import "server-only";

export type ClaimedJob = typeof jobs.$inferSelect;

export const leaseMilliseconds = 60_000;

/** Each looks at its own rows alone, and a lease must not run out behind a long import. */
const besideOthers = { besideOthers: true };

/** The names of the jobs that are due, each once. */
export async function dueJobNames(): Promise<string[]> {
  const rows = await db.selectDistinct({ name: jobs.name }).from(jobs).where(isDue()).orderBy(asc(jobs.name));
  return rows.map(({ name }) => name);
}

/** Takes at most so many due jobs of a name for one process, the oldest first; no other process gets them while the lease lasts. */
export async function claimJobs(name: string, limit: number, holder: string): Promise<ClaimedJob[]> {
  return inTransaction(async (tx) => {
    const due = await skippingLocked(
      tx
        .select({ id: jobs.id })
        .from(jobs)
        .where(and(eq(jobs.name, name), isDue()))
        .orderBy(asc(jobs.runAt), asc(jobs.id))
        .limit(limit),
    );
    if (due.length === 0) return [];
    const ids = due.map(({ id }) => id);
    return tx
      .update(jobs)
      .set({ state: "running", attempts: sql`${jobs.attempts} + 1`, leasedBy: holder, leasedUntil: leaseEnd() })
      .where(and(inArray(jobs.id, ids), isDue()))
      .returning();
  }, besideOthers);
}

/** Goes on holding a job that takes longer than its lease. */
export async function extendLease(job: ClaimedJob): Promise<void> {
  await inTransaction(
    (tx) => tx.update(jobs).set({ leasedUntil: leaseEnd() }).where(isStillHeld(job)).returning({ id: jobs.id }),
    besideOthers,
  );
}

/** A finished job leaves the table. */
export async function finishJob(job: ClaimedJob): Promise<void> {
  await inTransaction((tx) => tx.delete(jobs).where(isStillHeld(job)).returning({ id: jobs.id }), besideOthers);
}

/** Lets a job wait for its next try, or marks it as dead where there is none; not where another of its key waits to do the same. */
export async function failJob(job: ClaimedJob, failure: { lastError: string; nextTryAt: Date | null }): Promise<void> {
  const { lastError, nextTryAt } = failure;
  await inTransaction(async (tx) => {
    const free = { leasedBy: null, leasedUntil: null, lastError: lastError.slice(0, 500) };
    const other = alias(jobs, "other");
    const isReplaced = exists(
      tx
        .select({ id: other.id })
        .from(other)
        .where(and(eq(other.uniqueKey, jobs.uniqueKey), eq(other.state, "waiting"))),
    );
    await tx
      .update(jobs)
      .set(nextTryAt ? { ...free, state: "waiting", runAt: nextTryAt } : { ...free, state: "dead" })
      .where(and(isStillHeld(job), not(isReplaced)))
      .returning({ id: jobs.id });
    await tx.delete(jobs).where(isStillHeld(job)).returning({ id: jobs.id });
  });
}

/** Waiting and its time has come, or left behind by a process that ended. */
function isDue() {
  return or(
    and(eq(jobs.state, "waiting"), lte(jobs.runAt, now())),
    and(eq(jobs.state, "running"), lte(jobs.leasedUntil, now())),
  );
}

/** Another process that took it over since counts one try more. */
function isStillHeld({ id, leasedBy, attempts }: ClaimedJob) {
  return and(
    eq(jobs.id, id),
    eq(jobs.state, "running"),
    eq(jobs.leasedBy, leasedBy ?? ""),
    eq(jobs.attempts, attempts),
  );
}

function leaseEnd(): Date {
  return new Date(now().getTime() + leaseMilliseconds);
}
