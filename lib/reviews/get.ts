import { and, asc, desc, eq, inArray, ne, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { activities, activityLinks, members } from "@/db/schema";
import { activityConversation } from "@/lib/activities/conversation";
import { getActivity } from "@/lib/activities/get";
import { activityMeets } from "@/lib/activities/insiders";
import { visibleActivities } from "@/lib/activities/policy";
import { notFoundError } from "@/lib/core/errors";
import type { Viewer } from "@/lib/core/viewer";
import { reviewableBy } from "./policy";
import "server-only";

/** One activity with all that a decision needs; refuses as missing what is not the viewer's to review. */
export async function getReview(viewer: Viewer, id: string) {
  const activity = await getActivity(viewer, id);
  if (!(await activityMeets(id, reviewableBy(viewer)))) throw notFoundError("activity");
  return {
    activity,
    sameLink: await activitiesWithSameLink(viewer, id),
    thread: await activityConversation(viewer, id),
    member: await memberActivitySummary(viewer, activity.loggedById),
  };
}

/** Other activities that show one of the same links, as far as the viewer may see them. */
async function activitiesWithSameLink(viewer: Viewer, activityId: string) {
  const links = db
    .select({ url: activityLinks.urlFolded })
    .from(activityLinks)
    .where(eq(activityLinks.activityId, activityId));
  return db
    .selectDistinct({
      id: activities.id,
      title: activities.title,
      startsOn: activities.startsOn,
      state: activities.state,
    })
    .from(activityLinks)
    .innerJoin(activities, eq(activities.id, activityLinks.activityId))
    .where(
      and(
        inArray(activityLinks.urlFolded, links),
        ne(activities.id, activityId),
        ne(activities.state, "withdrawn"),
        visibleActivities(viewer),
      ),
    )
    .orderBy(desc(activities.startsOn), desc(activities.id))
    .limit(5);
}

/** What else the member has logged that the reviewer may see: counts by state and the latest five; nothing where nobody of the directory did it. */
async function memberActivitySummary(viewer: Viewer, memberId: string | null) {
  if (!memberId) return { member: undefined, states: [], latest: [] };
  const theirs = and(visibleActivities(viewer), eq(activities.loggedById, memberId), ne(activities.state, "draft"));
  const [member] = await db
    .select({ id: members.id, name: members.name, slug: members.slug, city: members.city, country: members.country })
    .from(members)
    .where(eq(members.id, memberId));
  const states = await db
    .select({ state: activities.state, count: sql<number>`count(*)`.mapWith(Number) })
    .from(activities)
    .where(theirs)
    .groupBy(activities.state)
    .orderBy(asc(activities.state));
  const latest = await db
    .select({
      id: activities.id,
      title: activities.title,
      type: activities.type,
      startsOn: activities.startsOn,
      state: activities.state,
    })
    .from(activities)
    .where(theirs)
    .orderBy(desc(activities.startsOn), desc(activities.id))
    .limit(6);
  return { member, states, latest };
}
