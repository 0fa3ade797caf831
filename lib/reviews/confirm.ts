import type { Transaction } from "@/db/client";
import { command } from "@/lib/core/command";
import type { Viewer } from "@/lib/core/viewer";
import {
  decisionAudit,
  getReviewSubject,
  isDecidedSo,
  type ReviewSubject,
  recordDecision,
  type SeenVersion,
} from "./internal/decision";
import { applyTagCorrections, confirmTags } from "./internal/tag-corrections";
import { confirmActivitiesInput, confirmActivityInput, type TagCorrections } from "./schema";
import "server-only";

/** Confirms what a member logged, with the tags corrected on the way. Reviewers of its programs, never of their own. */
export const confirmActivity = command({
  name: "activity.confirm",
  input: confirmActivityInput,
  subject: (tx, input, viewer) => getReviewSubject(tx, viewer, input.id),
  allow: (_viewer, subject) => subject.isMine,
  run: async ({ tx, viewer, input, subject }) => {
    if (await isDecidedSo(tx, viewer, { seen: input, decision: "confirmed" }))
      return { value: { id: input.id }, audit: [] };
    await confirmSubject(tx, viewer, { seen: input, subject, corrections: input });
    return {
      value: { id: input.id },
      audit: decisionAudit(subject, { state: "confirmed", add: input.add, remove: input.remove }),
    };
  },
});

/** Confirms many as they are; answers which were taken and which somebody else changed or decided meanwhile. */
export const confirmActivities = command({
  name: "activity.confirm",
  input: confirmActivitiesInput,
  subject: async (tx, input, viewer) => {
    const subjects: ReviewSubject[] = [];
    for (const { id } of input.chosen) subjects.push(await getReviewSubject(tx, viewer, id));
    return subjects;
  },
  allow: (_viewer, subjects) => subjects.every((subject) => subject.isMine),
  run: async ({ tx, viewer, input, subject: subjects }) => {
    const taken: ReviewSubject[] = [];
    for (const [place, seen] of input.chosen.entries()) {
      const subject = subjects[place];
      if (subject?.activity.state !== "submitted" || subject.activity.version !== seen.version) continue;
      await confirmSubject(tx, viewer, { seen, subject });
      taken.push(subject);
    }
    const confirmed = taken.map(({ activity }) => activity.id);
    const skipped = input.chosen.map(({ id }) => id).filter((id) => !confirmed.includes(id));
    return {
      value: { confirmed, skipped },
      audit: taken.map((subject) => decisionAudit(subject, { state: "confirmed" })),
    };
  },
});

/** Confirms the activity and what it still advances; the version that is kept is the one before the corrections. */
async function confirmSubject(
  tx: Transaction,
  viewer: Viewer,
  { seen, subject, corrections }: { seen: SeenVersion; subject: ReviewSubject; corrections?: TagCorrections },
): Promise<void> {
  await recordDecision(tx, viewer, { seen, subject, decision: "confirmed", reason: null, field: null });
  if (corrections) await applyTagCorrections(tx, { activityId: seen.id, viewer, corrections });
  await confirmTags(tx, seen.id, viewer);
}
