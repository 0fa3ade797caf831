import { and, eq, inArray, or } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { groupDifferences } from "@/db/schema";
import { orderedPair } from "@/lib/core/ordered-pair";
import "server-only";

const { groupId, otherId } = groupDifferences;

/** What is another group than the merged one is another than the kept one, too; answers which were not said to be so before. */
export async function copyGroupDifferences(
  tx: Transaction,
  { keptId, mergedId }: { keptId: string; mergedId: string },
): Promise<string[]> {
  const said = await tx
    .select()
    .from(groupDifferences)
    .where(or(eq(groupId, mergedId), eq(otherId, mergedId)));
  const copies = said.flatMap((row) => {
    const third = row.groupId === mergedId ? row.otherId : row.groupId;
    const [first, second] = orderedPair(keptId, third);
    return third === keptId ? [] : [{ ...row, groupId: first, otherId: second }];
  });
  if (copies.length === 0) return [];
  const copied = await tx.insert(groupDifferences).values(copies).onConflictDoNothing().returning();
  return copied.map((row) => (row.groupId === keptId ? row.otherId : row.groupId));
}

/** Takes away again what the merge said of the kept one. */
export async function removeCopiedGroupDifferences(tx: Transaction, keptId: string, thirds: string[]): Promise<void> {
  if (thirds.length === 0) return;
  const copied = or(
    and(eq(groupId, keptId), inArray(otherId, thirds)),
    and(eq(otherId, keptId), inArray(groupId, thirds)),
  );
  await tx.delete(groupDifferences).where(copied);
}
