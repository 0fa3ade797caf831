import { desc, eq } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { termHolds } from "@/db/schema";
import { type Day, today } from "@/lib/core/clock";
import { command } from "@/lib/core/command";
import { Refusal } from "@/lib/core/errors";
import { changeTerm, loadTermForChange, refuseUnlessState } from "./change";
import { mayManageTerm } from "./policy";
import { holdTermInput } from "./schema";
import { isRenewedEarly } from "./status";
import "server-only";

/** Lets a term rest from a day on: nothing done from then counts for its program. Managers of the program and country, and administrators. */
export const holdTerm = command({
  name: "term.hold",
  input: holdTermInput,
  subject: loadTermForChange,
  allow: mayManageTerm,
  run: async ({ tx, viewer, input, subject: term }) => {
    if (!isRenewedEarly(term, today(viewer.timeZone)))
      refuseUnlessState(term, ["active", "grace"], "Only an active term, or one in grace, can be put on hold.");
    await refuseFirstDay(tx, term, input.fromOn);
    await tx.insert(termHolds).values({ termId: term.id, fromOn: input.fromOn, reason: input.reason });
    const audit = await changeTerm(tx, term, { state: "on_hold", ending: null });
    const after = { state: "on_hold", hold: { fromOn: input.fromOn, reason: input.reason } };
    return { value: { id: term.id, version: term.version + 1 }, audit: { ...audit, after } };
  },
});

async function refuseFirstDay(
  tx: Transaction,
  term: { id: string; startsOn: Day; endsOn: Day | null },
  fromOn: Day,
): Promise<void> {
  const [last] = await tx
    .select({ toOn: termHolds.toOn })
    .from(termHolds)
    .where(eq(termHolds.termId, term.id))
    .orderBy(desc(termHolds.fromOn))
    .limit(1);
  const refuse = (message: string): never => {
    throw new Refusal("invalid", message, { fromOn: message });
  };
  if (fromOn < term.startsOn) refuse("The term had not begun then.");
  if (term.endsOn && fromOn > term.endsOn) refuse("The term has ended by then.");
  if (last?.toOn && fromOn <= last.toOn) refuse("It was on hold then already.");
}
