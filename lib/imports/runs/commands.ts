import "server-only";
import { and, eq, inArray, lt, or, sql } from "drizzle-orm";
import { inTransaction, type Transaction } from "@/db/client";
import { importBatches, importFiles, importRows } from "@/db/schema";
import type { RowOutcome } from "@/db/words";
import { now } from "@/lib/clock";
import { command } from "@/lib/command";
import { Refusal } from "@/lib/errors";
import { logFault } from "@/lib/log";
import { importing, type Viewer } from "@/lib/viewer";
import { type Batch, fileOf, getImport } from "../batches/queries";
import { longestSilence } from "../batches/rules";
import { batchChoice } from "../batches/schema";
import { slicesOf, surveyOf } from "../judging/queries";
import { mayImport } from "../policy";
import type { Problem } from "../schema";
import { doubtsOf, obstaclesOf } from "../surveys/rules";
import { takeSlice } from "./slices/commands";

const mostWarnings = 2_000;

/** Marks the import as running, once: a second click, a second tab and a second server are refused. `carryOut` does the rest. */
export const startImport = command({
  name: "import.start",
  input: batchChoice,
  subject: (tx, input, viewer) => getImport(viewer, input.id, tx),
  allow: (viewer, { kind, options }) => mayImport(viewer, { ...options, kind }),
  run: async ({ tx, input, subject }) => {
    const silent = new Date(now().getTime() - longestSilence);
    const started = await tx
      .update(importBatches)
      .set({ state: "running", touchedAt: now(), failure: null, finishedAt: null })
      .where(
        and(
          eq(importBatches.id, input.id),
          or(
            inArray(importBatches.state, ["uploaded", "failed"]),
            and(eq(importBatches.state, "running"), lt(importBatches.touchedAt, silent)),
          ),
        ),
      )
      .returning({ id: importBatches.id });
    if (started.length === 0) throw new Refusal("conflict", "This import is running or has run already.");
    return { value: { id: input.id }, audit: { objectKind: "import", objectId: input.id, after: subject.options } };
  },
});

/** Closes a run: done, or failed with the reason; the file is kept only where it can run again. */
const finishImport = command({
  name: "import.finish",
  input: batchChoice,
  subject: (tx, input, viewer) => getImport(viewer, input.id, tx),
  allow: () => true,
  run: async ({ tx, input, subject }) => {
    const state = subject.failure ? "failed" : "done";
    await tx
      .update(importBatches)
      .set({ state, finishedAt: now(), touchedAt: now() })
      .where(and(eq(importBatches.id, input.id), eq(importBatches.state, "running")))
      .returning({ id: importBatches.id });
    if (state === "done")
      await tx.delete(importFiles).where(eq(importFiles.batchId, input.id)).returning({ part: importFiles.part });
    const { rows, created, updated, unchanged, refused, failure } = subject;
    const after = { state, rows, created, updated, unchanged, refused, failure };
    return { value: after, audit: { objectKind: "import", objectId: input.id, after } };
  },
});

/**
 * Takes in every row of a started import, two hundred a transaction, with a breath for everybody else in between. What was
 * taken stays when it stops half way, and running it again goes on from there. Answers what kept the file out, if anything.
 */
export async function carryOut(viewer: Viewer, id: string): Promise<Problem[]> {
  const batch = await getImport(viewer, id);
  const onBehalf = importing(viewer, id);
  try {
    return await taken(onBehalf, batch);
  } catch (error) {
    await failed(id, error instanceof Refusal ? error.message : "The server had a problem here. Run it again to continue.");
    throw error;
  } finally {
    await finishImport(onBehalf, { id });
  }
}

/** The same behind the back of the request that asked for it: it goes on whatever the browser does. */
export function carryOutLater(viewer: Viewer, id: string): void {
  void carryOut(viewer, id).catch((error: unknown) => {
    if (!(error instanceof Refusal)) logFault(error);
  });
}

async function taken(viewer: Viewer, batch: Batch): Promise<Problem[]> {
  const open = fileOf(viewer, batch);
  const file = await surveyOf(viewer, batch, open);
  const obstacles = obstaclesOf(file);
  if (obstacles.length > 0) {
    await failed(batch.id, obstacles.map(({ reason }) => reason).join(" "));
    return obstacles;
  }
  const isDone = await rowsTaken(batch.id);
  const warnings = doubtsOf(file);
  await inTransaction((tx) => noteSurvey(tx, batch.id, { rows: file.rows, warnings }));
  let more = 0;
  for await (const slice of slicesOf(viewer, batch, { file, open, remembers: false })) {
    const results = await takeSlice(viewer, batch.id, slice, isDone);
    for (const warning of results.flatMap((result) => result.warnings))
      if (warnings.length < mostWarnings) warnings.push(warning);
      else more++;
  }
  if (more > 0) warnings.push({ row: null, column: null, reason: `And ${more} more, shown at their rows.` });
  await inTransaction((tx) => noteSurvey(tx, batch.id, { rows: file.rows, warnings }));
  return [];
}

async function noteSurvey(tx: Transaction, id: string, found: { rows: number; warnings: Problem[] }): Promise<void> {
  const counts = await countsOf(tx, id);
  await tx
    .update(importBatches)
    .set({ ...found, ...counts, touchedAt: now() })
    .where(eq(importBatches.id, id))
    .returning({ id: importBatches.id });
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

async function failed(id: string, failure: string): Promise<void> {
  await inTransaction((tx) =>
    tx
      .update(importBatches)
      .set({ failure: failure.slice(0, 2000) })
      .where(eq(importBatches.id, id))
      .returning({ id: importBatches.id }),
  );
}

/** Rows that an earlier run of this import got to; those refused are tried again. */
async function rowsTaken(id: string): Promise<Set<number>> {
  return inTransaction(async (tx) => {
    await tx
      .delete(importRows)
      .where(and(eq(importRows.batchId, id), eq(importRows.outcome, "refused")))
      .returning({ id: importRows.id });
    const rows = await tx.select({ row: importRows.row }).from(importRows).where(eq(importRows.batchId, id));
    return new Set(rows.map(({ row }) => row));
  });
}
