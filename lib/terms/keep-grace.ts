import { and, eq, gte, isNull, ne, or } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { programs, terms } from "@/db/schema";
import { now, today } from "@/lib/core/clock";
import type { CommandEvent } from "@/lib/core/events";
import "server-only";

/** Gives the grace that a program was changed to, in the transaction that changed it, to its terms that run. Those that are over keep theirs. */
export async function keepGrace(tx: Transaction, happened: readonly CommandEvent[]): Promise<void> {
  const changed = happened.filter(({ action, after }) => action === "program.revise" && hasGrace(after));
  for (const { objectId: programKey } of changed) {
    const [program] = await tx.select().from(programs).where(eq(programs.key, programKey));
    if (!program) continue;
    await tx
      .update(terms)
      .set({ graceDays: program.graceDays, updatedAt: now() })
      .where(
        and(
          eq(terms.programKey, programKey),
          ne(terms.state, "ended"),
          or(isNull(terms.endsOn), gte(terms.endsOn, today())),
        ),
      )
      .returning({ id: terms.id });
  }
}

function hasGrace(after: unknown): boolean {
  return typeof after === "object" && after !== null && "graceDays" in after;
}
