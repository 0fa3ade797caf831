import { inArray } from "drizzle-orm";
import type { Reader, Transaction } from "@/db/client";
import { findDuplicateReferences } from "@/db/references";
import { facts } from "@/db/schema";
import { now } from "@/lib/core/clock";
import { movedMemberReferences } from "../registry";
import "server-only";

/** Of facts that both have, the merged one's are removed with all that shows them, and can be brought back. Answers which. */
export async function removeDuplicateFacts(tx: Transaction, pair: { keptId: string; mergedId: string }) {
  const ids = await duplicateFacts(tx, pair);
  if (ids.length > 0) await tx.update(facts).set({ removedAt: now() }).where(inArray(facts.id, ids));
  return ids;
}

/** Right after they returned to whom they came from. */
export async function bringDuplicateFactsBack(tx: Transaction, ids: readonly string[]): Promise<void> {
  if (ids.length > 0)
    await tx
      .update(facts)
      .set({ removedAt: null })
      .where(inArray(facts.id, [...ids]));
}

async function duplicateFacts(from: Reader, pair: { keptId: string; mergedId: string }): Promise<string[]> {
  const duplicates = await findDuplicateReferences(from, movedMemberReferences.facts.rows, pair);
  return duplicates.map(({ gone }) => gone.id);
}
