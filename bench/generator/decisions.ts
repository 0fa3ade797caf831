import * as schema from "@/db/schema";
import type { ReviewDecision } from "@/db/words";
import type { PlannedActivity } from "./activity";
import type { BulkWriter } from "./bulk";
import type { Chance } from "./chance";
import { returnReasons } from "./vocabulary";

type Waiting = { activityId: string; memberId: string; programKey: string; decision: ReviewDecision; at: number };

const slot = 21_600_000;
const actions: Record<ReviewDecision, string> = {
  confirmed: "activity.confirm",
  returned: "activity.return",
  declined: "activity.decline",
};

/** Decisions wait until their time comes, so that reviews and audit are written in the order in which they were made. */
export class DecisionQueue {
  private readonly slots = new Map<number, Waiting[]>();
  private done = 0;

  constructor(
    private readonly chance: Chance,
    private readonly bulk: BulkWriter,
    private readonly reviewers: Map<string, string>,
  ) {}

  add(activityId: string, { state, decidedAt, person }: PlannedActivity): void {
    if (!decidedAt || (state !== "confirmed" && state !== "returned" && state !== "declined")) return;
    const at = decidedAt.getTime();
    const number = Math.max(Math.floor(at / slot), this.done + 1);
    const programKey = person.terms[0]?.programKey ?? "community-builders";
    const waiting = { activityId, memberId: person.id, programKey, decision: state, at };
    const there = this.slots.get(number);
    if (there) there.push(waiting);
    else this.slots.set(number, [waiting]);
  }

  decideUntil(moment: number): void {
    const last = Math.floor(moment / slot) - 1;
    if (last <= this.done) return;
    const due = [...this.slots.keys()].filter((number) => number <= last).sort((one, other) => one - other);
    for (const number of due) {
      for (const waiting of (this.slots.get(number) ?? []).sort((one, other) => one.at - other.at)) this.write(waiting);
      this.slots.delete(number);
    }
    if (Number.isFinite(last)) this.done = last;
  }

  private write({ activityId, memberId, programKey, decision, at }: Waiting): void {
    const { chance, bulk } = this;
    const reviewerId = this.reviewers.get(programKey) ?? "";
    const reason = decision === "confirmed" ? null : chance.pick(returnReasons);
    const decidedAt = new Date(at);
    const field = decision === "returned" ? "links" : null;
    bulk.add(schema.reviews, { id: chance.id(at), activityId, reviewerId, decision, reason, field, decidedAt });
    bulk.add(schema.auditEntries, {
      id: chance.id(at),
      at: decidedAt,
      actorId: reviewerId,
      channel: "form",
      action: actions[decision],
      objectKind: "activity",
      objectId: activityId,
      concernsId: memberId,
      before: { state: "submitted" },
      after: reason ? { state: decision, reason } : { state: decision },
    });
    if (!chance.is(0.02)) return;
    const body = "Thank you, this helps others to repeat it.";
    bulk.add(schema.comments, { id: chance.id(at), activityId, authorId: reviewerId, body, writtenAt: decidedAt });
  }
}
