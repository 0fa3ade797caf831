import "server-only";
import { and, eq, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { activities } from "@/db/schema";
import { creditedOn, managedBy } from "../activities/policy";
import { isManager, type Viewer } from "../viewer";

/** How many submitted activities wait for this reviewer: of their programs and countries, and not their own. Zero for others. */
export async function openReviewCount(viewer: Viewer): Promise<number> {
  if (!isManager(viewer) || !viewer.memberId) return 0;
  const [row] = await db
    .select({ count: sql<number>`count(*)`.mapWith(Number) })
    .from(activities)
    .where(and(eq(activities.state, "submitted"), managedBy(viewer), sql`not ${creditedOn(viewer.memberId)}`));
  return row?.count ?? 0;
}
