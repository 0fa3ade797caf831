import { and, eq, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { cycleDecisions, cycles } from "@/db/schema";
import { changedFields } from "@/lib/core/changes";
import { dayInWords, now } from "@/lib/core/clock";
import { command } from "@/lib/core/command";
import { StaleVersion } from "@/lib/core/errors";
import { fieldRefusal } from "@/lib/terms/change";
import { getCycle } from "./get";
import { mayPlanCycle } from "./policy";
import { editCycleInput } from "./schema";
import "server-only";

/** Changes a cycle; what was decided in it stays in it. Managers of the program in all its countries, before and after, and administrators. */
export const editCycle = command({
  name: "cycle.revise",
  input: editCycleInput,
  subject: (tx, { id }, viewer) => getCycle(viewer, id, tx),
  allow: (viewer, cycle, { countries }) =>
    mayPlanCycle(viewer, cycle) && mayPlanCycle(viewer, { programKey: cycle.programKey, countries }),
  run: async ({ tx, input, subject: cycle }) => {
    if (input.appealsUntil < cycle.appealsUntil && (await hasSentLetters(tx, cycle.id)))
      throw fieldRefusal(
        "appealsUntil",
        `Letters that have left say ${dayInWords(cycle.appealsUntil)}, so not earlier.`,
      );
    const { id, version, ...facts } = { ...input, remindOn: [...new Set(input.remindOn)].sort() };
    const [changed] = await tx
      .update(cycles)
      .set({ ...facts, updatedAt: now(), version: sql`${cycles.version} + 1` })
      .where(and(eq(cycles.id, id), eq(cycles.version, version)))
      .returning({ version: cycles.version });
    if (!changed) throw new StaleVersion("Somebody changed this cycle in the meantime. Load the page again to see it.");
    const audit = { objectKind: "cycle", objectId: id, ...changedFields(cycle, facts) };
    return { value: { id, version: changed.version }, audit };
  },
});

async function hasSentLetters(tx: Transaction, cycleId: string): Promise<boolean> {
  const sent = and(eq(cycleDecisions.cycleId, cycleId), eq(cycleDecisions.letterState, "sent"));
  const rows = await tx.select({ id: cycleDecisions.id }).from(cycleDecisions).where(sent).limit(1);
  return rows.length > 0;
}
