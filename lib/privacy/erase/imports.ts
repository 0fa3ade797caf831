import { setImmediate } from "node:timers/promises";
import { and, asc, eq, gt, gte, inArray } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { importBatches, importFiles, importRows, terms } from "@/db/schema";
import { now } from "@/lib/core/clock";
import { Refusal } from "@/lib/core/errors";
import { longestSilenceOfRun } from "@/lib/core/import-runs";
import { erasedMemberName } from "../schema";
import { mentionsPerson } from "./mentions";
import "server-only";

type ErasedPerson = { ids: readonly string[]; trace: readonly string[] };
type StoredImportRow = typeof importRows.$inferSelect;

const rowsAtOnce = 500;
const removedText = "Removed.";

/**
 * What imports say of a person goes: in the report of every row that wrote them or names them, in warnings, and with the files
 * that have not run. Refuses while an import runs, which might write the person anew.
 */
export async function eraseFromImports(tx: Transaction, person: ErasedPerson): Promise<void> {
  await refuseWhileImportRuns(tx);
  await deleteImportFiles(tx);
  const held = await tx
    .select({ id: terms.id })
    .from(terms)
    .where(inArray(terms.memberId, [...person.ids]));
  const own = new Set([...person.ids, ...held.map(({ id }) => id)]);
  const blanked = new Set<string>();
  for (let rows = await rowsAfter(tx, ""); rows.length > 0; rows = await rowsAfter(tx, rows.at(-1)?.id ?? "")) {
    for (const row of rows)
      if (await eraseFromRow(tx, row, { ...person, own })) blanked.add(`${row.batchId} ${row.row}`);
    await setImmediate();
  }
  await eraseFromBatches(tx, person.trace, blanked);
}

async function refuseWhileImportRuns(tx: Transaction): Promise<void> {
  const since = new Date(now().getTime() - longestSilenceOfRun);
  const running = await tx
    .select({ id: importBatches.id })
    .from(importBatches)
    .where(and(eq(importBatches.state, "running"), gte(importBatches.touchedAt, since)));
  if (running.length > 0)
    throw new Refusal("conflict", "An import is running and could add this person again. Wait until it is done.");
}

/** All of them: a file may be packed, or have the name in two columns, so that looking for it finds too little. */
async function deleteImportFiles(tx: Transaction): Promise<void> {
  const files = await tx.delete(importFiles).returning({ batchId: importFiles.batchId });
  const batches = [...new Set(files.map(({ batchId }) => batchId))];
  if (batches.length === 0) return;
  const failure = "A person was erased after this file was uploaded, so the file was deleted too. Upload it again.";
  await tx
    .update(importBatches)
    .set({ state: "failed", failure, finishedAt: now(), touchedAt: now() })
    .where(and(inArray(importBatches.id, batches), inArray(importBatches.state, ["uploaded", "running", "failed"])));
}

async function rowsAfter(tx: Transaction, id: string): Promise<StoredImportRow[]> {
  return tx.select().from(importRows).where(gt(importRows.id, id)).orderBy(asc(importRows.id)).limit(rowsAtOnce);
}

/** Answers whether the row is about the person. */
async function eraseFromRow(
  tx: Transaction,
  row: StoredImportRow,
  { ids, trace, own }: ErasedPerson & { own: Set<string> },
) {
  const isTheirs = row.wrote.some(({ id }) => own.has(id));
  const isMeant = (text: string | null) => isTheirs || mentionsPerson(text, trace);
  const speaks = [row.what, row.column, row.reason].some(isMeant);
  if (!speaks && !row.warnings.some(({ reason }) => isMeant(reason))) return false;
  await tx
    .update(importRows)
    .set({
      what: isMeant(row.what) ? erasedMemberName : row.what,
      column: isMeant(row.column) ? null : row.column,
      reason: row.reason !== null && isMeant(row.reason) ? removedText : row.reason,
      warnings: row.warnings.filter(({ reason }) => !isMeant(reason)),
      wrote: row.wrote.map(({ before, ...one }) => (before && !ids.includes(one.id) ? { ...one, before } : one)),
    })
    .where(eq(importRows.id, row.id));
  return isTheirs;
}

async function eraseFromBatches(
  tx: Transaction,
  trace: readonly string[],
  blanked: ReadonlySet<string>,
): Promise<void> {
  for (const batch of await tx.select().from(importBatches).orderBy(asc(importBatches.id))) {
    const warnings = batch.warnings.filter(
      ({ row, reason }) => !blanked.has(`${batch.id} ${row}`) && !mentionsPerson(reason, trace),
    );
    const fileName = mentionsPerson(batch.fileName, trace) ? removedText : batch.fileName;
    const failure = mentionsPerson(batch.failure, trace) ? removedText : batch.failure;
    const isSame = warnings.length === batch.warnings.length && fileName === batch.fileName;
    if (isSame && failure === batch.failure) continue;
    await tx.update(importBatches).set({ warnings, fileName, failure }).where(eq(importBatches.id, batch.id));
  }
}
