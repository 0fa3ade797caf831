import { desc, eq } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { activityVersions } from "@/db/schema";
import { type ActivityState, activityStates } from "@/db/words";
import { command } from "@/lib/core/command";
import { notFoundError, Refusal } from "@/lib/core/errors";
import type { Viewer } from "@/lib/core/viewer";
import { type Activity, findActivity } from "./get";
import { isWithdrawableState } from "./lifecycle";
import { mayEditActivity } from "./policy";
import { activityChoice } from "./schema";
import { moveActivityToState } from "./versions";
import "server-only";
import { z } from "zod";

/** Takes an activity back: it stays to be seen by its people and counts nowhere. Whoever logged it, and administrators. */
export const withdrawActivity = command({
  name: "activity.withdraw",
  input: activityChoice,
  subject: loggedActivity,
  allow: mayEditActivity,
  run: async ({ tx, viewer, subject }) => {
    if (subject.state === "withdrawn") return doneAlready(subject);
    if (!isWithdrawableState(subject.state)) throw new Refusal("conflict", `This is ${subject.state} already.`);
    return moveActivityToState(tx, viewer, subject, "withdrawn");
  },
});

/** Undoes a withdrawal: the activity is what it was before. Whoever logged it, and administrators. */
export const restoreActivity = command({
  name: "activity.restore",
  input: activityChoice,
  subject: loggedActivity,
  allow: mayEditActivity,
  run: async ({ tx, viewer, subject }) => {
    if (subject.state !== "withdrawn") return doneAlready(subject);
    return moveActivityToState(tx, viewer, subject, await stateBeforeWithdrawal(tx, subject));
  },
});

/** Who asks once more for what is so already hears that it is. */
function doneAlready({ id, version, state }: Activity) {
  return { value: { id, version, state }, audit: [] };
}

const snapshotState = z.object({ state: z.enum(activityStates) });

async function loggedActivity(tx: Transaction, input: { id: string }, viewer: Viewer): Promise<Activity> {
  const activity = await findActivity(viewer, input.id, tx);
  if (!activity || activity.state === "draft") throw notFoundError("activity");
  return activity;
}

/** The newest state that was kept: other steps may have come since, of which some keep no version. */
async function stateBeforeWithdrawal(tx: Transaction, activity: Activity): Promise<ActivityState> {
  const kept = await tx
    .select({ snapshot: activityVersions.snapshot })
    .from(activityVersions)
    .where(eq(activityVersions.activityId, activity.id))
    .orderBy(desc(activityVersions.version));
  const states = kept.map(({ snapshot }) => snapshotState.safeParse(snapshot).data?.state);
  const before = states.find((state) => state !== undefined && state !== "withdrawn");
  return before && isWithdrawableState(before) ? before : "submitted";
}
