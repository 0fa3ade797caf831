import { and, eq } from "drizzle-orm";
import { newId } from "@/db/id";
import { activities, comments } from "@/db/schema";
import { now } from "@/lib/core/clock";
import { command } from "@/lib/core/command";
import { notFoundError } from "@/lib/core/errors";
import { isSignedIn } from "@/lib/core/viewer";
import { findActivity } from "./get";
import { managedAndNotOwn } from "./policy";
import { commentInput } from "./schema";
import "server-only";

/** A word between reviewer and member on an activity. Those in charge of it, and whoever logged it. */
export const commentOnActivity = command({
  name: "activity.comment",
  input: commentInput,
  subject: async (tx, input, viewer) => {
    const activity = await findActivity(viewer, input.id, tx);
    if (!activity || activity.state === "draft") throw notFoundError("activity");
    const [open] = await tx
      .select({ id: activities.id })
      .from(activities)
      .where(and(eq(activities.id, input.id), managedAndNotOwn(viewer)));
    return { activity, isReviewer: open !== undefined };
  },
  allow: (viewer, { activity, isReviewer }) =>
    isSignedIn(viewer) && (isReviewer || activity.loggedById === viewer.memberId),
  run: async ({ tx, viewer, input, subject }) => {
    const id = newId();
    await tx
      .insert(comments)
      .values({ id, activityId: input.id, authorId: viewer.memberId ?? "", body: input.body, writtenAt: now() });
    return {
      value: { id },
      audit: {
        objectKind: "activity",
        objectId: input.id,
        concernsId: subject.activity.loggedById,
        after: { comment: id },
      },
    };
  },
});
