import { and, eq, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { managerTasks } from "@/db/schema";
import { now } from "@/lib/core/clock";
import { command } from "@/lib/core/command";
import { Refusal } from "@/lib/core/errors";
import { mayFollowUp } from "./policy";
import { taskChoice } from "./schema";
import { taskForChange } from "./subject";
import "server-only";

/** Marks a task as done. Whoever may add one. */
export const finishTask = command({
  name: "task.finish",
  input: taskChoice,
  subject: taskForChange,
  allow: mayFollowUp,
  run: async ({ tx, viewer, input, subject: task }) => {
    if (task.doneAt) throw new Refusal("conflict", "This task is done already.");
    return moved(tx, input, { doneAt: now(), doneById: viewer.memberId });
  },
});

/** Takes that back. */
export const reopenTask = command({
  name: "task.reopen",
  input: taskChoice,
  subject: taskForChange,
  allow: mayFollowUp,
  run: async ({ tx, input, subject: task }) => {
    if (!task.doneAt) throw new Refusal("conflict", "This task is open already.");
    return moved(tx, input, { doneAt: null, doneById: null });
  },
});

async function moved(
  tx: Transaction,
  { id, version }: { id: string; version: number },
  columns: Partial<typeof managerTasks.$inferInsert>,
) {
  await tx
    .update(managerTasks)
    .set({ ...columns, version: sql`${managerTasks.version} + 1` })
    .where(and(eq(managerTasks.id, id), eq(managerTasks.version, version)));
  return { value: { id, version: version + 1 }, audit: { objectKind: "task", objectId: id } };
}
