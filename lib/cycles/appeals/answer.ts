import { and, eq, isNull, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { appeals, cycleDecisions } from "@/db/schema";
import { now } from "@/lib/core/clock";
import { command } from "@/lib/core/command";
import { notFoundError, Refusal, StaleVersion } from "@/lib/core/errors";
import { isSignedIn } from "@/lib/core/viewer";
import { writeMail } from "@/lib/mail/write";
import { emailAddressesOf } from "@/lib/members/email-addresses";
import { notify } from "@/lib/notifications/notify";
import { loadTermForChange } from "@/lib/terms/change";
import { mayManageTerm } from "@/lib/terms/policy";
import { takeDecisionBack } from "../internal/apply-decision";
import { loadDecision } from "../internal/load-decision";
import { recordCycleDecision } from "../internal/record-decision";
import { answerAppealInput } from "../schema";
import "server-only";

/**
 * Answers a member who disagrees: the decision is kept, or another one takes its place, with a letter of its own. Managers of the term and
 * administrators; neither who decided, nor the member.
 */
export const answerAppeal = command({
  name: "cycle.answer_appeal",
  input: answerAppealInput,
  subject: async (tx, { id }, viewer) => {
    const [appeal] = await tx.select().from(appeals).where(eq(appeals.id, id));
    if (!appeal) throw notFoundError("appeal");
    return { appeal, ...(await loadDecision(tx, viewer, appeal.decisionId)) };
  },
  allow: (viewer, { term, decision }) =>
    isSignedIn(viewer) &&
    mayManageTerm(viewer, term) &&
    term.memberId !== viewer.memberId &&
    decision.decidedById !== viewer.memberId,
  run: async ({ tx, viewer, input, subject }) => {
    const { appeal, decision, cycle, term } = subject;
    const { id, version, outcome, answer } = input;
    const [answered] = await tx
      .update(appeals)
      .set({ outcome, answer, answeredById: viewer.memberId, answeredAt: now(), version: sql`${appeals.version} + 1` })
      .where(and(eq(appeals.id, id), eq(appeals.version, version), isNull(appeals.outcome)))
      .returning({ id: appeals.id });
    if (!answered) throw new Refusal("conflict", "Somebody has answered this already. Load the page again to see it.");
    const audit = { objectKind: "term", objectId: term.id, concernsId: appeal.memberId };
    if (outcome === "kept") {
      await mailAnswer(tx, {
        appealId: id,
        decisionId: decision.id,
        memberId: appeal.memberId,
        answer,
        termId: term.id,
      });
      return { value: { id, decisionId: decision.id }, audit: { ...audit, after: { outcome, answer } } };
    }
    const replaced = await tx
      .update(cycleDecisions)
      .set({ replacedAt: now(), version: sql`${cycleDecisions.version} + 1` })
      .where(and(eq(cycleDecisions.id, decision.id), eq(cycleDecisions.version, decision.version)))
      .returning({ id: cycleDecisions.id });
    if (replaced.length === 0)
      throw new StaleVersion("Somebody changed this decision in the meantime. Load the page again.");
    await loadTermForChange(tx, { id: term.id, version: input.termVersion ?? term.version }, viewer);
    await takeDecisionBack(tx, viewer, decision);
    const again = await loadDecision(tx, viewer, decision.id);
    const asked = {
      decision: input.decision ?? decision.decision,
      level: input.level,
      untilOn: input.untilOn,
      reason: answer,
    };
    const next = await recordCycleDecision(tx, viewer, { cycle, term: again.term, asked });
    const after = { outcome, answer, decision: asked.decision, level: next.level, untilOn: next.untilOn };
    return { value: { id, decisionId: next.id }, audit: { ...audit, after } };
  },
});

type Answered = { appealId: string; decisionId: string; memberId: string; answer: string; termId: string };

async function mailAnswer(tx: Transaction, { appealId, decisionId, memberId, answer, termId }: Answered) {
  await notify(tx, {
    ...{ memberId, kind: "decision", object: { kind: "term", id: termId }, cause: `appeal ${appealId}` },
    ...{ subject: "Your appeal was answered", body: [], detail: "The decision stays as it is" },
    button: { label: "Read the letter", href: `/letters/${decisionId}` },
    isMailedAlready: true,
  });
  const [address] = await emailAddressesOf(tx, memberId);
  if (!address) return;
  await writeMail(tx, {
    recipient: address.email,
    subject: "The answer to your appeal",
    text: [`Hello ${address.name},`, "Somebody else has looked at the decision again. It stays as it is.", answer].join(
      "\n\n",
    ),
    button: { label: "Read the letter", href: `/letters/${decisionId}` },
    cause: `appeal ${appealId}`,
  });
}
