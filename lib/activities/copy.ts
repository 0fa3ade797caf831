import { and, desc, eq, ne } from "drizzle-orm";
import { db } from "@/db/client";
import { activities } from "@/db/schema";
import type { Viewer } from "@/lib/core/viewer";
import { type ActivityWithDetails, findWholeActivity } from "./get";
import { mayCopyActivity } from "./policy";
import "server-only";

/** The same of what the viewer logged last; null where that is nothing yet. */
export async function findLastActivityToCopy(viewer: Viewer): Promise<ActivityWithDetails | null> {
  const [last] = await db
    .select({ id: activities.id })
    .from(activities)
    .where(and(eq(activities.loggedById, viewer.memberId ?? ""), ne(activities.state, "draft")))
    .orderBy(desc(activities.createdAt), desc(activities.id))
    .limit(1);
  return last ? findActivityToCopy(viewer, last.id) : null;
}

/** What the viewer may log again: what they logged or are credited on. Null for everything else, whatever they see of it. */
export async function findActivityToCopy(viewer: Viewer, id: string): Promise<ActivityWithDetails | null> {
  const activity = await findWholeActivity(viewer, id);
  return activity && mayCopyActivity(viewer, activity) ? activity : null;
}
