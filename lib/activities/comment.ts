import { newId } from "@/db/id";
import { comments } from "@/db/schema";
import { now } from "@/lib/core/clock";
import { command } from "@/lib/core/command";
import { notFoundError } from "@/lib/core/errors";
import { findActivity } from "./get";
import { activityMeets } from "./insiders";
import { managedAndNotOwn, mayCommentOnActivity } from "./policy";
import { commentInput } from "./schema";
import "server-only";

/** A word between reviewer and member on an activity. Those in charge of it, and whoever logged it. */
export const commentOnActivity = command({
  name: "activity.comment",
  input: commentInput,
  subject: async (tx, input, viewer) => {
    const activity = await findActivity(viewer, input.id, tx);
    if (!activity || activity.state === "draft") throw notFoundError("activity");
    return { activity, isReviewer: await activityMeets(activity.id, managedAndNotOwn(viewer), tx) };
  },
  allow: (viewer, { activity, isReviewer }) => mayCommentOnActivity(viewer, activity, isReviewer),
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
