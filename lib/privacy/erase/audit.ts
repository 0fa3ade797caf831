import { and, eq, inArray, isNotNull, isNull, or } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { auditEntries } from "@/db/schema";
import "server-only";

/** That something was done, by whom and when stays; what it said of the person goes. */
export async function eraseFromAudit(tx: Transaction, ids: readonly string[]): Promise<void> {
  const people = [...ids];
  await tx
    .update(auditEntries)
    .set({ before: null, after: null })
    .where(
      and(
        or(isNotNull(auditEntries.before), isNotNull(auditEntries.after)),
        or(
          inArray(auditEntries.concernsId, people),
          and(eq(auditEntries.objectKind, "member"), inArray(auditEntries.objectId, people)),
          and(inArray(auditEntries.actorId, people), isNull(auditEntries.concernsId)),
        ),
      ),
    );
}
