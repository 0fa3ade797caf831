import { eq } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { activities } from "@/db/schema";
import { type ActivityState, figureKeys } from "@/db/words";
import type { Audit } from "@/lib/core/command";
import type { Viewer } from "@/lib/core/viewer";
import { activityColumns } from "./record";
import type { ActivityFacts } from "./schema";
import { newSearchRow } from "./search-row";
import { keepActivityVersion, writeActivityVersion } from "./versions";
import { writeActivityDetails } from "./write-details";
import "server-only";

type ActivityBeforeImport = { facts: ActivityFacts; state: ActivityState };

/** Puts an activity back to what it was before an import edited it; for the undo, in its transaction. Answers what to audit. */
export async function undoActivityEdit(
  tx: Transaction,
  viewer: Viewer,
  id: string,
  { facts, state }: ActivityBeforeImport,
): Promise<Audit | []> {
  const [activity] = await tx.select().from(activities).where(eq(activities.id, id));
  if (!activity) return [];
  await keepActivityVersion(tx, viewer, activity);
  await writeActivityVersion(tx, activity, {
    ...activityColumns(facts),
    startsOn: facts.startsOn,
    searchRow: facts.startsOn === activity.startsOn ? activity.searchRow : newSearchRow(facts.startsOn),
    state,
  });
  const unknown = Object.fromEntries(figureKeys.map((key) => [key, null]));
  const whole = { ...facts, figures: { ...unknown, ...facts.figures } };
  await writeActivityDetails(tx, { id, viewer, facts: whole, source: "imported" });
  return { objectKind: "activity", objectId: id, concernsId: activity.loggedById, after: facts };
}
