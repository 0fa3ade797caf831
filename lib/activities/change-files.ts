import type { Transaction } from "@/db/client";
import { withStateChange } from "@/lib/core/changes";
import { now } from "@/lib/core/clock";
import { command } from "@/lib/core/command";
import { notFoundError, Refusal } from "@/lib/core/errors";
import type { Viewer } from "@/lib/core/viewer";
import { attachFiles } from "@/lib/evidence/attach";
import { filesOf } from "@/lib/evidence/list";
import { type Activity, findActivity } from "./get";
import { versionConflict } from "./internal/version-conflict";
import { mayEditActivity } from "./policy";
import { changeActivityFilesInput } from "./schema";
import { keepActivityVersion, writeActivityVersion } from "./versions";
import "server-only";

/**
 * Gives an activity files that show it, and takes others away; what it says stays as it is. A confirmed one goes back to review, since what
 * was looked at is another; one that waits gets a new version, so that a decision on the files of before is refused. Whoever logged it, and
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
    if (!files.isChanged) return { value: { id, isSentAgain: false }, audit: [] };
    const isSentAgain = activity.state === "confirmed";
    if (isSentAgain) await keepActivityVersion(tx, viewer, activity);
    if (isSentAgain || activity.state === "submitted") await writeNextVersion(tx, viewer, activity);
    const sides = { before: { files: files.before }, after: { files: files.after } };
    const state = isSentAgain ? "submitted" : activity.state;
    const audit = { objectKind: "activity", objectId: id, concernsId: activity.loggedById };
    return { value: { id, isSentAgain }, audit: { ...audit, ...withStateChange(activity.state, state, sides) } };
  },
});

async function writeNextVersion(tx: Transaction, viewer: Viewer, activity: Activity): Promise<void> {
  const sent =
    activity.state === "confirmed" ? { state: "submitted" as const, submittedAt: now(), decidedAt: null } : {};
  if (!(await writeActivityVersion(tx, activity, sent))) throw await versionConflict(viewer, activity, tx);
}
