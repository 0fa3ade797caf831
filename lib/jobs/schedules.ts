import { Cron } from "croner";
import { lt } from "drizzle-orm";
import { db, inTransaction } from "@/db/client";
import { jobSchedules } from "@/db/schema";
import { now } from "@/lib/core/clock";
import { enqueue } from "@/lib/core/enqueue";
import type { Job } from "./job";
import "server-only";

/**
 * Writes the job of every schedule whose period has begun, once for each period however many processes look and however often
 * they start. Periods that passed while nothing ran are made up for by one run.
 */
export async function enqueueScheduledJobs(jobs: readonly Job[], at: Date = now()): Promise<void> {
  const scheduled = jobs.flatMap(({ name, schedule }) => (schedule ? [{ name, schedule }] : []));
  const seen = new Map(
    (await db.select().from(jobSchedules)).map(({ name, lastPeriodAt }) => [name, lastPeriodAt.getTime()]),
  );
  for (const { name, schedule } of scheduled) {
    const period = latestPeriod(schedule, at);
    if (!period || period.getTime() <= (seen.get(name) ?? 0)) continue;
    await inTransaction(async (tx) => {
      const first = await tx
        .insert(jobSchedules)
        .values({ name, lastPeriodAt: period })
        .onConflictDoUpdate({
          target: jobSchedules.name,
          set: { lastPeriodAt: period },
          setWhere: lt(jobSchedules.lastPeriodAt, period),
        })
        .returning({ name: jobSchedules.name });
      if (first.length > 0) await enqueue(tx, { name, uniqueKey: `schedule:${name}` });
    });
  }
}

/** When the schedule comes next; null where it never does. */
export function nextPeriod(schedule: string, at: Date = now()): Date | null {
  return cron(schedule).nextRun(at);
}

/** Periods by their schedule: to find one takes a tenth of a millisecond, and every commit with a job asks for all of them. */
const periods = new Map<string, { begun: Date; next: Date }>();

/** The last time of the schedule that is not after the moment. */
function latestPeriod(schedule: string, at: Date): Date | null {
  const known = periods.get(schedule);
  if (known && known.begun <= at && at < known.next) return known.begun;
  const [begun] = cron(schedule).previousRuns(1, new Date(at.getTime() + 1));
  const next = nextPeriod(schedule, at);
  if (begun && next) periods.set(schedule, { begun, next });
  return begun ?? null;
}

function cron(schedule: string): Cron {
  return new Cron(schedule, { timezone: "UTC", paused: true });
}
