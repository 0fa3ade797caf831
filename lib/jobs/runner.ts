import { AsyncResource } from "node:async_hooks";
import { newId } from "@/db/id";
import { onEnqueued } from "@/lib/core/enqueue";
import { log, logFault } from "@/lib/core/log";
import { claimJobs, dueJobNames } from "./claim";
import type { Job } from "./job";
import { runJob } from "./run-job";
import { enqueueScheduledJobs } from "./schedules";
import "server-only";

const pollMilliseconds = 2000;

type Running = { name: string; end: Promise<boolean> };

/** Runs jobs as they fall due, at once after their commit or within two seconds; answers how to stop, which waits for those that run. */
export function startRunner(jobs: readonly Job[]): () => Promise<void> {
  const holder = newId();
  const running = new Set<Running>();
  let isStopped = false;
  let wake = () => {};
  let isWoken = false;
  // In a context of its own: who wakes it may be answering a request, or inside a transaction.
  const nudge = AsyncResource.bind(() => {
    isWoken = true;
    wake();
  });

  async function work(): Promise<void> {
    while (!isStopped) {
      isWoken = false;
      await turn().catch(logFault);
      if (!isWoken && !isStopped) await pause();
    }
  }
  async function turn(): Promise<void> {
    await enqueueScheduledJobs(jobs);
    for (const one of await startDueJobs(jobs, holder, running)) void one.end.finally(nudge);
  }
  function pause(): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, pollMilliseconds).unref();
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  const stopListening = onEnqueued(nudge);
  const end = work();
  return async () => {
    isStopped = true;
    stopListening();
    nudge();
    await end;
    await Promise.all([...running].map((one) => one.end));
    log.info({ event: "jobs.stopped" });
  };
}

/** Runs what is due, and what falls due by that, until nothing is; answers how many runs were well and how many failed. */
export async function runDueJobs(jobs: readonly Job[]): Promise<{ done: number; failed: number }> {
  const holder = newId();
  const count = { done: 0, failed: 0 };
  await enqueueScheduledJobs(jobs);
  for (;;) {
    const started = await startDueJobs(jobs, holder, new Set());
    if (started.length === 0) return count;
    for (const one of started) count[(await one.end) ? "done" : "failed"] += 1;
  }
}

/** Claims as many due jobs of each name as may run beside those that do, and starts them. */
async function startDueJobs(jobs: readonly Job[], holder: string, running: Set<Running>): Promise<Running[]> {
  const started: Running[] = [];
  const due = new Set(await dueJobNames());
  for (const job of jobs.filter(({ name }) => due.has(name))) {
    const free = job.atOnce - [...running].filter(({ name }) => name === job.name).length;
    if (free <= 0) continue;
    for (const claimed of await claimJobs(job.name, free, holder)) {
      const one: Running = { name: job.name, end: runJob(job, claimed).catch(failedToRecord) };
      running.add(one);
      started.push(one);
      void one.end.finally(() => running.delete(one));
    }
  }
  return started;
}

/** Its lease runs out, and somebody takes it again. */
function failedToRecord(error: unknown): boolean {
  logFault(error);
  return false;
}
