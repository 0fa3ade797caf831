import { and, desc, eq, inArray, isNotNull } from "drizzle-orm";
import { db } from "@/db/client";
import { activities, activityFigures, memberActivities } from "@/db/schema";
import type { Viewer } from "@/lib/core/viewer";
import { type ContributionQuestion, contributionsOf } from "./rows";
import "server-only";

type HighlightOrder = "day" | "reach";

type Highlight = Awaited<ReturnType<typeof highlightQuestion>>[number];

/** The latest, or the most far-reaching, confirmed activities with their numbers. */
export async function contributionHighlights(
  viewer: Viewer,
  asked: ContributionQuestion,
  by: HighlightOrder,
  most = 3,
) {
  return withFigures(viewer, await highlightQuestion(viewer, asked, by, most));
}

/** The same without the numbers, to be asked together with something else. */
export function highlightQuestion(viewer: Viewer, asked: ContributionQuestion, by: HighlightOrder, most = 3) {
  const { startsOn, reach, activityId } = memberActivities;
  const { id, type, title, endsOn } = activities;
  return (
    db
      .select({ id, type, title, startsOn, endsOn, reach })
      .from(memberActivities)
      // SQLite begins with what stands before a cross join.
      .crossJoin(activities)
      .where(
        and(
          eq(id, activityId),
          contributionsOf(viewer, asked, ["confirmed"]),
          by === "reach" ? isNotNull(reach) : undefined,
        ),
      )
      .orderBy(desc(by === "day" ? startsOn : reach), desc(activityId))
      .limit(most)
  );
}

/** With their numbers; for activities that the viewer was found to see. */
export async function withFigures(_viewer: Viewer, rows: readonly Highlight[]) {
  const ids = rows.map(({ id }) => id);
  const figures =
    ids.length > 0
      ? await db
          .select()
          .from(activityFigures)
          .where(inArray(activityFigures.activityId, ids))
          .orderBy(activityFigures.key)
      : [];
  return rows.map((row) => ({ ...row, figures: figures.filter(({ activityId }) => activityId === row.id) }));
}

/** The ids of what the viewer did last or is credited on, in whatever state but a draft, newest first. */
export function recentQuestion(viewer: Viewer, most = 5) {
  return db
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
}
