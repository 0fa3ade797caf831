import type { Transaction } from "@/db/client";
import { newId } from "@/db/id";
import { cycleDecisions, type DecidedStanding } from "@/db/schema";
import type { CycleDecisionKind } from "@/db/words";
import { now, today } from "@/lib/core/clock";
import { notFoundError, Refusal } from "@/lib/core/errors";
import type { Viewer } from "@/lib/core/viewer";
import { findTermStanding, type TermStanding } from "@/lib/requirements/get-standing";
import type { Term } from "@/lib/terms/change";
import type { Cycle } from "../get";
import { kindsWithReason, letterKindOf } from "../letters/kinds";
import { levelsInOrder } from "../levels";
import { undoMilliseconds } from "../undo-time";
import { applyDecision } from "./apply-decision";
import { enqueueLetter } from "./enqueue-letter";
import "server-only";

type Asked = { decision: CycleDecisionKind; level: string | null; untilOn: string | null; reason: string | null };

/** Decides on a term and keeps by what it was decided. The letter leaves in an hour, or waits for the reason that it needs. */
export async function recordCycleDecision(
  tx: Transaction,
  viewer: Viewer,
  { cycle, term, asked }: { cycle: Cycle; term: Term; asked: Asked },
) {
  if (cycle.opensOn > today(viewer.timeZone)) throw new Refusal("conflict", "This cycle is not open yet.");
  const standing = await findTermStanding(viewer, term.id, { from: tx });
  if (!standing) throw notFoundError("term");
  const { decision, reason } = asked;
  const after = decision === "renew" ? (asked.level ?? term.level) : term.level;
  const order = await levelsInOrder(viewer, term.programKey, tx);
  const letterKind = letterKindOf(decision, { before: term.level, after, order });
  const { isComplete } = standing.standing;
  const { level, untilOn, undo } = await applyDecision(tx, viewer, term, { ...asked, level: after, isComplete });
  const isHeld = reason === null && kindsWithReason.includes(letterKind);
  const letterDueAt = isHeld ? null : new Date(now().getTime() + undoMilliseconds);
  const id = newId();
  await tx.insert(cycleDecisions).values({
    ...{ id, cycleId: cycle.id, termId: term.id, decision, letterKind, level, untilOn, reason, undo },
    ...{ decidedById: viewer.memberId ?? "", decidedAt: now() },
    requirementsLevel: standing.inForce?.level ?? null,
    requirementsNumber: standing.inForce?.number ?? null,
    standing: keptStanding(standing),
    letterState: isHeld ? "held" : "waiting",
    letterDueAt,
  });
  if (letterDueAt) await enqueueLetter(tx, id, letterDueAt);
  return { id, version: 1, letterKind, level, untilOn };
}

function keptStanding({ standing }: TermStanding): DecidedStanding {
  return {
    on: standing.on,
    isComplete: standing.isComplete,
    requirements: standing.requirements.map(({ requirement, done, depth }) => {
      const { key, atLeast, isRequired } = requirement;
      return { key, done, atLeast, isRequired, depth };
    }),
  };
}
