import type { SQL } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { contributions } from "@/db/schema";
import type { ChangedObject } from "@/lib/core/events";
import "server-only";

/** The members whose contributions are about to go, so that what is kept with them is counted anew. */
export async function contributorsOf(tx: Transaction, which: SQL): Promise<ChangedObject[]> {
  const rows = await tx.selectDistinct({ id: contributions.memberId }).from(contributions).where(which);
  return rows.map(({ id }) => ({ objectKind: "contributor", objectId: id }));
}
