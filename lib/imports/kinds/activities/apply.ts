import type { Transaction } from "@/db/client";
import type { Wrote } from "@/db/schema";
import { editActivity } from "@/lib/activities/edit";
import { importActivity } from "@/lib/activities/import";
import type { Batch } from "@/lib/core/batch";
import type { Viewer } from "@/lib/core/viewer";
import type { ActivityWork } from "./decide";
import "server-only";

/** Logs an activity, or edits one, through its command, which asks its own policy; what it inserts waits for the end of the slice. */
export async function applyActivity(
  tx: Transaction,
  viewer: Viewer,
  { work, batch }: { work: ActivityWork; batch: Batch },
): Promise<Wrote> {
  if (work.do === "edit") {
    const { id, version } = await editActivity.within(tx, viewer, work.input, batch);
    return { kind: "activity", id, created: false, version, before: work.before };
  }
  const { id } = await importActivity.within(tx, viewer, work.input, batch);
  return { kind: "activity", id, created: true, version: 1 };
}
