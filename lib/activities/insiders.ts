import { and, eq, type SQL } from "drizzle-orm";
import { db, type Reader } from "@/db/client";
import { activities } from "@/db/schema";
import type { Viewer } from "@/lib/core/viewer";
import type { ActivityWithDetails } from "./get";
import { managedActivities, mayCopyActivity, noRows } from "./policy";
import "server-only";

/**
 * Whom an activity concerns: its people, who did not decline, those who manage it, and administrators. They read its history and
 * what was said of it.
 */
export async function isActivityInsider(viewer: Viewer, activity: ActivityWithDetails): Promise<boolean> {
  return isInsiderOf(viewer, activity, await activityMeets(activity.id, managedActivities(viewer)));
}

/** The same where it is known whether the viewer manages it. */
export function isInsiderOf(viewer: Viewer, activity: ActivityWithDetails, isManaged: boolean): boolean {
  return viewer.isAdministrator || mayCopyActivity(viewer, activity) || isManaged;
}

/** Whether the activity meets the condition; none is met by nothing. */
export async function activityMeets(id: string, condition: SQL | undefined, from: Reader = db): Promise<boolean> {
  return condition !== undefined && (await meetingQuestion(id, condition, from)).length > 0;
}

/** The same, to be asked together with something else: one row where it does. */
export function meetingQuestion(id: string, condition: SQL | undefined, from: Reader = db) {
  return from
    .select({ id: activities.id })
    .from(activities)
    .where(and(eq(activities.id, id), condition ?? noRows));
}
