import { chunksOf } from "@/db/chunks";
import type { Transaction } from "@/db/client";
import { activities, activityFigures, activityLinks, credits, tags, type Wrote } from "@/db/schema";
import { importActivity } from "@/lib/activities/import";
import type { DeferredWrites } from "@/lib/core/command";
import type { Viewer } from "@/lib/core/viewer";
import { recountActivities } from "@/lib/metrics/recount";
import type { ActivityWork } from "./decide";
import "server-only";

/** Logs an activity through its command, which asks its own policy; what it inserts waits for the end of the slice. */
export async function applyActivity(
  tx: Transaction,
  viewer: Viewer,
  { work, later }: { work: ActivityWork; later: DeferredWrites },
): Promise<Wrote> {
  const { id } = await importActivity.within(tx, viewer, work.input, later);
  return { kind: "activity", id, created: true, version: 1 };
}

/** The activities of a slice with all that is theirs, at once, and then what is counted of them. */
export async function insertDeferredActivities(tx: Transaction, { activities: made }: DeferredWrites): Promise<void> {
  const parts = made.map((one) => one.parts);
  const rowsOf = <Row>(rows: (part: (typeof parts)[number]) => Row[]) => chunksOf(parts.flatMap(rows));
  for (const some of chunksOf(made)) await tx.insert(activities).values(some.map(({ activity }) => activity));
  for (const some of rowsOf(({ links }) => links)) await tx.insert(activityLinks).values(some);
  for (const some of rowsOf(({ figures }) => figures)) await tx.insert(activityFigures).values(some);
  for (const some of rowsOf(({ people }) => people)) await tx.insert(credits).values(some);
  for (const some of rowsOf(({ marks }) => marks)) await tx.insert(tags).values(some);
  await recountActivities(
    tx,
    made.flatMap(({ activity }) => activity.id ?? []),
  );
}
