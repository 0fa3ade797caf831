import "server-only";
import { and, eq, isNotNull, isNull, ne } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { activities, credits } from "@/db/schema";
import { now } from "../../clock";
import { command } from "../../command";
import { recount } from "../../counting/commands";
import { missing, Refusal } from "../../errors";
import { isSignedIn, type Viewer } from "../../viewer";
import { step } from "../editing/commands";
import { outdated } from "../editing/queries";
import { keepVersion } from "../parts/commands";
import { activityChoice } from "../schema";

/** A credited member says that this is not theirs: it no longer counts for them, and whoever logged it sees that. */
export const declineCredit = command({
  name: "credit.decline",
  input: activityChoice,
  subject: ownCredit,
  allow: isSignedIn,
  run: async ({ tx, viewer, subject }) => answered(tx, viewer, { ...subject, declinedAt: now() }),
});

/** Takes a declined credit after all. */
export const acceptCredit = command({
  name: "credit.accept",
  input: activityChoice,
  subject: ownCredit,
  allow: isSignedIn,
  run: async ({ tx, viewer, subject }) => answered(tx, viewer, { ...subject, declinedAt: null }),
});

/** Says that a credit which somebody else gave is right, so that nobody asks again. */
export const keepCredit = command({
  name: "credit.keep",
  input: activityChoice,
  subject: ownCredit,
  allow: isSignedIn,
  run: async ({ tx, viewer, subject: { activity, creditId } }) => {
    const kept = await tx
      .update(credits)
      .set({ keptAt: now() })
      .where(and(eq(credits.id, creditId), isNull(credits.declinedAt), isNull(credits.keptAt)))
      .returning({ id: credits.id });
    return {
      value: { id: activity.id },
      audit: kept.length > 0 ? { objectKind: "activity", objectId: activity.id, concernsId: viewer.memberId } : [],
    };
  },
});

async function ownCredit(tx: Transaction, input: { id: string }, viewer: Viewer) {
  const [found] = await tx
    .select({ activity: activities, creditId: credits.id })
    .from(credits)
    .innerJoin(activities, eq(activities.id, credits.activityId))
    .where(
      and(eq(credits.activityId, input.id), eq(credits.memberId, viewer.memberId ?? ""), ne(activities.state, "draft")),
    );
  if (!found) throw missing("activity");
  return found;
}

async function answered(
  tx: Transaction,
  viewer: Viewer,
  given: Awaited<ReturnType<typeof ownCredit>> & { declinedAt: Date | null },
) {
  const { activity, creditId, declinedAt } = given;
  await keepVersion(tx, viewer, activity);
  const [changed] = await tx
    .update(credits)
    .set({ declinedAt })
    .where(and(eq(credits.id, creditId), declinedAt ? isNull(credits.declinedAt) : isNotNull(credits.declinedAt)))
    .returning({ id: credits.id });
  if (!changed) throw new Refusal("conflict", declinedAt ? "You declined this already." : "This is yours already.");
  if (!(await step(tx, activity, { followsEvent: activity.followsEvent }))) throw await outdated(viewer, activity, tx);
  await recount(tx, [activity.id]);
  return {
    value: { id: activity.id },
    audit: { objectKind: "activity", objectId: activity.id, concernsId: viewer.memberId },
  };
}
