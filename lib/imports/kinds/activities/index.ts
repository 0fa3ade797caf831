import { readAheadOfActivities } from "@/lib/activities/read-ahead";
import { catalogue } from "@/lib/catalogue/get";
import { inBatches } from "../../files/rows";
import type { RowReading } from "../../infer/cells";
import { defineImportKind } from "../kind";
import { applyActivity } from "./apply";
import { type ActivityWork, decideActivities, type KnownActivities } from "./decide";
import { activityFile } from "./file";
import type { FirstRows } from "./further-rows";
import { previewActivity } from "./preview";
import { type ActivityDraft, readActivity } from "./read";
import { storedActivity } from "./stored";
import { activityUndoObstacles, undoActivities } from "./undo";

export const activities = defineImportKind<ActivityDraft, ActivityWork>({
  file: activityFile,
  writes: ["activity"],
  read: readActivity,
  begin: async (viewer, { job, file, remembers }, readings) => {
    const met: KnownActivities | undefined = remembers ? new Map() : undefined;
    const firsts: FirstRows | undefined = remembers ? new Map() : undefined;
    const given = { file, met, firsts, catalogue: await catalogue(), ...job.options };
    return {
      slices: withOwnKeys(inBatches(readings)),
      decide: (from, some) => decideActivities(viewer, from, some, given),
    };
  },
  preview: previewActivity,
  previewsNew: false,
  stored: storedActivity,
  makes: (work) => [{ thing: "activity", is: work.do === "log" ? "made" : "changed", count: 1 }],
  readAhead: (tx, works, batch) =>
    readAheadOfActivities(
      tx,
      batch,
      works.map(({ input }) => input),
    ),
  apply: applyActivity,
  undoObstacles: activityUndoObstacles,
  undo: undoActivities,
});

/** A row that says the very same as an earlier one gets a key of its own, since the file has both. */
export async function* withOwnKeys(
  batches: AsyncIterable<RowReading<ActivityDraft>[]>,
): AsyncGenerator<RowReading<ActivityDraft>[]> {
  const seen = new Map<string, number>();
  for await (const batch of batches) {
    for (const { draft } of batch) {
      if (!draft || draft.of !== null) continue;
      const times = (seen.get(draft.key) ?? 0) + 1;
      seen.set(draft.key, times);
      if (times > 1) draft.key = `${draft.key}#${times}`;
    }
    yield batch;
  }
}
