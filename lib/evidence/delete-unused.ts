import { and, eq, isNull, lt, notExists } from "drizzle-orm";
import { inTransaction, type Transaction } from "@/db/client";
import { fileContents, files } from "@/db/schema";
import { daysAgo } from "@/lib/core/clock";
import "server-only";

/** How long a file may wait for what it belongs to. */
const daysUnused = 2;

/** Files that nothing took within two days, and bytes that no file names any more. For the job. */
export async function deleteUnusedFiles(): Promise<void> {
  await inTransaction(async (tx) => {
    const isUnused = and(isNull(files.factId), isNull(files.activityId), lt(files.createdAt, daysAgo(daysUnused)));
    await tx.delete(files).where(isUnused);
    await deleteUnusedContents(tx);
  });
}

/** As a part of whatever deleted files. */
export async function deleteUnusedContents(tx: Transaction): Promise<void> {
  const naming = tx.select({ id: files.id }).from(files).where(eq(files.sha256, fileContents.sha256));
  await tx.delete(fileContents).where(notExists(naming));
}
