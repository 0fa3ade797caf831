import { newId } from "@/db/id";
import { managerTasks } from "@/db/schema";
import { now } from "@/lib/core/clock";
import { command } from "@/lib/core/command";
import { refuseOutsider } from "./colleagues";
import { mayFollowUp } from "./policy";
import { addTaskInput } from "./schema";
import { followedMember } from "./subject";
import "server-only";

/** Notes what is to be done about a member, by whom and when. Managers of the program and country, and administrators. */
export const addTask = command({
  name: "task.add",
  input: addTaskInput,
  subject: (tx, input, viewer) => followedMember(tx, viewer, input),
  allow: mayFollowUp,
  run: async ({ tx, viewer, input, subject }) => {
    await refuseOutsider(viewer, tx, { ...input, country: subject.country });
    const id = newId();
    await tx.insert(managerTasks).values({ id, ...input, addedById: viewer.memberId, createdAt: now() });
    return { value: { id, version: 1 }, audit: { objectKind: "task", objectId: id } };
  },
});
