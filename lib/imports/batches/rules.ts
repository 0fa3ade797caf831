import type { ImportState } from "@/db/words";

/** A run writes at least every few seconds; silent for this long, it has stopped with the server that ran it. */
export const longestSilence = 120_000;

/** The state as it is in truth: a run that fell silent has failed, whatever the row still says. */
export function stateOf(batch: { state: ImportState; touchedAt: Date }, now: Date): ImportState {
  return batch.state === "running" && now.getTime() - batch.touchedAt.getTime() > longestSilence
    ? "failed"
    : batch.state;
}
