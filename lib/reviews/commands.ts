import "server-only";
import { and, desc, eq, gt, isNull } from "drizzle-orm";
import { activities, reviews } from "@/db/schema";
import { keepVersion } from "../activities/parts/commands";
import { now } from "../clock";
import { command } from "../command";
import { Refusal } from "../errors";
import { audit, confirmOne, decide, decidedOn, type Reviewed, reviewed, tooLate } from "./decisions/commands";
import { writeReturnMail } from "./mail/commands";
import { confirmInput, confirmManyInput, correctInput, declineInput, returnInput, undoInput } from "./schema";
import { applyCorrections, unconfirmTags } from "./tags/commands";

const undoMinutes = 10;

/** Confirms what a member logged, with the tags corrected on the way. Reviewers of its programs, never of their own. */
export const confirmActivity = command({
  name: "activity.confirm",
  input: confirmInput,
  subject: (tx, input, viewer) => reviewed(tx, viewer, input.id),
  allow: (_viewer, subject) => subject.isMine,
  run: async ({ tx, viewer, input, subject }) => {
    await applyCorrections(tx, { activityId: input.id, viewer, corrections: input });
    await confirmOne(tx, viewer, { seen: input, subject });
    return {
      value: { id: input.id },
      audit: audit(subject, { state: "confirmed", add: input.add, remove: input.remove }),
    };
  },
});

/** Confirms many as they are; answers which were taken and which somebody else changed or decided meanwhile. */
export const confirmActivities = command({
  name: "activity.confirm",
  input: confirmManyInput,
  subject: async (tx, input, viewer) => Promise.all(input.chosen.map(({ id }) => reviewed(tx, viewer, id))),
  allow: (_viewer, subjects) => subjects.every((subject) => subject.isMine),
  run: async ({ tx, viewer, input, subject: subjects }) => {
    const taken: Reviewed[] = [];
    for (const [place, seen] of input.chosen.entries()) {
      const subject = subjects[place];
      if (subject?.activity.state !== "submitted" || subject.activity.version !== seen.version) continue;
      await confirmOne(tx, viewer, { seen, subject });
      taken.push(subject);
    }
    const confirmed = taken.map(({ activity }) => activity.id);
    const skipped = input.chosen.map(({ id }) => id).filter((id) => !confirmed.includes(id));
    return { value: { confirmed, skipped }, audit: taken.map((subject) => audit(subject, { state: "confirmed" })) };
  },
});

/** Corrects what an activity advances without deciding on it. Reviewers of its programs. */
export const correctTags = command({
  name: "activity.correct_tags",
  input: correctInput,
  subject: (tx, input, viewer) => reviewed(tx, viewer, input.id),
  allow: (_viewer, subject) => subject.isMine,
  run: async ({ tx, viewer, input, subject }) => {
    await keepVersion(tx, viewer, subject.activity);
    await applyCorrections(tx, { activityId: input.id, viewer, corrections: input });
    const [changed] = await tx
      .update(activities)
      .set({ version: input.version + 1, updatedAt: now() })
      .where(and(eq(activities.id, input.id), eq(activities.version, input.version)))
      .returning({ version: activities.version });
    if (!changed) throw await tooLate(tx, input.id);
    return { value: changed, audit: audit(subject, { add: input.add, remove: input.remove }) };
  },
});

/** Sends it back with a reason and the field it is about; the member gets a mail and fixes it from `/home`. */
export const returnActivity = command({
  name: "activity.return",
  input: returnInput,
  subject: (tx, input, viewer) => reviewed(tx, viewer, input.id),
  allow: (_viewer, subject) => subject.isMine,
  run: async ({ tx, viewer, input, subject }) => {
    await decide(tx, viewer, {
      seen: input,
      subject,
      decision: "returned",
      reason: input.reason,
      field: input.field ?? null,
    });
    await writeReturnMail(tx, { viewer, activity: subject.activity, reason: input.reason });
    return {
      value: { id: input.id },
      audit: audit(subject, { state: "returned", reason: input.reason, field: input.field ?? null }),
    };
  },
});

/** Says no for good, with a reason. It counts nowhere and stays to be read by whoever is credited. */
export const declineActivity = command({
  name: "activity.decline",
  input: declineInput,
  subject: (tx, input, viewer) => reviewed(tx, viewer, input.id),
  allow: (_viewer, subject) => subject.isMine,
  run: async ({ tx, viewer, input, subject }) => {
    await decide(tx, viewer, { seen: input, subject, decision: "declined", reason: input.reason, field: null });
    return { value: { id: input.id }, audit: audit(subject, { state: "declined", reason: input.reason }) };
  },
});

/** Takes one's own latest decision back within ten minutes; the activity waits again as it did. */
export const undoDecision = command({
  name: "activity.undo_decision",
  input: undoInput,
  subject: (tx, input, viewer) => decidedOn(tx, viewer, input.id),
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
    await keepVersion(tx, viewer, subject.activity);
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
    if (!back) throw await tooLate(tx, input.id);
    await tx.update(reviews).set({ undoneAt: now() }).where(eq(reviews.id, last.id)).returning({ id: reviews.id });
    if (last.decision === "confirmed") await unconfirmTags(tx, last);
    return { value: back, audit: audit(subject, { state: "submitted" }) };
  },
});
