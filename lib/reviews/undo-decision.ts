import { and, desc, eq, gt, isNull, lt } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { activities, activityVersions, reviews } from "@/db/schema";
import { activityChangesBetween, auditOfChanges } from "@/lib/activities/changes";
import { activityFactsOf } from "@/lib/activities/facts";
import { type Activity, getActivity } from "@/lib/activities/get";
import { parsedSnapshot } from "@/lib/activities/history";
import { restoreActivityFacts, saidByVersion } from "@/lib/activities/restore-facts";
import { keepActivityVersion } from "@/lib/activities/versions";
import { withStateChange } from "@/lib/core/changes";
import { now } from "@/lib/core/clock";
import { command } from "@/lib/core/command";
import { Refusal } from "@/lib/core/errors";
import { decisionAudit, getDecidedSubject } from "./internal/decision";
import { decisionConflict } from "./internal/decision-conflict";
import { takeBackTags } from "./internal/tag-corrections";
import { undoDecisionInput } from "./schema";
import "server-only";

const undoMinutes = 60;
const mostChangesSince = 50;

/** Takes one's own latest decision on an activity back within an hour; it waits again, saying what it said. */
export const undoDecision = command({
  name: "activity.undo_decision",
  input: undoDecisionInput,
  subject: (tx, input, viewer) => getDecidedSubject(tx, viewer, input.id),
  allow: (_viewer, subject) => subject.isMine,
  run: async ({ tx, viewer, input, subject }) => {
    const since = new Date(now().getTime() - undoMinutes * 60_000);
    const [last] = await tx
      .select()
      .from(reviews)
      .where(
        and(
          eq(reviews.activityId, input.id),
          eq(reviews.reviewerId, viewer.memberId ?? ""),
          isNull(reviews.undoneAt),
          gt(reviews.decidedAt, since),
        ),
      )
      .orderBy(desc(reviews.decidedAt), desc(reviews.id))
      .limit(1);
    if (!last || last.decision !== subject.activity.state)
      throw new Refusal(
        "conflict",
        "This can no longer be undone. Somebody changed it after you, or an hour has passed.",
      );
    await keepActivityVersion(tx, viewer, subject.activity);
    const [back] = await tx
      .update(activities)
      .set({ state: "submitted", decidedAt: null, version: subject.activity.version + 1, updatedAt: now() })
      .where(
        and(
          eq(activities.id, input.id),
          eq(activities.version, subject.activity.version),
          eq(activities.state, last.decision),
        ),
      )
      .returning({ version: activities.version });
    if (!back) throw await decisionConflict(tx, viewer, input.id);
    await tx.update(reviews).set({ undoneAt: now() }).where(eq(reviews.id, last.id));
    const decided = activityFactsOf(await getActivity(viewer, input.id, tx));
    const sent = await versionSent(tx, subject.activity);
    if (last.decision === "confirmed") await takeBackTags(tx, last, sent?.tags ?? null);
    if (sent && activityChangesBetween(decided, activityFactsOf(sent)).length > 0)
      await restoreActivityFacts(tx, viewer, { activity: subject.activity, said: saidByVersion(sent) });
    const changes = activityChangesBetween(decided, activityFactsOf(await getActivity(viewer, input.id, tx)));
    const told = withStateChange(subject.activity.state, "submitted", auditOfChanges(changes));
    return { value: back, audit: { ...decisionAudit(subject, {}), ...told } };
  },
});

/** What it said when the decision was made: what was changed since, as a credit that somebody declined, was changed in what was decided. */
async function versionSent(tx: Transaction, { id, version }: Activity) {
  const kept = await tx
    .select({ snapshot: activityVersions.snapshot })
    .from(activityVersions)
    .where(and(eq(activityVersions.activityId, id), lt(activityVersions.version, version)))
    .orderBy(desc(activityVersions.version))
    .limit(mostChangesSince);
  return kept.map(({ snapshot }) => parsedSnapshot(snapshot)).find((one) => one?.state === "submitted");
}
