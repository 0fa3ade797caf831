import { and, eq, isNotNull, isNull, ne } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { activities, credits } from "@/db/schema";
import { now } from "@/lib/core/clock";
import { command } from "@/lib/core/command";
import { notFoundError, Refusal } from "@/lib/core/errors";
import { isSignedIn, type Viewer } from "@/lib/core/viewer";
import { versionConflict } from "./internal/version-conflict";
import { activityChoice } from "./schema";
import { keepActivityVersion, writeActivityVersion } from "./versions";
import "server-only";

/** A credited member says that this is not theirs: it no longer counts for them, and whoever logged it sees that. */
export const declineCredit = command({
  name: "credit.decline",
  input: activityChoice,
  subject: getOwnCredit,
  allow: isSignedIn,
  run: async ({ tx, viewer, subject }) => answerCredit(tx, viewer, { ...subject, declinedAt: now() }),
});

/** Takes a declined credit after all. */
export const acceptCredit = command({
  name: "credit.accept",
  input: activityChoice,
  subject: getOwnCredit,
  allow: isSignedIn,
  run: async ({ tx, viewer, subject }) => answerCredit(tx, viewer, { ...subject, declinedAt: null }),
});

/** Says that a credit which somebody else gave is right, so that nobody asks again. */
export const confirmCredit = command({
  name: "credit.keep",
  input: activityChoice,
  subject: getOwnCredit,
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

async function getOwnCredit(tx: Transaction, input: { id: string }, viewer: Viewer) {
  const [found] = await tx
    .select({ activity: activities, creditId: credits.id })
    .from(credits)
    .innerJoin(activities, eq(activities.id, credits.activityId))
    .where(
      and(eq(credits.activityId, input.id), eq(credits.memberId, viewer.memberId ?? ""), ne(activities.state, "draft")),
    );
  if (!found) throw notFoundError("activity");
  return found;
}

async function answerCredit(
  tx: Transaction,
  viewer: Viewer,
  given: Awaited<ReturnType<typeof getOwnCredit>> & { declinedAt: Date | null },
) {
  const { activity, creditId, declinedAt } = given;
  await keepActivityVersion(tx, viewer, activity);
  const [changed] = await tx
    .update(credits)
    .set({ declinedAt })
    .where(and(eq(credits.id, creditId), declinedAt ? isNull(credits.declinedAt) : isNotNull(credits.declinedAt)))
    .returning({ id: credits.id });
  if (!changed) throw new Refusal("conflict", declinedAt ? "You declined this already." : "This is yours already.");
  if (!(await writeActivityVersion(tx, activity, { followsEvent: activity.followsEvent })))
    throw await versionConflict(viewer, activity, tx);
  return {
    value: { id: activity.id },
    audit: { objectKind: "activity", objectId: activity.id, concernsId: viewer.memberId },
  };
}
