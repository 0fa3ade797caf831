import { command } from "@/lib/core/command";
import { notFoundError, Refusal } from "@/lib/core/errors";
import { attachFiles } from "@/lib/evidence/attach";
import { filesOf } from "@/lib/evidence/list";
import { findActivity } from "./get";
import { mayEditActivity } from "./policy";
import { changeActivityFilesInput } from "./schema";
import "server-only";

/**
 * Gives an activity files that show it, and takes others away; what it says stays as it is, and so does its state. Whoever logged it, and
 * administrators. Refuses what was declined or withdrawn.
 */
export const changeActivityFiles = command({
  name: "activity.change_files",
  input: changeActivityFilesInput,
  subject: async (tx, { id }, viewer) => {
    const activity = await findActivity(viewer, id, tx);
    if (!activity) throw notFoundError("activity");
    return activity;
  },
  allow: mayEditActivity,
  run: async ({ tx, viewer, input: { id, added, removed }, subject: activity }) => {
    if (activity.state === "declined" || activity.state === "withdrawn")
      throw new Refusal("conflict", `This was ${activity.state}, so it stays as it is. Copy it to log it again.`);
    const present = (await filesOf(viewer, "activityId", [id], tx)).get(id) ?? [];
    const kept = present.map((file) => file.id).filter((file) => !removed.includes(file));
    const files = await attachFiles(tx, viewer, { owner: "activityId", id, fileIds: [...kept, ...added] });
    const sides = { before: { files: files.before }, after: { files: files.after } };
    const audit = { objectKind: "activity", objectId: id, concernsId: activity.loggedById, ...sides };
    return { value: { id }, audit: files.isChanged ? audit : [] };
  },
});
