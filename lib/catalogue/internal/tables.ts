import { and, eq, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { activityTypes, certifications, eventKinds, goals, principles, programs, traits } from "@/db/schema";
import { notFoundError, Refusal } from "@/lib/core/errors";
import "server-only";

/** Where the things of each kind are. */
export const catalogueTables = {
  program: programs,
  goal: goals,
  trait: traits,
  principle: principles,
  "activity type": activityTypes,
  "event kind": eventKinds,
  certification: certifications,
} as const;

export type CatalogueTableName = keyof typeof catalogueTables;

/** The row as it is; refuses as missing what is not there. */
export async function getCatalogueRow(tx: Transaction, kind: CatalogueTableName, key: string) {
  const table = catalogueTables[kind];
  const [row] = await tx.select().from(table).where(eq(table.key, key));
  if (!row) throw notFoundError(kind);
  return row;
}

/** Writes the columns at the version that the form was opened with; refuses where somebody else changed it since. */
export async function writeCatalogueRow(
  tx: Transaction,
  kind: CatalogueTableName,
  { key, version }: { key: string; version: number },
  columns: object,
) {
  const table = catalogueTables[kind];
  const [row] = await tx
    .update(table)
    .set({ ...columns, version: sql`${table.version} + 1` })
    .where(and(eq(table.key, key), eq(table.version, version)))
    .returning({ key: table.key, version: table.version });
  const message = "Somebody else changed this since you opened it. Load it again to see what is there now.";
  if (!row) throw new Refusal("conflict", message);
  return row;
}
