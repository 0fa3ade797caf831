import { and, desc, eq, gt, isNull } from "drizzle-orm";
import { activities, reviews } from "@/db/schema";
import { keepActivityVersion } from "@/lib/activities/versions";
import { now } from "@/lib/core/clock";
import { command } from "@/lib/core/command";
import { Refusal } from "@/lib/core/errors";
import { decisionAudit, decisionConflict, getDecidedSubject } from "./internal/decision";
import { unconfirmTags } from "./internal/tag-corrections";
import { undoDecisionInput } from "./schema";
import "server-only";

const undoMinutes = 10;

/** Takes one's own latest decision back within ten minutes; the activity waits again as it did. */
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
        "This can no longer be undone. Somebody changed it after you, or ten minutes have passed.",
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
    if (last.decision === "confirmed") await unconfirmTags(tx, last);
    return { value: back, audit: decisionAudit(subject, { state: "submitted" }) };
  },
});
