import { and, eq, sql } from "drizzle-orm";
import { inTransaction, type Transaction } from "@/db/client";
import { importBatches, importFiles, importRows } from "@/db/schema";
import type { RowOutcome } from "@/db/words";
import { withStateChange } from "@/lib/core/changes";
import { now } from "@/lib/core/clock";
import { command } from "@/lib/core/command";
import { Refusal } from "@/lib/core/errors";
import { logFault } from "@/lib/core/log";
import { type Viewer, viewerForImport } from "@/lib/core/viewer";
import { blockingProblemsOf, warningsOf } from "../infer/inspected-file";
import { importKinds } from "../kinds/registry";
import type { Problem } from "../problem";
import { applySlice, ImportStopped, isRunning, type StartedRun } from "./apply-slice";
import { getImport, type ImportJob } from "./get";
import { rowsImportedBefore } from "./imported-before";
import { inspectImport } from "./inspect";
import { importChoice } from "./schema";
import { openUploadedFile } from "./uploaded-file";
import { waitingRows } from "./waiting";
import "server-only";
import { z } from "zod";

const mostWarnings = 2_000;

/**
 * Closes a run: done, or failed with the reason; the file is kept for a while where it can run again, or where rows were refused and
 * can be downloaded. For the run itself alone.
 */
const finishImport = command({
  name: "import.finish",
  input: importChoice.extend({ run: z.int() }),
  subject: (tx, input, viewer) => getImport(viewer, input.id, tx),
  allow: (viewer, batch) => viewer.batchId === batch.id,
  run: async ({ tx, input, subject }) => {
    const state = subject.failure ? "failed" : "done";
    const closed = await tx
      .update(importBatches)
      .set({ state, finishedAt: now(), touchedAt: now() })
      .where(isRunning(input))
      .returning({ id: importBatches.id });
    if (closed.length > 0 && state === "done" && subject.refused === 0)
      await tx.delete(importFiles).where(eq(importFiles.batchId, input.id));
    const { rows, created, updated, unchanged, refused, failure } = subject;
    const after = { rows, created, updated, unchanged, refused, failure };
    const told = withStateChange(subject.state, closed.length > 0 ? state : subject.state, { after });
    return { value: { state, ...after }, audit: { objectKind: "import", objectId: input.id, ...told } };
  },
});

/**
 * Takes in every row of a started import, two hundred a transaction, with a breath for everybody else in between. What was
 * taken stays when it stops half way, and running it again goes on from there. Answers what kept the file out, if anything.
 */
export async function runImport(viewer: Viewer, started: StartedRun): Promise<Problem[]> {
  const { id, run } = started;
  const batch = { ...(await getImport(viewer, id)), run };
  const onBehalf = viewerForImport(viewer, id);
  try {
    return await applyRows(onBehalf, batch);
  } catch (error) {
    if (error instanceof ImportStopped) return [];
    await saveFailure(
      started,
      error instanceof Refusal ? error.message : "The server had a problem here. Run it again to continue.",
    );
    throw error;
  } finally {
    await finishImport(onBehalf, { id, run });
  }
}

/** The same behind the back of the request that asked for it: it goes on whatever the browser does. */
export function runImportLater(viewer: Viewer, started: StartedRun): void {
  void runImport(viewer, started).catch((error: unknown) => {
    if (!(error instanceof Refusal)) logFault(error);
  });
}

async function applyRows(viewer: Viewer, batch: ImportJob): Promise<Problem[]> {
  const open = openUploadedFile(viewer, batch);
  const file = await inspectImport(viewer, batch, open);
  const obstacles = blockingProblemsOf(file);
  if (obstacles.length > 0) {
    await saveFailure(batch, obstacles.map(({ reason }) => reason).join(" "));
    return obstacles;
  }
  const isDone = await forgetRefusedRows(batch);
  const warnings = warningsOf(file);
  await inTransaction((tx) => saveCounts(tx, batch, { rows: file.rows, warnings }));
  let [more, waiting] = [0, 0];
  const isWaiting = waitingRows(file.questions);
  const kind = importKinds[batch.kind];
  for await (const slice of kind.slices(viewer, { job: batch, file, open, remembers: false })) {
    const results = await applySlice(viewer, { batch, slice, isDone });
    waiting += results.filter(isWaiting).length;
    for (const warning of results.flatMap((result) => result.warnings))
      if (warnings.length < mostWarnings) warnings.push(warning);
      else more++;
  }
  if (more > 0) warnings.push({ row: null, column: null, reason: `And ${more} more, shown at their rows.` });
  await inTransaction((tx) => saveCounts(tx, batch, { rows: file.rows, warnings, waiting }));
  return [];
}

async function saveCounts(
  tx: Transaction,
  { id, run }: StartedRun,
  found: { rows: number; warnings: Problem[]; waiting?: number },
): Promise<void> {
  const counts = await countsOf(tx, id);
  await tx
    .update(importBatches)
    .set({ ...found, ...counts, touchedAt: now() })
    .where(isRunning({ id, run }));
}

async function countsOf(tx: Transaction, id: string): Promise<Record<RowOutcome, number>> {
  const rows = await tx
    .select({ outcome: importRows.outcome, count: sql<number>`count(*)`.mapWith(Number) })
    .from(importRows)
    .where(eq(importRows.batchId, id))
    .groupBy(importRows.outcome);
  const none = { created: 0, updated: 0, unchanged: 0, refused: 0 };
  return { ...none, ...Object.fromEntries(rows.map(({ outcome, count }) => [outcome, count])) };
}

async function saveFailure(started: StartedRun, failure: string): Promise<void> {
  await inTransaction((tx) =>
    tx
      .update(importBatches)
      .set({ failure: failure.slice(0, 2000) })
      .where(isRunning(started)),
  );
}

/** Rows that an earlier run refused are tried again; answers those that it got to. */
async function forgetRefusedRows({ id, run }: StartedRun): Promise<Set<number>> {
  return inTransaction(async (tx) => {
    const going = await tx.select({ id: importBatches.id }).from(importBatches).where(isRunning({ id, run }));
    if (going.length === 0) throw new ImportStopped();
    await tx.delete(importRows).where(and(eq(importRows.batchId, id), eq(importRows.outcome, "refused")));
    return rowsImportedBefore(tx, id);
  });
}
