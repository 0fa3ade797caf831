import "server-only";
import { and, eq } from "drizzle-orm";
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

async function logged(tx: Transaction, input: { id: string }, viewer: Viewer): Promise<Activity> {
  const activity = await findActivity(viewer, input.id, tx);
  if (!activity || activity.state === "draft") throw missing("activity");
  return activity;
}

async function stateBefore(tx: Transaction, activity: Activity): Promise<ActivityState> {
  const [kept] = await tx
    .select({ snapshot: activityVersions.snapshot })
    .from(activityVersions)
    .where(and(eq(activityVersions.activityId, activity.id), eq(activityVersions.version, activity.version - 1)));
  const before = kept?.snapshot && typeof kept.snapshot === "object" && "state" in kept.snapshot && kept.snapshot.state;
  return activityStates.find((state) => state === before && isWithdrawable(state)) ?? "submitted";
}
