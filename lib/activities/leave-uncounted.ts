import { eq } from "drizzle-orm";
import { uncounted } from "@/db/schema";
import { now } from "@/lib/core/clock";
import { command } from "@/lib/core/command";
import { getActivityRow } from "./get";
import { mayEditActivity } from "./policy";
import { activityChoice } from "./schema";
import "server-only";

/** Says that nobody counted, so that the question does not come back. Whoever logged it, and administrators. */
export const leaveActivityUncounted = command({
  name: "activity.leave_uncounted",
  input: activityChoice,
  subject: (tx, input, viewer) => getActivityRow(tx, input.id, viewer),
  allow: mayEditActivity,
  run: async ({ tx, viewer, subject }) => {
    await tx
      .insert(uncounted)
      .values({ activityId: subject.id, saidById: viewer.memberId, saidAt: now() })
      .onConflictDoNothing();
    return {
      value: { id: subject.id },
      audit: { objectKind: "activity", objectId: subject.id, concernsId: subject.loggedById },
    };
  },
});

/** Takes that back: the question is asked again. */
export const askForFiguresAgain = command({
  name: "activity.ask_again",
  input: activityChoice,
  subject: (tx, input, viewer) => getActivityRow(tx, input.id, viewer),
  allow: mayEditActivity,
  run: async ({ tx, subject }) => {
    await tx.delete(uncounted).where(eq(uncounted.activityId, subject.id));
    return {
      value: { id: subject.id },
      audit: { objectKind: "activity", objectId: subject.id, concernsId: subject.loggedById },
    };
  },
});
