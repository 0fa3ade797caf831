import type { JobName } from "@/db/words";
import { systemViewer, type Viewer } from "@/lib/core/viewer";
import "server-only";
import type { z } from "zod";

/** Which try this is, from 1, and when the next one would be; null where this is the last. */
type Attempt = { number: number; nextTryAt: Date | null };

type JobDefinition<Schema extends z.ZodType> = {
  name: JobName;
  /** What it does, as administrators read it. */
  label: string;
  payload: Schema;
  /** How many of this name one process runs at a time. */
  atOnce?: number;
  /** How long to wait after the first failure, the second and so on; after as many it is dead. */
  retryAfterMinutes?: readonly number[];
  /** Five cron fields in UTC. */
  schedule?: string;
  /** It may run twice where a process dies between the work and its end, so it must be safe to repeat. `system` is nobody in particular. */
  run: (payload: z.output<Schema>, attempt: Attempt, system: Viewer) => Promise<unknown>;
};

export type Job = Omit<Required<JobDefinition<z.ZodType>>, "schedule" | "payload" | "run"> & {
  schedule: string | null;
  run: (payload: unknown, attempt: Attempt) => Promise<void>;
};

/** An expected failure: its message is for administrators, and is not logged. A final one is not tried again. */
export class JobFailure extends Error {
  constructor(
    message: string,
    readonly isFinal = false,
  ) {
    super(message);
    this.name = "JobFailure";
  }
}

/** Tried six times within about a day, one at a time, unless the definition says otherwise. */
export function defineJob<Schema extends z.ZodType>(definition: JobDefinition<Schema>): Job {
  const { payload: schema, run, atOnce = 1, retryAfterMinutes = [1, 5, 30, 180, 1200], schedule = null } = definition;
  const { name, label } = definition;
  return {
    ...{ name, label, atOnce, retryAfterMinutes, schedule },
    run: async (payload, attempt) => void (await run(schema.parse(payload), attempt, systemViewer("system"))),
  };
}
