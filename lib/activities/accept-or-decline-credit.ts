import { and, eq, isNotNull, isNull, ne } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { activities, credits } from "@/db/schema";
import { now } from "@/lib/core/clock";
import { command } from "@/lib/core/command";
import { Refusal } from "@/lib/core/errors";
import type { Viewer } from "@/lib/core/viewer";
import { type Activity, getActivityRow } from "./get";
import { versionConflict } from "./internal/version-conflict";
import { activityChoice } from "./schema";
import { keepActivityVersion, writeActivityVersion } from "./versions";
import "server-only";

/** A credited member says that this is not theirs: it no longer counts for them, and whoever logged it sees that. */
export const declineCredit = command({
  name: "credit.decline",
  input: activityChoice,
  subject: getCreditSubject,
  allow: isCredited,
  run: async ({ tx, viewer, subject }) => answerCredit(tx, viewer, { activity: subject.activity, declinedAt: now() }),
});

/** Takes a declined credit after all. */
export const acceptCredit = command({
  name: "credit.accept",
  input: activityChoice,
  subject: getCreditSubject,
  allow: isCredited,
  run: async ({ tx, viewer, subject }) => answerCredit(tx, viewer, { activity: subject.activity, declinedAt: null }),
});

/** Says that a credit which somebody else gave is right, so that nobody asks again. */
export const confirmCredit = command({
  name: "credit.keep",
  input: activityChoice,
  subject: getCreditSubject,
  allow: isCredited,
  run: async ({ tx, viewer, subject: { activity } }) => {
    const kept = await tx
      .update(credits)
      .set({ keptAt: now() })
      .where(and(ownCredit(viewer, activity.id), isNull(credits.declinedAt), isNull(credits.keptAt)))
      .returning({ id: credits.id });
    return {
      value: { id: activity.id },
      audit: kept.length > 0 ? { objectKind: "activity", objectId: activity.id, concernsId: viewer.memberId } : [],
    };
  },
});

type CreditSubject = { activity: Activity; isCredited: boolean };

/** Whoever declined may no longer see the activity, and finds it here all the same. */
async function getCreditSubject(tx: Transaction, input: { id: string }, viewer: Viewer): Promise<CreditSubject> {
  const [found] = await tx
    .select({ activity: activities })
    .from(credits)
    .innerJoin(activities, eq(activities.id, credits.activityId))
    .where(and(ownCredit(viewer, input.id), ne(activities.state, "draft")));
  return { activity: found?.activity ?? (await getActivityRow(tx, input.id, viewer)), isCredited: found !== undefined };
}

function isCredited(_viewer: Viewer, subject: CreditSubject): boolean {
  return subject.isCredited;
}

function ownCredit(viewer: Viewer, activityId: string) {
  return and(eq(credits.activityId, activityId), eq(credits.memberId, viewer.memberId ?? ""));
}

async function answerCredit(
  tx: Transaction,
  viewer: Viewer,
  { activity, declinedAt }: { activity: Activity; declinedAt: Date | null },
) {
  const [own] = await tx.select({ declinedAt: credits.declinedAt }).from(credits).where(ownCredit(viewer, activity.id));
  if ((own?.declinedAt === null) === (declinedAt === null)) return { value: { id: activity.id }, audit: [] };
  await keepActivityVersion(tx, viewer, activity);
  const [changed] = await tx
    .update(credits)
    .set({ declinedAt })
    .where(and(ownCredit(viewer, activity.id), declinedAt ? isNull(credits.declinedAt) : isNotNull(credits.declinedAt)))
    .returning({ id: credits.id });
  if (!changed) throw new Refusal("conflict", declinedAt ? "You declined this already." : "This is yours already.");
  if (!(await writeActivityVersion(tx, activity, {}))) throw await versionConflict(viewer, activity, tx);
  return {
    value: { id: activity.id },
    audit: { objectKind: "activity", objectId: activity.id, concernsId: viewer.memberId },
  };
}
