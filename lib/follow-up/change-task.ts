import { and, eq, sql } from "drizzle-orm";
import { managerTasks } from "@/db/schema";
import { command } from "@/lib/core/command";
import { Refusal } from "@/lib/core/errors";
import { refuseOutsider } from "./colleagues";
import { mayFollowUp } from "./policy";
import { changeTaskInput } from "./schema";
import { taskForChange } from "./subject";
import "server-only";

/** Changes what is to be done, when, or who does it; not of a task that is done. Whoever may add one. */
export const changeTask = command({
  name: "task.change",
  input: changeTaskInput,
  subject: taskForChange,
  allow: mayFollowUp,
  run: async ({ tx, viewer, input, subject: task }) => {
    if (task.doneAt) throw new Refusal("conflict", "This task is done. Open it again first.");
    await refuseOutsider(viewer, tx, { ...task, assignedToId: input.assignedToId });
    const { id, version, ...facts } = input;
    await tx
      .update(managerTasks)
      .set({ ...facts, version: sql`${managerTasks.version} + 1` })
      .where(and(eq(managerTasks.id, id), eq(managerTasks.version, version)));
    return { value: { id, version: version + 1 }, audit: { objectKind: "task", objectId: id } };
  },
});
