import { and, eq, sql } from "drizzle-orm";
import { inTransaction, type Transaction } from "@/db/client";
import { brokenConstraint } from "@/db/constraint";
import { insertMany } from "@/db/insert-many";
import { importBatches, importRows, type Wrote } from "@/db/schema";
import { finishBatch, newBatch } from "@/lib/core/batch";
import { now } from "@/lib/core/clock";
import { refuseBrokenConstraint } from "@/lib/core/constraint-messages";
import { Refusal } from "@/lib/core/errors";
import type { Viewer } from "@/lib/core/viewer";
import { pauses } from "../files/pause";
import type { ImportSlice, RowDecision } from "../kinds/kind";
import { addMade } from "../kinds/made";
import "server-only";

/** Somebody stopped the import, or took it back: the rows that it was at are not written. */
export class ImportStopped extends Error {}

/** One start of an import; after the next one, it may not write any more. */
export type StartedRun = { id: string; run: number };

export function isRunning({ id, run }: StartedRun) {
  return and(eq(importBatches.id, id), eq(importBatches.run, run), eq(importBatches.state, "running"));
}

type AppliedRow = RowDecision & { wrote: Wrote[] };
type SliceToApply = { batch: StartedRun; slice: ImportSlice };

/**
 * A slice in one transaction. Where a row that seemed fine is refused by a command or the database, all of the slice is taken
 * back and done again with a transaction for each row, so that only the one at fault stays out.
 */
export async function applySlice(
  viewer: Viewer,
  { isDone, ...given }: SliceToApply & { isDone: Set<number> },
): Promise<RowDecision[]> {
  const wanted = (row: number) => !isDone.has(row);
  const rows = given.slice.rows.filter(wanted);
  if (rows.length === 0) return [];
  try {
    return await inTransaction((tx) => applyRowsOfSlice(tx, viewer, given, wanted));
  } catch (error) {
    if (!isExpected(error)) throw error;
  }
  const taken: RowDecision[] = [];
  for (const row of rows) taken.push(...(await applyAlone(viewer, given, row)));
  return taken;
}

async function applyAlone(viewer: Viewer, given: SliceToApply, row: number): Promise<RowDecision[]> {
  const only = (other: number) => other === row;
  const attempt = inTransaction((tx) => applyRowsOfSlice(tx, viewer, given, only));
  return attempt.catch(async (error: unknown) => {
    if (!isExpected(error)) throw error;
    const reason = reasonOf(error);
    return inTransaction(async (tx) => {
      const decisions = await given.slice.decide(tx, only);
      const refused = decisions.map((decision) => ({ ...decision, outcome: "refused" as const, reason, wrote: [] }));
      await saveRows(tx, given.batch, refused);
      return refused;
    });
  });
}

async function applyRowsOfSlice(
  tx: Transaction,
  viewer: Viewer,
  { batch, slice }: SliceToApply,
  wanted: (row: number) => boolean,
): Promise<RowDecision[]> {
  const writes = newBatch();
  const taken: AppliedRow[] = [];
  const pause = pauses();
  for (const decision of await slice.decide(tx, wanted)) {
    await pause();
    const wrote: Wrote[] = [];
    for (const one of decision.work) wrote.push(await one.apply(tx, viewer, writes));
    taken.push({ ...decision, wrote });
  }
  await finishBatch(tx, writes);
  await saveRows(tx, batch, taken);
  return taken;
}

function isExpected(error: unknown): boolean {
  return error instanceof Refusal || brokenConstraint(error) !== null;
}

function reasonOf(error: unknown): string {
  try {
    return refuseBrokenConstraint(error);
  } catch (spoken) {
    return spoken instanceof Refusal ? spoken.message : "The database did not accept this row.";
  }
}

async function saveRows(tx: Transaction, { id, run }: StartedRun, taken: AppliedRow[]): Promise<void> {
  if (taken.length === 0) return;
  await insertMany(
    tx,
    importRows,
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
  const [before] = await tx.select({ made: importBatches.made }).from(importBatches).where(eq(importBatches.id, id));
  const made = taken.flatMap(({ outcome, work }) => (outcome === "refused" ? [] : work.flatMap((one) => one.makes())));
  const count = (outcome: RowDecision["outcome"]) => taken.filter((one) => one.outcome === outcome).length;
  const going = await tx
    .update(importBatches)
    .set({
      created: sql`${importBatches.created} + ${count("created")}`,
      updated: sql`${importBatches.updated} + ${count("updated")}`,
      unchanged: sql`${importBatches.unchanged} + ${count("unchanged")}`,
      refused: sql`${importBatches.refused} + ${count("refused")}`,
      made: addMade(before?.made ?? {}, made),
      touchedAt: now(),
    })
    .where(isRunning({ id, run }))
    .returning({ id: importBatches.id });
  if (going.length === 0) throw new ImportStopped();
}
