import { and, eq, inArray, isNull } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { credits } from "@/db/schema";
import type { MemberMergeRecord } from "../schema";
import "server-only";

type DroppedCredit = Pick<typeof credits.$inferSelect, "activityId" | "declinedAt">;

/** What the kept one declined and the other did not is theirs after all; answers since when it had been declined. */
export async function undeclineKeptCredits(
  tx: Transaction,
  keptId: string,
  gone: DroppedCredit[],
): Promise<MemberMergeRecord["stood"]> {
  const standing = gone.filter(({ declinedAt }) => declinedAt === null).map(({ activityId }) => activityId);
  if (standing.length === 0) return [];
  const own = await tx
    .select({ id: credits.id, declinedAt: credits.declinedAt })
    .from(credits)
    .where(and(eq(credits.memberId, keptId), inArray(credits.activityId, standing)));
  const stood = own.flatMap(({ id, declinedAt }) => (declinedAt ? [{ id, declinedAt }] : []));
  for (const { id } of stood) await tx.update(credits).set({ declinedAt: null }).where(eq(credits.id, id));
  return stood;
}

/** Declines again what was declined before the merge. */
export async function redeclineCredits(tx: Transaction, stood: MemberMergeRecord["stood"]): Promise<void> {
  for (const { id, declinedAt } of stood)
    await tx
      .update(credits)
      .set({ declinedAt })
      .where(and(eq(credits.id, id), isNull(credits.declinedAt)));
}
