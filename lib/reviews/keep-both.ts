import { and, eq } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { activityDifferences } from "@/db/schema";
import { findActivity } from "@/lib/activities/get";
import { now } from "@/lib/core/clock";
import { command } from "@/lib/core/command";
import { notFoundError } from "@/lib/core/errors";
import { orderedPair } from "@/lib/core/ordered-pair";
import type { Viewer } from "@/lib/core/viewer";
import { getReviewSubject } from "./internal/decision";
import { twoActivitiesInput } from "./schema";
import "server-only";

/** Says that two activities are not the same, so that no reviewer is asked again. Reviewers of the first, who may see the other. */
export const keepBothActivities = command({
  name: "activity.tell_apart",
  input: twoActivitiesInput,
  subject: loadTwo,
  allow: (_viewer, { isMine }) => isMine,
  run: async ({ tx, viewer, subject: { activity, other } }) => {
    await tx
      .insert(activityDifferences)
      .values({ ...pairOf(activity, other), saidAt: now(), saidById: viewer.memberId })
      .onConflictDoNothing();
    return { value: null, audit: auditOf(activity, { after: { notTheSameAs: other.id } }) };
  },
});

/** Takes that back: reviewers are asked again. Whoever may say it. */
export const compareActivitiesAgain = command({
  name: "activity.compare_again",
  input: twoActivitiesInput,
  subject: loadTwo,
  allow: (_viewer, { isMine }) => isMine,
  run: async ({ tx, subject: { activity, other } }) => {
    const { activityId, otherId } = pairOf(activity, other);
    await tx
      .delete(activityDifferences)
      .where(and(eq(activityDifferences.activityId, activityId), eq(activityDifferences.otherId, otherId)));
    return { value: null, audit: auditOf(activity, { before: { notTheSameAs: other.id } }) };
  },
});

async function loadTwo(tx: Transaction, { id, otherId }: { id: string; otherId: string }, viewer: Viewer) {
  const subject = await getReviewSubject(tx, viewer, id);
  const other = await findActivity(viewer, otherId, tx);
  if (!other) throw notFoundError("activity");
  return { ...subject, other };
}

/** In the one order in which a pair is kept. */
function pairOf(one: { id: string }, other: { id: string }) {
  const [activityId, otherId] = orderedPair(one.id, other.id);
  return { activityId, otherId };
}

function auditOf({ id, loggedById }: { id: string; loggedById: string | null }, said: object) {
  return { objectKind: "activity", objectId: id, concernsId: loggedById, ...said };
}
