import type { Job } from "./job";
import "server-only";

/** When to try again after so many tries; null to give up. */
export function nextTryAt(job: Pick<Job, "retryAfterMinutes">, attempts: number, from: Date): Date | null {
  const minutes = job.retryAfterMinutes[attempts - 1];
  return minutes === undefined ? null : new Date(from.getTime() + minutes * 60_000);
}
