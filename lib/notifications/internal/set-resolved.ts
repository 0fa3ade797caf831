import { inArray } from "drizzle-orm";
import { chunksOf } from "@/db/chunks";
import type { Transaction } from "@/db/client";
import { notifications } from "@/db/schema";
import { now } from "@/lib/core/clock";
import "server-only";

/** Says of these that nothing is left to do, or that something is again. */
export async function setResolved(tx: Transaction, ids: readonly string[], isResolved: boolean): Promise<void> {
  for (const some of chunksOf(ids))
    await tx
      .update(notifications)
      .set({ resolvedAt: isResolved ? now() : null })
      .where(inArray(notifications.id, some));
}
