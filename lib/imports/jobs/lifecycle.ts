import type { ImportState } from "@/db/words";
import { daysUntilForgotten, longestSilenceOfRun } from "@/lib/core/import-runs";

/** The state as it is in truth: a run that fell silent has failed, whatever the row still says. */
export function importStateOf(batch: { state: ImportState; touchedAt: Date }, now: Date): ImportState {
  return batch.state === "running" && now.getTime() - batch.touchedAt.getTime() > longestSilenceOfRun
    ? "failed"
    : batch.state;
}

/** Whether somebody is likely to go on with it: a preview that was left alone for a week is forgotten by whoever made it. */
export function isUnfinishedImport({ state, startedAt }: { state: ImportState; startedAt: Date }, now: Date): boolean {
  const isOpen = state === "uploaded" || state === "failed";
  return isOpen && now.getTime() - startedAt.getTime() <= daysUntilForgotten * 86_400_000;
}
