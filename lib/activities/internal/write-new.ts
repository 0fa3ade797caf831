import type { Transaction } from "@/db/client";
import { insertMany } from "@/db/insert-many";
import { activities, activityFigures, activityLinks, credits, tags } from "@/db/schema";
import { deferredWrite } from "@/lib/core/batch";
import type { activityDetailRows } from "./detail-rows";
import "server-only";

type NewActivityRows = { activity: typeof activities.$inferInsert; details: ReturnType<typeof activityDetailRows> };

/** Writes new activities with their details when their batch ends, all rows of a table at once. */
export const writeNewActivityAtEnd = deferredWrite<NewActivityRows>(writeNewActivities);

/** The same at once. */
export async function writeNewActivities(tx: Transaction, made: readonly NewActivityRows[]): Promise<void> {
  const details = made.map((one) => one.details);
  const [links, figures, people, marks] = [
    details.flatMap((one) => one.links),
    details.flatMap((one) => one.figures),
    details.flatMap((one) => one.people),
    details.flatMap((one) => one.marks),
  ];
  // The full-text index writes a part of its own whenever a row comes before the one above it.
  const bySearchRow = made.map(({ activity }) => activity).sort((one, other) => one.searchRow - other.searchRow);
  await insertMany(tx, activities, bySearchRow);
  await insertMany(tx, activityLinks, links);
  await insertMany(tx, activityFigures, figures);
  await insertMany(tx, credits, people);
  await insertMany(tx, tags, marks);
}
