import type { DemoActivity } from "./activities";
import type { Chance } from "./chance";
import { dayAt, weekdayOf } from "./days";
import { answers, declined, remarks, removedWhy, returned } from "./reviewing";
import type { DemoRows } from "./rows";
import { goalMarks, type Mark, missingPrinciple, principleMarks, writtenMarks } from "./tagging";

type Written = Pick<DemoRows, "activities" | "tags" | "reviews" | "comments">;
const day = 86_400_000;

/** Tags, the decision with its words, and what was said about it, as the activity's state asks for. */
export function writeReview(
  chance: Chance,
  activity: DemoActivity,
  given: { now: Date; reviewerOf: (activity: DemoActivity) => string; others: string[]; rows: Written },
): void {
  const { rows, now } = given;
  const { plan, state } = activity;
  const sent = activity.submittedAt;
  const decides = sent && ["confirmed", "returned", "declined"].includes(state);
  const reviewerId = decides ? given.reviewerOf(activity) : null;
  const decidedAt = decides
    ? plan.reason && state === "returned"
      ? yesterday(now)
      : decision(chance, sent, now)
    : null;
  const goals = plan.goals ? writtenMarks(plan.goals) : goalMarks(chance, plan.programKey, given.others);
  const principles = plan.principles ? writtenMarks(plan.principles) : principleMarks(chance);
  const isConfirmed = state === "confirmed";
  const tag = (mark: Mark, kind: "goal" | "principle") => ({
    id: chance.id(activity.createdAt),
    activityId: activity.id,
    goalKey: kind === "goal" ? mark.key : null,
    principleKey: kind === "principle" ? mark.key : null,
    reason: mark.reason,
    addedById: plan.by.id,
    confirmedAt: isConfirmed && chance.is(0.88) ? decidedAt : null,
  });
  const marks = [...goals.map((mark) => tag(mark, "goal")), ...principles.map((mark) => tag(mark, "principle"))];
  // Drawn all the same, so that all that follows is what it would be.
  const kept = plan.forgetsGoals ? marks.filter(({ goalKey }) => goalKey === null) : marks;
  rows.tags.push(...kept.map((mark) => corrected(chance, mark, { reviewerId, decidedAt, by: Boolean(plan.state) })));
  if (!reviewerId || !decidedAt) return;
  if (isConfirmed && !plan.state && chance.is(0.03))
    rows.tags.push({
      ...tag(
        missingPrinciple(
          chance,
          principles.map((mark) => mark.key),
        ),
        "principle",
      ),
      addedById: reviewerId,
      addedByReviewer: true,
      confirmedAt: decidedAt,
      confirmedById: reviewerId,
    });
  rows.reviews.push(...decisions(chance, activity, { reviewerId, decidedAt, sent: sent ?? decidedAt }));
  const row = rows.activities.find((one) => one.id === activity.id);
  if (row) Object.assign(row, { decidedAt, updatedAt: decidedAt });
  const ownWords = chance.is(state === "returned" ? 0.3 : 0.05) && !plan.reason;
  if (ownWords) rows.comments.push(...talk(chance, activity, { reviewerId, decidedAt, now }));
}

function yesterday(now: Date): Date {
  return new Date(now.getTime() - 26 * 3_600_000);
}

/** Within days, on a working day, and never in the future. */
function decision(chance: Chance, sent: Date, now: Date): Date {
  const takes = chance.around(2.1, 0.7) * chance.number() * 1.6 + 0.1;
  let at = new Date(sent.getTime() + takes * day);
  while ([0, 6].includes(weekdayOf(dayAt(at)))) at = new Date(at.getTime() + day);
  return at < now ? at : new Date(sent.getTime() + (now.getTime() - sent.getTime()) * 0.9);
}

function corrected(
  chance: Chance,
  mark: DemoRows["tags"][number],
  given: { reviewerId: string | null; decidedAt: Date | null; by: boolean },
): DemoRows["tags"][number] {
  if (!mark.confirmedAt) return mark;
  if (!given.by && chance.is(0.015))
    return {
      ...mark,
      confirmedAt: null,
      removedAt: given.decidedAt,
      removedById: given.reviewerId,
      removedWhy: chance.pick(removedWhy),
    };
  return { ...mark, confirmedById: given.reviewerId };
}

function decisions(
  chance: Chance,
  activity: DemoActivity,
  given: { reviewerId: string; decidedAt: Date; sent: Date },
): DemoRows["reviews"] {
  const review = (facts: Pick<DemoRows["reviews"][number], "decision" | "reason" | "field" | "decidedAt">) => ({
    id: chance.id(facts.decidedAt),
    activityId: activity.id,
    reviewerId: given.reviewerId,
    ...facts,
  });
  const { plan, state } = activity;
  if (state === "returned") {
    const words = plan.reason ? { reason: plan.reason, field: plan.field ?? null } : chance.pick(returned);
    return [review({ decision: "returned", ...words, decidedAt: given.decidedAt })];
  }
  if (state === "declined")
    return [
      review({
        decision: "declined",
        reason: plan.reason ?? chance.pick(declined),
        field: null,
        decidedAt: given.decidedAt,
      }),
    ];
  const before = new Date(given.sent.getTime() + (given.decidedAt.getTime() - given.sent.getTime()) / 2);
  const cameBack = !plan.state && chance.is(0.05);
  return [
    ...(cameBack ? [review({ decision: "returned", ...chance.pick(returned), decidedAt: before })] : []),
    review({ decision: "confirmed", reason: null, field: null, decidedAt: given.decidedAt }),
  ];
}

function talk(
  chance: Chance,
  activity: DemoActivity,
  given: { reviewerId: string; decidedAt: Date; now: Date },
): DemoRows["comments"] {
  const later = (hours: number) =>
    new Date(Math.min(given.decidedAt.getTime() + hours * 3_600_000, given.now.getTime() - 60_000));
  const comment = (authorId: string, body: string, writtenAt: Date) => ({
    id: chance.id(writtenAt),
    activityId: activity.id,
    authorId,
    body,
    writtenAt,
  });
  const answer = comment(activity.plan.by.id, chance.pick(answers), later(chance.whole(6, 40)));
  if (activity.state === "returned") return [answer];
  const remark = comment(given.reviewerId, chance.pick(remarks), later(0));
  return chance.is(0.5) ? [remark, answer] : [remark];
}
