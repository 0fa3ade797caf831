import "server-only";
import { and, desc, eq, isNull } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { activities, members, reviews } from "@/db/schema";
import type { ReviewDecision } from "@/db/words";
import { keepVersion } from "../../activities/parts/commands";
import { findActivity } from "../../activities/queries";
import { now } from "../../clock";
import { missing, Refusal } from "../../errors";
import type { Viewer } from "../../viewer";
import { inChargeOf, reviewableBy } from "../policy";
import { confirmTags } from "../tags/commands";

export type Reviewed = { activity: typeof activities.$inferSelect; isMine: boolean };
type Seen = { id: string; version: number };

/** The activity as the reviewer may see it, and whether it is theirs to decide on. */
export async function reviewed(tx: Transaction, viewer: Viewer, id: string): Promise<Reviewed> {
  const activity = await findActivity(viewer, id, tx);
  if (!activity || activity.state === "draft") throw missing("activity");
  const [open] = await tx
    .select({ id: activities.id })
    .from(activities)
    .where(and(eq(activities.id, id), reviewableBy(viewer)));
  return { activity, isMine: open !== undefined };
}

/** The same of one that was decided: with the tags that were corrected on the way it may count for other programs now. */
export async function decidedOn(tx: Transaction, viewer: Viewer, id: string): Promise<Reviewed> {
  const { activity } = await reviewed(tx, viewer, id);
  const [open] = await tx
    .select({ id: activities.id })
    .from(activities)
    .where(and(eq(activities.id, id), inChargeOf(viewer)));
  return { activity, isMine: open !== undefined };
}

/** Confirms the activity and what it still advances. */
export async function confirmOne(
  tx: Transaction,
  viewer: Viewer,
  given: { seen: Seen; subject: Reviewed },
): Promise<void> {
  await decide(tx, viewer, { ...given, decision: "confirmed", reason: null, field: null });
  await confirmTags(tx, given.seen.id, viewer);
}

type Decision = {
  seen: Seen;
  subject: Reviewed;
  decision: ReviewDecision;
  reason: string | null;
  field: string | null;
};

/** Writes the decision. One wins: the state and the version that the reviewer saw stand in the WHERE. */
export async function decide(
  tx: Transaction,
  viewer: Viewer,
  { seen, subject, decision, reason, field }: Decision,
): Promise<void> {
  await keepVersion(tx, viewer, subject.activity);
  const [won] = await tx
    .update(activities)
    .set({ state: decision, decidedAt: now(), version: seen.version + 1, updatedAt: now() })
    .where(and(eq(activities.id, seen.id), eq(activities.state, "submitted"), eq(activities.version, seen.version)))
    .returning({ id: activities.id });
  if (!won) throw await tooLate(tx, seen.id);
  await tx
    .insert(reviews)
    .values({ activityId: seen.id, reviewerId: viewer.memberId ?? "", decision, reason, field, decidedAt: now() });
}

/** Who was first, in words. */
export async function tooLate(tx: Transaction, activityId: string): Promise<Refusal> {
  const [last] = await tx
    .select({ name: members.name, decision: reviews.decision })
    .from(reviews)
    .innerJoin(members, eq(members.id, reviews.reviewerId))
    .innerJoin(activities, and(eq(activities.id, reviews.activityId), eq(activities.state, reviews.decision)))
    .where(and(eq(reviews.activityId, activityId), isNull(reviews.undoneAt)))
    .orderBy(desc(reviews.decidedAt), desc(reviews.id))
    .limit(1);
  if (last)
    return new Refusal("conflict", `${last.name} has already ${last.decision} this. Your decision was not saved.`);
  return new Refusal("conflict", "This changed while you read it. Read it again before you decide.");
}

/** What the audit says of a decision. */
export function audit(subject: Reviewed, after: Record<string, unknown>) {
  const { id, loggedById, state } = subject.activity;
  return { objectKind: "activity", objectId: id, concernsId: loggedById, before: { state }, after };
}
