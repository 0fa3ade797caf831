import { and, eq } from "drizzle-orm";
import { activities } from "@/db/schema";
import { keepActivityVersion } from "@/lib/activities/versions";
import { now } from "@/lib/core/clock";
import { command } from "@/lib/core/command";
import { decisionAudit, getReviewSubject } from "./internal/decision";
import { decisionConflict } from "./internal/decision-conflict";
import { applyTagCorrections } from "./internal/tag-corrections";
import { correctTagsInput } from "./schema";
import "server-only";

/** Corrects what an activity advances without deciding on it. Reviewers of its programs. */
export const correctTags = command({
  name: "activity.correct_tags",
  input: correctTagsInput,
  subject: (tx, input, viewer) => getReviewSubject(tx, viewer, input.id),
  allow: (_viewer, subject) => subject.isMine,
  run: async ({ tx, viewer, input, subject }) => {
    await keepActivityVersion(tx, viewer, subject.activity);
    await applyTagCorrections(tx, { activityId: input.id, viewer, corrections: input });
    const [changed] = await tx
      .update(activities)
      .set({ version: input.version + 1, updatedAt: now() })
      .where(and(eq(activities.id, input.id), eq(activities.version, input.version)))
      .returning({ version: activities.version });
    if (!changed) throw await decisionConflict(tx, viewer, input.id);
    return { value: changed, audit: decisionAudit(subject, { add: input.add, remove: input.remove }) };
  },
});
