import type { Transaction } from "@/db/client";
import { dayInWords } from "@/lib/core/clock";
import { command } from "@/lib/core/command";
import { notFoundError, Refusal } from "@/lib/core/errors";
import { isSignedIn, type Viewer } from "@/lib/core/viewer";
import { loadTermForChange } from "@/lib/terms/change";
import { getTerm } from "@/lib/terms/get";
import { mayManageTerm } from "@/lib/terms/policy";
import { findStandingDecision, getCycle } from "./get";
import { recordCycleDecision } from "./internal/record-decision";
import { decisionInWords } from "./letters/kinds";
import { decideInput } from "./schema";
import { isTermInCycle } from "./terms";
import "server-only";

/**
 * Decides what becomes of a term in a cycle, at once; it can be undone until its letter leaves. Managers of the program and the member's
 * country, and administrators; nobody on themselves. Refuses as a conflict where somebody decided, or changed the term, meanwhile.
 */
export const decideOnTerm = command({
  name: "cycle.decide",
  input: decideInput,
  subject: async (tx, input, viewer) => {
    const cycle = await getCycle(viewer, input.cycleId, tx);
    const term = await getTerm(viewer, input.termId, tx);
    if (!(await isTermInCycle(tx, cycle, term.id))) throw notFoundError("term");
    return { cycle, term };
  },
  allow: (viewer, { term }) => isSignedIn(viewer) && mayManageTerm(viewer, term) && term.memberId !== viewer.memberId,
  run: async ({ tx, viewer, input, subject: { cycle, term } }) => {
    await refuseDecidedBefore(tx, viewer, input);
    await loadTermForChange(tx, { id: term.id, version: input.termVersion }, viewer);
    const value = await recordCycleDecision(tx, viewer, { cycle, term, asked: input });
    const { letterKind, level, untilOn } = value;
    const after = { decision: input.decision, letterKind, level, untilOn, reason: input.reason, cycle: cycle.name };
    const alsoChanged = [{ objectKind: "cycle", objectId: cycle.id }];
    return { value, audit: { objectKind: "term", objectId: term.id, concernsId: term.memberId, after, alsoChanged } };
  },
});

/** Two reviewers never overwrite each other: the second reads what the first decided. */
async function refuseDecidedBefore(tx: Transaction, viewer: Viewer, asked: { cycleId: string; termId: string }) {
  const before = await findStandingDecision(viewer, asked, tx);
  if (!before) return;
  const who = before.decidedById === viewer.memberId ? "You have" : `${before.by} has`;
  const what = decisionInWords(before, before.untilOn && dayInWords(before.untilOn));
  throw new Refusal("conflict", `${who} decided already: ${what}. Load the page again to see it.`);
}
