import { and, desc, eq, isNotNull, isNull, ne, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { appeals, cycleDecisions } from "@/db/schema";
import { now } from "@/lib/core/clock";
import { command } from "@/lib/core/command";
import { Refusal } from "@/lib/core/errors";
import type { Viewer } from "@/lib/core/viewer";
import { getTerm } from "@/lib/terms/get";
import { mayManageTerm } from "@/lib/terms/policy";
import { applyDecision, takeDecisionBack } from "./internal/apply-decision";
import { loadDecision } from "./internal/load-decision";
import { decisionStands } from "./policy";
import { undoCycleDecisionInput } from "./schema";
import "server-only";

/**
 * Takes a decision back, and the term with it, until its letter has left. One that answered an appeal gives way to the decision before it,
 * and the appeal waits for an answer again. Managers of the term, but not on themselves, and administrators.
 */
export const undoCycleDecision = command({
  name: "cycle.undo_decision",
  input: undoCycleDecisionInput,
  subject: (tx, { id }, viewer) => loadDecision(tx, viewer, id),
  allow: (viewer, { term }) => mayManageTerm(viewer, term) && term.memberId !== viewer.memberId,
  run: async ({ tx, viewer, input, subject: { decision, term } }) => {
    const [undone] = await tx
      .update(cycleDecisions)
      .set({ undoneAt: now(), undoneById: viewer.memberId, version: sql`${cycleDecisions.version} + 1` })
      .where(
        and(
          eq(cycleDecisions.id, input.id),
          eq(cycleDecisions.version, input.version),
          ne(cycleDecisions.letterState, "sent"),
          isNull(cycleDecisions.undoneAt),
          decisionStands(),
        ),
      )
      .returning({ id: cycleDecisions.id });
    if (!undone) throw new Refusal("conflict", whyNot(decision));
    await takeDecisionBack(tx, viewer, decision);
    await restoreAppealed(tx, viewer, decision);
    const before = { decision: decision.decision, level: decision.level, untilOn: decision.untilOn };
    const alsoChanged = [{ objectKind: "cycle", objectId: decision.cycleId }];
    const audit = { objectKind: "term", objectId: term.id, concernsId: term.memberId, before, alsoChanged };
    return { value: { cycleId: decision.cycleId, termId: term.id }, audit };
  },
});

/** Where the decision took the place of another, on which the member's appeal was answered: that one stands again, as it was decided. */
async function restoreAppealed(
  tx: Transaction,
  viewer: Viewer,
  { cycleId, termId }: { cycleId: string; termId: string },
) {
  const [found] = await tx
    .select({ decision: cycleDecisions, appealId: appeals.id })
    .from(appeals)
    .innerJoin(cycleDecisions, eq(cycleDecisions.id, appeals.decisionId))
    .where(
      and(
        eq(cycleDecisions.cycleId, cycleId),
        eq(cycleDecisions.termId, termId),
        eq(appeals.outcome, "changed"),
        isNotNull(cycleDecisions.replacedAt),
      ),
    )
    .orderBy(desc(cycleDecisions.replacedAt))
    .limit(1);
  if (!found) return;
  const { decision, appealId } = found;
  const term = await getTerm(viewer, termId, tx);
  const { undo } = await applyDecision(tx, viewer, term, { ...decision, isComplete: decision.standing.isComplete });
  await tx
    .update(cycleDecisions)
    .set({ replacedAt: null, undo, version: sql`${cycleDecisions.version} + 1` })
    .where(eq(cycleDecisions.id, decision.id));
  await tx
    .update(appeals)
    .set({ outcome: null, answer: null, answeredById: null, answeredAt: null, version: sql`${appeals.version} + 1` })
    .where(eq(appeals.id, appealId));
}

function whyNot({ letterState, undoneAt }: typeof cycleDecisions.$inferSelect): string {
  if (undoneAt) return "This was undone already.";
  if (letterState === "sent") return "The letter has left, so this can no longer be undone.";
  return "Somebody changed this decision in the meantime. Load the page again to see it.";
}
