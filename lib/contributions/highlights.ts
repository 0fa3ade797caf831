import { and, desc, eq, inArray, isNotNull, ne } from "drizzle-orm";
import { db } from "@/db/client";
import { activities, memberActivities } from "@/db/schema";
import { withDetails } from "@/lib/activities/get";
import type { Viewer } from "@/lib/core/viewer";
import { type ContributionQuestion, contributionsOf } from "./rows";
import "server-only";

type HighlightOrder = "day" | "reach";

/** The latest, or the most far-reaching, confirmed activities with their parts. */
export async function contributionHighlights(
  viewer: Viewer,
  asked: ContributionQuestion,
  by: HighlightOrder,
  most = 3,
) {
  return activitiesByIds(await highlightIds(viewer, asked, by, most));
}

/** The latest and, where it is asked for, the most far-reaching ones, read at once. */
export async function latestAndFurthest(viewer: Viewer, asked: ContributionQuestion, isReachShown: boolean) {
  const latest = await highlightIds(viewer, asked, "day");
  const furthest = isReachShown ? await highlightIds(viewer, asked, "reach") : [];
  const all = new Map((await activitiesByIds([...new Set([...latest, ...furthest])])).map((row) => [row.id, row]));
  const these = (ids: string[]) => ids.flatMap((id) => all.get(id) ?? []);
  return { latest: these(latest), furthest: these(furthest) };
}

/** What the viewer did last or is credited on, in whatever state but a draft, newest first. */
export async function recentContributions(viewer: Viewer, most = 5) {
  const rows = await db
    .select({ id: memberActivities.activityId })
    .from(memberActivities)
    .where(
      and(
        eq(memberActivities.memberId, viewer.memberId ?? ""),
        inArray(memberActivities.state, ["submitted", "confirmed", "returned", "declined"]),
      ),
    )
    .orderBy(desc(memberActivities.startsOn), desc(memberActivities.activityId))
    .limit(most);
  return activitiesByIds(rows.map(({ id }) => id));
}

async function highlightIds(viewer: Viewer, asked: ContributionQuestion, by: HighlightOrder, most = 3) {
  const { startsOn, reach, activityId } = memberActivities;
  const rows = await db
    .select({ id: activityId })
    .from(memberActivities)
    .where(and(contributionsOf(viewer, asked, ["confirmed"]), by === "reach" ? isNotNull(reach) : undefined))
    .orderBy(desc(by === "day" ? startsOn : reach), desc(activityId))
    .limit(most);
  return rows.map(({ id }) => id);
}

/** Whole, in the order of the ids. */
async function activitiesByIds(ids: readonly string[]) {
  if (ids.length === 0) return [];
  const rows = await db
    .select()
    .from(activities)
    .where(and(inArray(activities.id, [...ids]), ne(activities.state, "draft")));
  return withDetails(ids.flatMap((id) => rows.find((row) => row.id === id) ?? []));
}
