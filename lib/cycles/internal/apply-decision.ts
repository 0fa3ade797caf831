import type { Transaction } from "@/db/client";
import type { DecisionUndo } from "@/db/schema";
import type { CycleDecisionKind } from "@/db/words";
import { today } from "@/lib/core/clock";
import { Refusal } from "@/lib/core/errors";
import type { Viewer } from "@/lib/core/viewer";
import type { Term } from "@/lib/terms/change";
import { endTerm } from "@/lib/terms/end";
import { getTerm } from "@/lib/terms/get";
import { giveGrace } from "@/lib/terms/give-grace";
import { holdTerm } from "@/lib/terms/hold";
import { renewTerm } from "@/lib/terms/renew";
import { reopenTerm } from "@/lib/terms/reopen";
import { resumeTerm } from "@/lib/terms/resume";
import { takeGraceBack } from "@/lib/terms/take-grace-back";
import "server-only";

type Decided = {
  decision: CycleDecisionKind;
  level: string | null;
  untilOn: string | null;
  reason: string | null;
  isComplete: boolean | null;
};

type Applied = { level: string | null; untilOn: string | null; undo: DecisionUndo };

/** Changes the term as it was decided, by the commands of terms and with their rights; answers what takes that back. */
export async function applyDecision(tx: Transaction, viewer: Viewer, term: Term, decided: Decided): Promise<Applied> {
  const { decision, level, untilOn, reason } = decided;
  const seen = { id: term.id, version: term.version };
  const undo: DecisionUndo = {
    version: term.version + 1,
    endsOn: term.endsOn,
    state: term.state === "ended" ? "active" : term.state,
    reason: term.reason,
    heldFrom: null,
  };
  if (decision === "renew") {
    const next = await renewTerm.within(tx, viewer, { ...seen, level, reason });
    const { endsOn } = await getTerm(viewer, next.id, tx);
    return { level: level ?? term.level, untilOn: endsOn, undo };
  }
  if (decision === "grace") {
    await giveGrace.within(tx, viewer, { ...seen, untilOn: untilOn ?? "", reason });
    return { level: term.level, untilOn, undo };
  }
  if (decision === "on_hold") {
    const fromOn = [today(viewer.timeZone), term.endsOn ?? today(viewer.timeZone)].sort()[0] ?? term.startsOn;
    await holdTerm.within(tx, viewer, { ...seen, fromOn, reason });
    return { level: term.level, untilOn, undo: { ...undo, heldFrom: fromOn } };
  }
  const endsOn = term.endsOn ?? today(viewer.timeZone);
  const ending = decision === "emeritus" ? "emeritus" : endingBy(decided.isComplete);
  await endTerm.within(tx, viewer, { ...seen, endsOn, ending, reason });
  return { level: term.level, untilOn: endsOn, undo };
}

/** Lapsed where something that was required is missing; completed where nothing is, and so where nothing was required. */
function endingBy(isComplete: boolean | null) {
  return isComplete === false ? "lapsed" : "completed";
}

type TakenBack = { termId: string; decision: CycleDecisionKind; undo: DecisionUndo };

/** Brings the term back to what it was; refuses where somebody changed it since. */
export async function takeDecisionBack(tx: Transaction, viewer: Viewer, decided: TakenBack): Promise<void> {
  const { termId: id, decision } = decided;
  const { version, endsOn, state, reason, heldFrom } = decided.undo;
  const term = await getTerm(viewer, id, tx);
  if (term.version !== version)
    throw new Refusal(
      "conflict",
      `Somebody changed this term of ${term.name} after the decision. Change the term itself.`,
    );
  const seen = { id, version };
  const running = state === "grace" ? "grace" : "active";
  if (decision === "grace") await takeGraceBack.within(tx, viewer, { ...seen, endsOn, state: running, reason });
  else if (decision === "on_hold") await resumeTerm.within(tx, viewer, { ...seen, onDay: heldFrom, state: running });
  else await reopenTerm.within(tx, viewer, { ...seen, endsOn, state, reason });
}
