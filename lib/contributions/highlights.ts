import { and, desc, isNotNull } from "drizzle-orm";
import { db } from "@/db/client";
import { activities } from "@/db/schema";
import { visibleActivitiesMatching } from "@/lib/activities/filter-conditions";
import { withDetails } from "@/lib/activities/get";
import type { Viewer } from "@/lib/core/viewer";
import { type ContributionQuestion, confirmedContributions } from "./figures";
import "server-only";

/** The latest, or the most far-reaching, confirmed activities with their parts. */
export async function contributionHighlights(
  viewer: Viewer,
  asked: ContributionQuestion,
  by: "day" | "reach",
  most = 3,
) {
  const order =
    by === "day" ? [desc(activities.startsOn), desc(activities.id)] : [desc(activities.reach), desc(activities.id)];
  const rows = await db
    .select()
    .from(activities)
    .where(and(confirmedContributions(viewer, asked), by === "reach" ? isNotNull(activities.reach) : undefined))
    .orderBy(...order)
    .limit(most);
  return withDetails(rows);
}

/** What the viewer did last or is credited on, in whatever state but a draft, newest first. */
export async function recentContributions(viewer: Viewer, most = 5) {
  const rows = await db
    .select()
    .from(activities)
    .where(
      visibleActivitiesMatching(viewer, { member: "me", state: ["submitted", "confirmed", "returned", "declined"] }),
    )
    .orderBy(desc(activities.startsOn), desc(activities.id))
    .limit(most);
  return withDetails(rows);
}
