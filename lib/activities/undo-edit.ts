import { eq } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { activities } from "@/db/schema";
import { type ActivityState, figureKeys } from "@/db/words";
import { withStateChange } from "@/lib/core/changes";
import type { Audit } from "@/lib/core/command";
import type { Viewer } from "@/lib/core/viewer";
import { restoreActivityFacts } from "./restore-facts";
import type { ActivityFacts } from "./schema";
import { keepActivityVersion, writeActivityVersion } from "./versions";
import "server-only";

type ActivityBeforeImport = { facts: ActivityFacts; state: ActivityState };

/** Puts an activity back to what it was before an import edited it; for the undo, in its transaction. Answers what to audit. */
export async function undoActivityEdit(
  tx: Transaction,
  viewer: Viewer,
  id: string,
  { facts: before, state }: ActivityBeforeImport,
): Promise<Audit | []> {
  const [activity] = await tx.select().from(activities).where(eq(activities.id, id));
  if (!activity) return [];
  await keepActivityVersion(tx, viewer, activity);
  await writeActivityVersion(tx, activity, { state });
  const figures = figureKeys.flatMap((key) => {
    const value = before.figures[key];
    return typeof value === "number" ? [{ key, value, source: "imported" as const }] : [];
  });
  const facts = await restoreActivityFacts(tx, viewer, { activity, said: { facts: before, figures } });
  return {
    ...{ objectKind: "activity", objectId: id, concernsId: activity.loggedById },
    ...withStateChange(activity.state, state, { after: facts }),
  };
}
