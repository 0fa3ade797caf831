import { and, eq, exists, inArray, or, type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { activities, auditEntries, members, terms } from "@/db/schema";
import { managedActivities as managedActivity } from "@/lib/activities/policy";
import { isManager, isSignedIn, type Viewer } from "@/lib/core/viewer";
import { termManagedBy as managedTerm } from "@/lib/terms/policy";
import "server-only";

/**
 * The entries that the viewer may read: an administrator all; a member what was done to their own entry and terms; a manager
 * also what was done to the terms and activities of their programs and countries.
 */
export function auditEntriesVisibleTo(viewer: Viewer): SQL | undefined {
  if (viewer.isAdministrator) return undefined;
  if (!isSignedIn(viewer)) return sql`1 = 0`;
  const mine = and(inArray(auditEntries.objectKind, ["member", "term"]), eq(auditEntries.concernsId, viewer.memberId));
  return isManager(viewer) ? or(mine, onManagedTerm(viewer), onManagedActivity(viewer)) : mine;
}

function onManagedTerm(viewer: Viewer): SQL | undefined {
  const term = db
    .select({ one: sql`1` })
    .from(terms)
    .innerJoin(members, eq(members.id, terms.memberId))
    .where(and(eq(terms.id, auditEntries.objectId), managedTerm(viewer)));
  return and(eq(auditEntries.objectKind, "term"), exists(term));
}

function onManagedActivity(viewer: Viewer): SQL | undefined {
  const activity = db
    .select({ one: sql`1` })
    .from(activities)
    .where(and(eq(activities.id, auditEntries.objectId), managedActivity(viewer)));
  return and(eq(auditEntries.objectKind, "activity"), exists(activity));
}
