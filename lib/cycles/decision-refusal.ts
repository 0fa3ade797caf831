import { type CycleDecisionKind, cycleDecisionKinds } from "@/db/words";
import type { Day } from "@/lib/core/clock";
import { lifecycle, type Transition, transitionRefusal } from "@/lib/terms/lifecycle";
import type { TermWithState } from "@/lib/terms/status";

const steps: Record<CycleDecisionKind, Omit<Transition<never>, "input">> = {
  renew: lifecycle.renew,
  grace: lifecycle.giveGrace,
  on_hold: lifecycle.hold,
  emeritus: lifecycle.end,
  end: lifecycle.end,
};

/** Why a term cannot become what would be decided, in words for the reviewer; null where it can. The same that the decision itself asks. */
export function decisionRefusal(decision: CycleDecisionKind, term: TermWithState, day: Day): string | null {
  return transitionRefusal(steps[decision], term, day);
}

/** The decisions that are not possible for a term, each with why. */
export function refusedDecisions(term: TermWithState, day: Day): Partial<Record<CycleDecisionKind, string>> {
  const refused: Partial<Record<CycleDecisionKind, string>> = {};
  for (const decision of cycleDecisionKinds) {
    const why = decisionRefusal(decision, term, day);
    if (why) refused[decision] = why;
  }
  return refused;
}
