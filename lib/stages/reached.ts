import { addDays, type Day } from "@/lib/core/clock";
import type { Stage } from "./schema";

type StageEvent = { id: string; title: string; startsOn: Day; kind: string; hasGuest: boolean };
export type StageLead = { memberId: string; fromOn: Day; toOn: Day | null };

/** `on` is the day on which it was reached, null where it was not; `event` is what reached it. */
export type ReachedStage = { stage: Stage; on: Day | null; event: { id: string; title: string } | null };

/** What a group held, the earliest first, and on which day somebody handed it over; null where nobody did. */
export type StageHistory = { events: readonly StageEvent[]; handedOverOn: Day | null };

/**
 * When each stage was reached. One follows the other: a stage whose own event came earlier is reached on the day of the one before it,
 * and none is reached while one before it is not.
 */
export function reachedStages(stages: readonly Stage[], history: StageHistory): ReachedStage[] {
  const reached: ReachedStage[] = [];
  let before: Day | null = "0000-01-01";
  for (const stage of stages) {
    const found = firstThatReaches(stage, history);
    const on: Day | null = found && before !== null ? (found.on > before ? found.on : before) : null;
    reached.push({ stage, on, event: on && found ? found.event : null });
    before = on;
  }
  return reached;
}

/** The last one that was reached; null where none was. */
export function currentStage(reached: readonly ReachedStage[]) {
  return reached.findLast(({ on }) => on !== null) ?? null;
}

function firstThatReaches({ happened, eventKinds }: Stage, { events, handedOverOn }: StageHistory) {
  if (happened === "handed_over") return handedOverOn ? { on: handedOverOn, event: null } : null;
  const event = events.find(
    ({ kind, hasGuest }) =>
      (eventKinds.length === 0 || eventKinds.includes(kind)) && (happened === "event" || hasGuest),
  );
  return event ? { on: event.startsOn, event: { id: event.id, title: event.title } } : null;
}

/** A successor who began so many days after a lead ended was not handed the group. */
const gapDays = 31;

/** The first day on which one of the leads, or that member, had handed the group over to somebody who came later and stayed on. */
export function handoverDay(leads: readonly StageLead[], asked: { memberId?: string; today: Day }): Day | null {
  const days = leads.flatMap((lead) => {
    const { toOn } = lead;
    if (toOn === null || (asked.memberId && lead.memberId !== asked.memberId)) return [];
    const staysOn = (other: StageLead) => other.toOn === null || other.toOn > toOn;
    return leads
      .filter((other) => other.memberId !== lead.memberId && other.fromOn > lead.fromOn && staysOn(other))
      .filter(({ fromOn }) => fromOn <= addDays(toOn, gapDays))
      .map(({ fromOn }) => (fromOn > toOn ? fromOn : toOn));
  });
  return days.filter((day) => day <= asked.today).sort()[0] ?? null;
}
