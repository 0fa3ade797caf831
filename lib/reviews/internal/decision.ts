import { and, eq, isNull } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { activities, reviews } from "@/db/schema";
import type { ReviewDecision } from "@/db/words";
import { findActivity } from "@/lib/activities/get";
import { activityMeets } from "@/lib/activities/insiders";
import { managedAndNotOwn } from "@/lib/activities/policy";
import { keepActivityVersion } from "@/lib/activities/versions";
import { now } from "@/lib/core/clock";
import { notFoundError } from "@/lib/core/errors";
import type { Viewer } from "@/lib/core/viewer";
import { reviewableBy } from "../policy";
import { decisionConflict } from "./decision-conflict";
import "server-only";

export type ReviewSubject = { activity: typeof activities.$inferSelect; isMine: boolean };

export type SeenVersion = { id: string; version: number };

/** The activity as the reviewer may see it, and whether it is theirs to decide on. */
export async function getReviewSubject(tx: Transaction, viewer: Viewer, id: string): Promise<ReviewSubject> {
  const activity = await findActivity(viewer, id, tx);
  if (!activity || activity.state === "draft") throw notFoundError("activity");
  return { activity, isMine: await activityMeets(id, reviewableBy(viewer), tx) };
}

/** The same of one that was decided: with the tags that were corrected on the way it may count for other programs now. */
export async function getDecidedSubject(tx: Transaction, viewer: Viewer, id: string): Promise<ReviewSubject> {
  const { activity } = await getReviewSubject(tx, viewer, id);
  return { activity, isMine: await activityMeets(id, managedAndNotOwn(viewer), tx) };
}

type Decision = {
  seen: SeenVersion;
  subject: ReviewSubject;
  decision: ReviewDecision;
  reason: string | null;
  field: string | null;
};

/** Writes the decision. One wins: the state and the version that the reviewer saw stand in the WHERE. */
export async function recordDecision(
  tx: Transaction,
  viewer: Viewer,
  { seen, subject, decision, reason, field }: Decision,
): Promise<void> {
  await keepActivityVersion(tx, viewer, subject.activity);
  const [won] = await tx
    .update(activities)
    .set({ state: decision, decidedAt: now(), version: seen.version + 1, updatedAt: now() })
    .where(and(eq(activities.id, seen.id), eq(activities.state, "submitted"), eq(activities.version, seen.version)))
    .returning({ id: activities.id });
  if (!won) throw await decisionConflict(tx, viewer, seen.id);
  await tx
    .insert(reviews)
    .values({ activityId: seen.id, reviewerId: viewer.memberId ?? "", decision, reason, field, decidedAt: now() });
}

/** Whether this very decision of the viewer's was written already, as by a click before this one. */
export async function isDecidedSo(
  tx: Transaction,
  viewer: Viewer,
  { seen, decision }: Pick<Decision, "seen" | "decision">,
): Promise<boolean> {
  const found = await tx
    .select({ id: reviews.id })
    .from(reviews)
    .innerJoin(activities, and(eq(activities.id, reviews.activityId), eq(activities.state, reviews.decision)))
    .where(
      and(
        eq(reviews.activityId, seen.id),
        eq(reviews.reviewerId, viewer.memberId ?? ""),
        eq(reviews.decision, decision),
        isNull(reviews.undoneAt),
        eq(activities.version, seen.version + 1),
      ),
    );
  return found.length > 0;
}

/** What the audit says of a decision. */
export function decisionAudit(subject: ReviewSubject, after: Record<string, unknown>) {
  const { id, loggedById, state } = subject.activity;
  return { objectKind: "activity", objectId: id, concernsId: loggedById, before: { state }, after };
}
