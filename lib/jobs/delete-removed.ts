import { lt } from "drizzle-orm";
import { inTransaction } from "@/db/client";
import { announcements, facts, managerNotes } from "@/db/schema";
import { daysAgo } from "@/lib/core/clock";
import "server-only";

/** How long what was removed can be brought back. */
const daysUntilDeleted = 30;

/** Facts, notes and announcements that were removed long ago. */
export async function deleteRemoved(): Promise<void> {
  const since = daysAgo(daysUntilDeleted);
  await inTransaction(async (tx) => {
    await tx.delete(facts).where(lt(facts.removedAt, since));
    await tx.delete(announcements).where(lt(announcements.removedAt, since));
    await tx.delete(managerNotes).where(lt(managerNotes.removedAt, since));
  });
}
