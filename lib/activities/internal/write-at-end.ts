import { chunksOf } from "@/db/chunks";
import { activities, activityFigures, activityLinks, credits, tags } from "@/db/schema";
import { deferredWrite } from "@/lib/core/batch";
import type { activityDetailRows } from "./detail-rows";
import "server-only";

type NewActivityRows = { activity: typeof activities.$inferInsert; details: ReturnType<typeof activityDetailRows> };

/** Writes new activities with their details when their batch ends, many rows in a statement. */
export const writeNewActivityAtEnd = deferredWrite<NewActivityRows>(async (tx, made) => {
  const details = made.map((one) => one.details);
  const [links, figures, people, marks] = [
    details.flatMap((one) => one.links),
    details.flatMap((one) => one.figures),
    details.flatMap((one) => one.people),
    details.flatMap((one) => one.marks),
  ];
  for (const some of chunksOf(made)) await tx.insert(activities).values(some.map(({ activity }) => activity));
  for (const some of chunksOf(links)) await tx.insert(activityLinks).values(some);
  for (const some of chunksOf(figures)) await tx.insert(activityFigures).values(some);
  for (const some of chunksOf(people)) await tx.insert(credits).values(some);
  for (const some of chunksOf(marks)) await tx.insert(tags).values(some);
});
