import "server-only";
import { eq, sql } from "drizzle-orm";
import { inTransaction, type Transaction } from "@/db/client";
import { brokenConstraint } from "@/db/constraint";
import { importBatches, importRows, type Wrote } from "@/db/schema";
import { now } from "@/lib/clock";
import { type Later, speak } from "@/lib/command";
import { Refusal } from "@/lib/errors";
import type { Viewer } from "@/lib/viewer";
import type { Slice } from "../../judging/queries";
import type { Decision } from "../../judging/rules";
import { settle, takeRow } from "../../taking/commands";

type Taken = Decision & { wrote: Wrote[] };

/**
 * A slice in one transaction. Where a row that seemed fine is refused by a command or the database, all of the slice is taken
 * back and done again with a transaction for each row, so that only the one at fault stays out.
 */
export async function takeSlice(viewer: Viewer, id: string, slice: Slice, isDone: Set<number>): Promise<Decision[]> {
  const wanted = (row: number) => !isDone.has(row);
  if (!slice.rows.some(wanted)) return [];
  try {
    return await inTransaction((tx) => takeRows(tx, viewer, id, () => slice.judge(tx, wanted)));
  } catch (error) {
    if (!isExpected(error)) throw error;
  }
  const taken: Decision[] = [];
  for (const row of slice.rows.filter(wanted)) taken.push(...(await takeAlone(viewer, id, slice, row)));
  return taken;
}

async function takeAlone(viewer: Viewer, id: string, slice: Slice, row: number): Promise<Decision[]> {
  const only = (other: number) => other === row;
  const attempt = inTransaction((tx) => takeRows(tx, viewer, id, () => slice.judge(tx, only)));
  return attempt.catch(async (error: unknown) => {
    if (!isExpected(error)) throw error;
    const reason = reasonOf(error);
    return inTransaction(async (tx) => {
      const decisions = await slice.judge(tx, only);
      const refused = decisions.map((decision) => ({ ...decision, outcome: "refused" as const, reason, wrote: [] }));
      await note(tx, id, refused);
      return refused;
    });
  });
}

async function takeRows(
  tx: Transaction,
  viewer: Viewer,
  id: string,
  judge: () => Promise<Decision[]>,
): Promise<Decision[]> {
  const later: Later = { audit: [], activities: [] };
  const taken: Taken[] = [];
  for (const decision of await judge()) taken.push({ ...decision, wrote: await takeRow(tx, viewer, decision, later) });
  await settle(tx, later);
  await note(tx, id, taken);
  return taken;
}

function isExpected(error: unknown): boolean {
  return error instanceof Refusal || brokenConstraint(error) !== null;
}

function reasonOf(error: unknown): string {
  try {
    return speak(error);
  } catch (spoken) {
    return spoken instanceof Refusal ? spoken.message : "The database did not accept this row.";
  }
}

async function note(tx: Transaction, id: string, taken: Taken[]): Promise<void> {
  if (taken.length === 0) return;
  await tx.insert(importRows).values(
    taken.map(({ row, outcome, column, reason, warnings, wrote, what }) => ({
      batchId: id,
      row,
      what: what.slice(0, 200),
      outcome,
      column,
      reason,
      warnings,
      wrote,
    })),
  );
  const count = (outcome: Decision["outcome"]) => taken.filter((one) => one.outcome === outcome).length;
  await tx
    .update(importBatches)
    .set({
      created: sql`${importBatches.created} + ${count("created")}`,
      updated: sql`${importBatches.updated} + ${count("updated")}`,
      unchanged: sql`${importBatches.unchanged} + ${count("unchanged")}`,
      refused: sql`${importBatches.refused} + ${count("refused")}`,
      touchedAt: now(),
    })
    .where(eq(importBatches.id, id))
    .returning({ id: importBatches.id });
}
