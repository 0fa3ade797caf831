import type { Transaction } from "@/db/client";
import type { Wrote } from "@/db/schema";
import { importActivity } from "@/lib/activities/import";
import type { Batch } from "@/lib/core/batch";
import type { Viewer } from "@/lib/core/viewer";
import type { ActivityWork } from "./decide";
import "server-only";

/** Logs an activity through its command, which asks its own policy; what it inserts waits for the end of the slice. */
export async function applyActivity(
  tx: Transaction,
  viewer: Viewer,
  { work, batch }: { work: ActivityWork; batch: Batch },
): Promise<Wrote> {
  const { id } = await importActivity.within(tx, viewer, work.input, batch);
  return { kind: "activity", id, created: true, version: 1 };
}
