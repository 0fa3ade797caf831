import { and, eq, inArray, isNotNull, ne, notExists, or } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { activities, credits, facts, files } from "@/db/schema";
import { deleteUnusedContents } from "@/lib/evidence/delete-unused";
import "server-only";

/** What held of a member, with the files that show it, the files that they sent, and those of what only they were credited on; the bytes, too. */
export async function eraseFactsAndFiles(tx: Transaction, memberId: string): Promise<void> {
  const others = tx
    .select({ id: credits.id })
    .from(credits)
    .where(and(eq(credits.activityId, activities.id), isNotNull(credits.memberId), ne(credits.memberId, memberId)));
  const theirs = tx
    .select({ id: activities.id })
    .from(activities)
    .leftJoin(credits, eq(credits.activityId, activities.id))
    .where(and(or(eq(credits.memberId, memberId), eq(activities.loggedById, memberId)), notExists(others)));
  await tx.delete(facts).where(eq(facts.memberId, memberId));
  await tx.delete(files).where(or(eq(files.sentById, memberId), inArray(files.activityId, theirs)));
  await deleteUnusedContents(tx);
}
