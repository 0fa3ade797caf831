import { asc, eq, ne, type SQL } from "drizzle-orm";
import { db } from "@/db/client";
import { jobs } from "@/db/schema";
import { notFoundError } from "@/lib/core/errors";
import type { Viewer } from "@/lib/core/viewer";
import { allJobs } from "./all";
import { nextPeriod } from "./schedules";
import "server-only";

const mostListed = 200;

/** The jobs that were given up, those that wait or run, and when each schedule comes next; at most 200 of each. Administrators. */
export async function listJobs(viewer: Viewer) {
  if (!viewer.isAdministrator) throw notFoundError("page");
  const known = allJobs(null);
  const listed = (job: typeof jobs.$inferSelect) => ({
    ...{ id: job.id, name: job.name, state: job.state, runAt: job.runAt, attempts: job.attempts },
    ...{ createdAt: job.createdAt, lastError: job.lastError },
    label: known.find(({ name }) => name === job.name)?.label ?? job.name,
  });
  const [dead, open] = [await jobsWhere(eq(jobs.state, "dead")), await jobsWhere(ne(jobs.state, "dead"))];
  const schedules = known.flatMap(({ name, label, schedule }) =>
    schedule ? [{ name, label, nextAt: nextPeriod(schedule) }] : [],
  );
  return { dead: dead.map(listed), open: open.map(listed), schedules };
}

function jobsWhere(which: SQL) {
  return db.select().from(jobs).where(which).orderBy(asc(jobs.runAt), asc(jobs.id)).limit(mostListed);
}

export type ListedJob = Awaited<ReturnType<typeof listJobs>>["dead"][number];
