import { and, inArray } from "drizzle-orm";
import { inChunks } from "@/db/chunks";
import type { Reader } from "@/db/client";
import { activities } from "@/db/schema";
import { activityCsvColumns, activityCsvLines } from "@/lib/activities/csv-export";
import { type ActivityWithDetails, withDetails } from "@/lib/activities/get";
import { visibleActivities } from "@/lib/activities/policy";
import type { Viewer } from "@/lib/core/viewer";
import { exportedLine } from "../own-cells";
import type { ActivityDraft } from "./read";
import "server-only";

/** An activity of this installation, and what its line of an export says today, by column. */
export type OwnActivity = { activity: ActivityWithDetails; line: ReadonlyMap<string, string> };

/** The activities that rows of an export of this installation speak of, by id: those that the viewer may see. */
export async function findOwnActivities(
  viewer: Viewer,
  from: Reader,
  drafts: ActivityDraft[],
): Promise<Map<string, OwnActivity>> {
  const ids = drafts.flatMap(({ own }) => own?.id ?? []);
  const rows = await inChunks(ids, (some) =>
    from
      .select()
      .from(activities)
      .where(and(inArray(activities.id, some), visibleActivities(viewer))),
  );
  const whole = await withDetails(rows, from);
  const lines = await activityCsvLines(viewer, whole);
  return new Map(
    whole.map((activity, at) => {
      const line = exportedLine(activityCsvColumns, lines[at] ?? []);
      return [activity.id, { activity, line }];
    }),
  );
}
