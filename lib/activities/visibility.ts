import { and, eq, isNull } from "drizzle-orm";
import { db } from "@/db/client";
import { activities, credits } from "@/db/schema";
import { isSignedIn, type Viewer } from "@/lib/core/viewer";
import type { ActivityWithDetails } from "./get";
import { countActivitiesWhere } from "./list";
import { managedActivities, managedAndNotOwn, mayCopyActivity } from "./policy";
import "server-only";

/** Whom an activity concerns: its people, who did not decline, those who manage it, and administrators. */
export async function isActivityInsider(viewer: Viewer, activity: ActivityWithDetails): Promise<boolean> {
  if (viewer.isAdministrator || mayCopyActivity(viewer, activity)) return true;
  return isSignedIn(viewer) && (await activityMeets(activity.id, managedActivities(viewer)));
}

export async function activityMeets(id: string, condition: ReturnType<typeof managedActivities>): Promise<boolean> {
  if (!condition) return false;
  const found = await db
    .select({ id: activities.id })
    .from(activities)
    .where(and(eq(activities.id, id), condition));
  return found.length > 0;
}

/** Reviewers and administrators, and the people of the activity themselves, read what was said; others do not. */
export async function mayReadConversation(
  viewer: Viewer,
  activity: { id: string; loggedById: string | null },
): Promise<boolean> {
  if (!isSignedIn(viewer)) return false;
  if (viewer.isAdministrator || activity.loggedById === viewer.memberId) return true;
  const mine = await db
    .select({ id: credits.id })
    .from(credits)
    .where(and(eq(credits.activityId, activity.id), eq(credits.memberId, viewer.memberId), isNull(credits.declinedAt)));
  if (mine.length > 0) return true;
  return (await countActivitiesWhere(and(eq(activities.id, activity.id), managedAndNotOwn(viewer)))) > 0;
}
