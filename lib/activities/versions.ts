import { and, eq } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { activities, activityVersions } from "@/db/schema";
import type { ActivityState } from "@/db/words";
import { now } from "@/lib/core/clock";
import type { Viewer } from "@/lib/core/viewer";
import { type Activity, withDetails } from "./get";
import { versionConflict } from "./internal/version-conflict";
import "server-only";

/** Writes the next version of the activity that was read; null where another one came first. */
export async function writeActivityVersion(
  tx: Transaction,
  read: Activity,
  changed: Partial<typeof activities.$inferInsert>,
) {
  const [saved] = await tx
    .update(activities)
    .set({ ...changed, updatedAt: now(), version: read.version + 1 })
    .where(and(eq(activities.id, read.id), eq(activities.version, read.version), eq(activities.state, read.state)))
    .returning({ version: activities.version });
  return saved ?? null;
}

/** Moves the activity that was read into another state, keeping the version before; refuses where another change came first. */
export async function moveActivityToState(
  tx: Transaction,
  viewer: Viewer,
  read: Activity,
  { state, ...changed }: { state: ActivityState; followsEvent?: boolean },
) {
  await keepActivityVersion(tx, viewer, read);
  const saved = await writeActivityVersion(tx, read, { state, ...changed });
  if (!saved) throw await versionConflict(viewer, read, tx);
  const objectAndWho = { objectKind: "activity", objectId: read.id, concernsId: read.loggedById };
  return {
    value: { id: read.id, version: saved.version, state },
    audit: { ...objectAndWho, before: { state: read.state }, after: { state } },
  };
}

/** Keeps the activity as it stands before a change; call it first in every command that changes one. */
export async function keepActivityVersion(tx: Transaction, viewer: Viewer, activity: typeof activities.$inferSelect) {
  const [snapshot] = await withDetails([activity], tx);
  await tx
    .insert(activityVersions)
    .values({
      activityId: activity.id,
      version: activity.version,
      changedAt: now(),
      changedById: viewer.memberId,
      snapshot,
    })
    .onConflictDoNothing();
  return snapshot;
}
