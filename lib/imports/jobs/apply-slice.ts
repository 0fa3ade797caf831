import { eq, sql } from "drizzle-orm";
import { chunksOf } from "@/db/chunks";
import { inTransaction, type Transaction } from "@/db/client";
import { brokenConstraint } from "@/db/constraint";
import {
  activities,
  activityFigures,
  activityLinks,
  auditEntries,
  credits,
  importBatches,
  importRows,
  tags,
  type Wrote,
} from "@/db/schema";
import { now } from "@/lib/core/clock";
import type { DeferredWrites } from "@/lib/core/command";
import { refuseBrokenConstraint } from "@/lib/core/constraint-messages";
import { Refusal } from "@/lib/core/errors";
import type { Viewer } from "@/lib/core/viewer";
import { recountActivities } from "@/lib/metrics/recount";
import type { RowDecision } from "../decision";
import { applyRow } from "./apply-row";
import type { ImportSlice } from "./slices";
import "server-only";

type AppliedRow = RowDecision & { wrote: Wrote[] };

/**
 * A slice in one transaction. Where a row that seemed fine is refused by a command or the database, all of the slice is taken
 * back and done again with a transaction for each row, so that only the one at fault stays out.
 */
export async function applySlice(
  viewer: Viewer,
  id: string,
  slice: ImportSlice,
  isDone: Set<number>,
): Promise<RowDecision[]> {
  const wanted = (row: number) => !isDone.has(row);
  if (!slice.rows.some(wanted)) return [];
  try {
    return await inTransaction((tx) => applyRowsOfSlice(tx, viewer, id, () => slice.judge(tx, wanted)));
  } catch (error) {
    if (!isExpected(error)) throw error;
  }
  const taken: RowDecision[] = [];
  for (const row of slice.rows.filter(wanted)) taken.push(...(await applyAlone(viewer, id, slice, row)));
  return taken;
}

async function applyAlone(viewer: Viewer, id: string, slice: ImportSlice, row: number): Promise<RowDecision[]> {
  const only = (other: number) => other === row;
  const attempt = inTransaction((tx) => applyRowsOfSlice(tx, viewer, id, () => slice.judge(tx, only)));
  return attempt.catch(async (error: unknown) => {
    if (!isExpected(error)) throw error;
    const reason = reasonOf(error);
    return inTransaction(async (tx) => {
      const decisions = await slice.judge(tx, only);
      const refused = decisions.map((decision) => ({ ...decision, outcome: "refused" as const, reason, wrote: [] }));
      await saveRows(tx, id, refused);
      return refused;
    });
  });
}

async function applyRowsOfSlice(
  tx: Transaction,
  viewer: Viewer,
  id: string,
  judge: () => Promise<RowDecision[]>,
): Promise<RowDecision[]> {
  const later: DeferredWrites = { audit: [], activities: [] };
  const taken: AppliedRow[] = [];
  for (const decision of await judge()) taken.push({ ...decision, wrote: await applyRow(tx, viewer, decision, later) });
  await writeDeferred(tx, later);
  await saveRows(tx, id, taken);
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

async function saveRows(tx: Transaction, id: string, taken: AppliedRow[]): Promise<void> {
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
  const count = (outcome: RowDecision["outcome"]) => taken.filter((one) => one.outcome === outcome).length;
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

/** What the rows of a transaction left for its end, written at once: new activities with their parts, counting, audit. */
export async function writeDeferred(tx: Transaction, { audit, activities: made }: DeferredWrites): Promise<void> {
  const parts = made.map((one) => one.parts);
  const [links, figures, people, marks] = [
    parts.flatMap((one) => one.links),
    parts.flatMap((one) => one.figures),
    parts.flatMap((one) => one.people),
    parts.flatMap((one) => one.marks),
  ];
  for (const some of chunksOf(made)) await tx.insert(activities).values(some.map(({ activity }) => activity));
  for (const some of chunksOf(links)) await tx.insert(activityLinks).values(some);
  for (const some of chunksOf(figures)) await tx.insert(activityFigures).values(some);
  for (const some of chunksOf(people)) await tx.insert(credits).values(some);
  for (const some of chunksOf(marks)) await tx.insert(tags).values(some);
  await recountActivities(
    tx,
    made.flatMap(({ activity }) => activity.id ?? []),
  );
  for (const some of chunksOf(audit)) await tx.insert(auditEntries).values(some);
}
