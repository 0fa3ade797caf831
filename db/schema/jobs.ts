import { sql } from "drizzle-orm";
import { check, id, index, instant, integer, json, table, text, uniqueIndex } from "../columns";
import { isOneOf } from "../sql";
import { type JobState, jobStates } from "../words";

/**
 * Work for after a commit, written in the transaction that causes it. Whoever runs a job holds it until `leasedUntil`; after
 * that, another process takes it. A finished job is deleted.
 */
export const jobs = table(
  "jobs",
  {
    id: id(),
    name: text().notNull(),
    payload: json<unknown>().notNull(),
    /** Of one key at most one job waits. */
    uniqueKey: text(),
    state: text().notNull().$type<JobState>().default("waiting"),
    runAt: instant().notNull(),
    attempts: integer().notNull().default(0),
    leasedUntil: instant(),
    leasedBy: text(),
    lastError: text(),
    createdAt: instant().notNull(),
  },
  (row) => [
    check("jobs_state", isOneOf(row.state, jobStates)),
    uniqueIndex("jobs_waiting_once").on(row.uniqueKey).where(sql`${row.state} = 'waiting'`),
    index("jobs_due").on(row.state, row.runAt),
  ],
);

/** The latest period of each schedule for which its job was written, so that it is written once for each. */
export const jobSchedules = table("job_schedules", {
  name: text().primaryKey(),
  lastPeriodAt: instant().notNull(),
});
