import { and, eq, inArray, or } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { memberDifferences } from "@/db/schema";
import { orderedPair } from "@/lib/core/ordered-pair";
import "server-only";

const { memberId, otherId } = memberDifferences;

/** Who is somebody else than the merged one is somebody else than the kept one, too; answers who was not said to be so before. */
export async function copyDifferences(
  tx: Transaction,
  { keptId, mergedId }: { keptId: string; mergedId: string },
): Promise<string[]> {
  const said = await tx
    .select()
    .from(memberDifferences)
    .where(or(eq(memberId, mergedId), eq(otherId, mergedId)));
  const copies = said.flatMap((row) => {
    const third = row.memberId === mergedId ? row.otherId : row.memberId;
    const [first, second] = orderedPair(keptId, third);
    return third === keptId ? [] : [{ ...row, memberId: first, otherId: second }];
  });
  if (copies.length === 0) return [];
  const copied = await tx.insert(memberDifferences).values(copies).onConflictDoNothing().returning();
  return copied.map((row) => (row.memberId === keptId ? row.otherId : row.memberId));
}

/** Takes away again what the merge said of the kept one. */
export async function removeCopiedDifferences(tx: Transaction, keptId: string, thirds: string[]): Promise<void> {
  if (thirds.length === 0) return;
  const copied = or(
    and(eq(memberId, keptId), inArray(otherId, thirds)),
    and(eq(otherId, keptId), inArray(memberId, thirds)),
  );
  await tx.delete(memberDifferences).where(copied);
}
