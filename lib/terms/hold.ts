import { desc, eq } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { termHolds } from "@/db/schema";
import type { Day } from "@/lib/core/clock";
import { fieldRefusal, type Term, type TermChange, termCommand } from "./change";
import { lifecycle } from "./lifecycle";
import type { holdTermInput } from "./schema";
import "server-only";
import type { z } from "zod";

/** Lets a term rest from a day on: nothing done from then counts for its program. */
export const holdTerm = termCommand(lifecycle.hold, rest);

/** The same by the member, who goes on leave. */
export const takeLeave = termCommand(lifecycle.leave, rest);

async function rest({ tx, input: { fromOn, reason }, term, write }: TermChange<z.output<typeof holdTermInput>>) {
  await refuseFirstDay(tx, term, fromOn);
  await tx.insert(termHolds).values({ termId: term.id, fromOn, reason });
  const { value, audit } = await write({ ending: null });
  return { value, audit: { ...audit, after: { state: "on_hold", hold: { fromOn, reason } } } };
}

async function refuseFirstDay(tx: Transaction, term: Term, fromOn: Day): Promise<void> {
  const [last] = await tx
    .select({ toOn: termHolds.toOn })
    .from(termHolds)
    .where(eq(termHolds.termId, term.id))
    .orderBy(desc(termHolds.fromOn))
    .limit(1);
  if (fromOn < term.startsOn) throw fieldRefusal("fromOn", "The term had not begun then.");
  if (term.endsOn && fromOn > term.endsOn) throw fieldRefusal("fromOn", "The term has ended by then.");
  if (last?.toOn && fromOn <= last.toOn) throw fieldRefusal("fromOn", "It was on hold then already.");
}
