import { now } from "@/lib/core/clock";
import { describeError, log, logFault } from "@/lib/core/log";
import { type ClaimedJob, extendLease, failJob, finishJob, leaseMilliseconds } from "./claim";
import { type Job, JobFailure } from "./job";
import { nextTryAt } from "./retry-delay";
import "server-only";

/** Runs a claimed job, holds it as long as that takes, and records how it ended; answers whether it is done. Never throws for the job's own fault. */
export async function runJob(job: Job, claimed: ClaimedJob): Promise<boolean> {
  const { id, name, attempts, payload } = claimed;
  const attempt = { number: attempts, nextTryAt: nextTryAt(job, attempts, now()) };
  const lease = setInterval(() => void extendLease(claimed).catch(logFault), leaseMilliseconds / 3).unref();
  try {
    // Every try so far ended with its process, which could be this job's doing.
    if (attempts > job.retryAfterMinutes.length + 1)
      throw new JobFailure("Each time that it ran, Tenet ended before it was done.", true);
    await job.run(payload, attempt);
    await finishJob(claimed);
    log.debug({ event: "job.done", name, id });
    return true;
  } catch (error) {
    const isFinal = error instanceof JobFailure && error.isFinal;
    log.warn({ event: "job.failed", name, id, attempt: attempts });
    if (!(error instanceof JobFailure)) logFault(error);
    const { message } = describeError(error);
    await failJob(claimed, { lastError: message, nextTryAt: isFinal ? null : attempt.nextTryAt });
    return false;
  } finally {
    clearInterval(lease);
  }
}
