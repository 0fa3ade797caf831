import { and, asc, eq, exists, inArray, lt } from "drizzle-orm";
import { db, inTransaction } from "@/db/client";
import { importBatches, importFiles } from "@/db/schema";
import { daysAgo } from "@/lib/core/clock";
import { Refusal } from "@/lib/core/errors";
import { daysUntilForgotten } from "@/lib/core/import-runs";
import { systemViewer } from "@/lib/core/viewer";
import { discardImport } from "./discard";
import "server-only";

/** Files go a week after anybody last did something with them. An import that was never started goes with its file; of one that stopped, the record stays. For the job. */
export async function deleteUnusedUploads(): Promise<void> {
  const old = await db
    .select({ id: importBatches.id, state: importBatches.state, rows: importBatches.rows })
    .from(importBatches)
    .where(isForgotten())
    .orderBy(asc(importBatches.id));
  for (const { id, state, rows } of old)
    if (state === "uploaded" && rows === 0) await discardImport(systemViewer("system"), { id }).catch(startedSince);
    else await deleteFile(id);
}

function isForgotten() {
  const file = db
    .select({ part: importFiles.part })
    .from(importFiles)
    .where(and(eq(importFiles.batchId, importBatches.id), eq(importFiles.part, 0)));
  return and(lt(importBatches.touchedAt, daysAgo(daysUntilForgotten)), exists(file));
}

async function deleteFile(id: string): Promise<void> {
  const failure = `Nobody ran this file again within ${daysUntilForgotten} days, so it was deleted. Upload it again to go on.`;
  await inTransaction(async (tx) => {
    const stopped = await tx
      .update(importBatches)
      .set({ state: "failed", failure })
      .where(
        and(eq(importBatches.id, id), inArray(importBatches.state, ["uploaded", "running", "failed"]), isForgotten()),
      )
      .returning({ id: importBatches.id });
    const held = await tx
      .select({ id: importBatches.id })
      .from(importBatches)
      .where(and(eq(importBatches.id, id), eq(importBatches.state, "done"), isForgotten()));
    if (stopped.length + held.length > 0)
      await tx.delete(importFiles).where(eq(importFiles.batchId, id)).returning({ part: importFiles.part });
  });
}

/** Somebody was faster: it is theirs. */
function startedSince(error: unknown): void {
  if (!(error instanceof Refusal)) throw error;
}
