import { and, eq, ne, sql } from "drizzle-orm";
import { cycleDecisions } from "@/db/schema";
import { now } from "@/lib/core/clock";
import { command } from "@/lib/core/command";
import { Refusal } from "@/lib/core/errors";
import { mayManageTerm } from "@/lib/terms/policy";
import { enqueueLetter } from "./internal/enqueue-letter";
import { loadDecision } from "./internal/load-decision";
import { decisionStands } from "./policy";
import { giveReasonInput } from "./schema";
import { undoMilliseconds } from "./undo-time";
import "server-only";

/** Says why it was decided so, as long as the letter has not left; one that waited for it leaves in an hour. Managers of the term, but not on themselves. */
export const giveReason = command({
  name: "cycle.give_reason",
  input: giveReasonInput,
  subject: (tx, { id }, viewer) => loadDecision(tx, viewer, id),
  allow: (viewer, { term }) => mayManageTerm(viewer, term) && term.memberId !== viewer.memberId,
  run: async ({ tx, input, subject: { decision, term } }) => {
    const { id, version, reason } = input;
    const letterDueAt = decision.letterDueAt ?? new Date(now().getTime() + undoMilliseconds);
    const [changed] = await tx
      .update(cycleDecisions)
      .set({ reason, letterState: "waiting", letterDueAt, version: sql`${cycleDecisions.version} + 1` })
      .where(
        and(
          eq(cycleDecisions.id, id),
          eq(cycleDecisions.version, version),
          ne(cycleDecisions.letterState, "sent"),
          decisionStands(),
        ),
      )
      .returning({ version: cycleDecisions.version });
    if (!changed)
      throw new Refusal("conflict", "The letter has left, or somebody changed this decision. Load the page again.");
    await enqueueLetter(tx, id, letterDueAt);
    const [before, after] = [{ reason: decision.reason }, { reason }];
    const audit = { objectKind: "term", objectId: term.id, concernsId: term.memberId, before, after };
    return { value: { id, version: changed.version }, audit };
  },
});
