import { desc, eq } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { activityVersions, events } from "@/db/schema";
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
    return moveActivityToState(tx, viewer, subject, { state: "withdrawn", followsEvent: false });
  },
});

/**
 * Undoes a withdrawal: the activity is what it was before, and follows its event again where it did. Refused where the event is
 * removed or not held. Whoever logged it, and administrators.
 */
export const restoreActivity = command({
  name: "activity.restore",
  input: activityChoice,
  subject: loggedActivity,
  allow: mayEditActivity,
  run: async ({ tx, viewer, subject }) => {
    if (subject.state !== "withdrawn") return doneAlready(subject);
    await refuseWithoutEvent(tx, subject);
    const { state, followsEvent } = await beforeWithdrawal(tx, subject);
    return moveActivityToState(tx, viewer, subject, { state, followsEvent });
  },
});

/** Who asks once more for what is so already hears that it is. */
function doneAlready({ id, version, state }: Activity) {
  return { value: { id, version, state }, audit: [] };
}

const keptState = z.object({ state: z.enum(activityStates), followsEvent: z.boolean().default(false) });

async function loggedActivity(tx: Transaction, input: { id: string }, viewer: Viewer): Promise<Activity> {
  const activity = await findActivity(viewer, input.id, tx);
  if (!activity || activity.state === "draft") throw notFoundError("activity");
  return activity;
}

/** What did not take place has nothing that counts, until the event itself comes back. */
async function refuseWithoutEvent(tx: Transaction, { eventId }: Activity): Promise<void> {
  if (!eventId) return;
  const [event] = await tx
    .select({ state: events.state, removedAt: events.removedAt })
    .from(events)
    .where(eq(events.id, eventId));
  if (!event || event.removedAt) throw new Refusal("conflict", "The event that this came from was removed.");
  if (event.state !== "held")
    throw new Refusal("conflict", `The event that this came from is ${event.state}, not held.`);
}

/** The state that it goes back to. */
export async function stateBeforeWithdrawal(tx: Transaction, activity: Activity): Promise<ActivityState> {
  return (await beforeWithdrawal(tx, activity)).state;
}

/** By the newest version before the withdrawal that was kept: other steps may have come since, of which some keep none. */
async function beforeWithdrawal(tx: Transaction, { id }: Activity) {
  const kept = await tx
    .select({ snapshot: activityVersions.snapshot })
    .from(activityVersions)
    .where(eq(activityVersions.activityId, id))
    .orderBy(desc(activityVersions.version));
  const versions = kept.flatMap(({ snapshot }) => keptState.safeParse(snapshot).data ?? []);
  const before = versions.find(({ state }) => state !== "withdrawn");
  const state = before && isWithdrawableState(before.state) ? before.state : ("submitted" as const);
  return { state, followsEvent: before?.followsEvent ?? false };
}
