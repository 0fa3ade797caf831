import "server-only";
import { desc, eq } from "drizzle-orm";
import { z } from "zod";
import type { Transaction } from "@/db/client";
import { activityVersions } from "@/db/schema";
import { type ActivityState, activityStates } from "@/db/words";
import { command } from "../../command";
import { missing, Refusal } from "../../errors";
import type { Viewer } from "../../viewer";
import { moveTo } from "../editing/commands";
import { isWithdrawable } from "../editing/rules";
import { mayEdit } from "../policy";
import { type Activity, findActivity } from "../queries";
import { activityChoice } from "../schema";

/** Takes an activity back: it stays to be seen by its people and counts nowhere. Whoever logged it, and administrators. */
export const withdrawActivity = command({
  name: "activity.withdraw",
  input: activityChoice,
  subject: logged,
  allow: mayEdit,
  run: async ({ tx, viewer, subject }) => {
    if (!isWithdrawable(subject.state)) throw new Refusal("conflict", `This is ${subject.state} already.`);
    return moveTo(tx, viewer, subject, "withdrawn");
  },
});

/** Undoes a withdrawal: the activity is what it was before. Whoever logged it, and administrators. */
export const restoreActivity = command({
  name: "activity.restore",
  input: activityChoice,
  subject: logged,
  allow: mayEdit,
  run: async ({ tx, viewer, subject }) => {
    if (subject.state !== "withdrawn") throw new Refusal("conflict", "This was not withdrawn, or is back already.");
    return moveTo(tx, viewer, subject, await stateBefore(tx, subject));
  },
});

const stateIn = z.object({ state: z.enum(activityStates) });

async function logged(tx: Transaction, input: { id: string }, viewer: Viewer): Promise<Activity> {
  const activity = await findActivity(viewer, input.id, tx);
  if (!activity || activity.state === "draft") throw missing("activity");
  return activity;
}

/** The newest state that was kept: other steps may have come since, of which some keep no version. */
async function stateBefore(tx: Transaction, activity: Activity): Promise<ActivityState> {
  const kept = await tx
    .select({ snapshot: activityVersions.snapshot })
    .from(activityVersions)
    .where(eq(activityVersions.activityId, activity.id))
    .orderBy(desc(activityVersions.version));
  const states = kept.map(({ snapshot }) => stateIn.safeParse(snapshot).data?.state);
  const before = states.find((state) => state !== undefined && state !== "withdrawn");
  return before && isWithdrawable(before) ? before : "submitted";
}
