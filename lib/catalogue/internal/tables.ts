import { eq } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { activityTypes, eventKinds, goals, principles, programs, traits } from "@/db/schema";
import { notFoundError } from "@/lib/core/errors";
import "server-only";

/** Where the things of each kind stand. */
export const catalogueTables = {
  program: programs,
  goal: goals,
  trait: traits,
  principle: principles,
  "activity type": activityTypes,
  "event kind": eventKinds,
} as const;

export type CatalogueTableName = keyof typeof catalogueTables;

export const staleFormMessage =
  "Somebody else changed this since you opened it. Load it again to see what is there now.";

/** Refuses as missing what is not on its shelf. */
export async function checkInCatalogue(
  tx: Transaction,
  kind: CatalogueTableName,
  key: string,
): Promise<{ key: string }> {
  const shelf = catalogueTables[kind];
  const [row] = await tx.select({ key: shelf.key }).from(shelf).where(eq(shelf.key, key));
  if (!row) throw notFoundError(kind);
  return row;
}
