import { type ActivityDraft, activityIn } from "./activities/rules";
import type { Reading } from "./cells/rules";
import type { Opener } from "./encodings/rules";
import { type Bundles, bundlesOf } from "./events/bundles/rules";
import { type EventDraft, eventIn } from "./events/rules";
import { type GroupDraft, groupIn } from "./groups/rules";
import { type MemberDraft, memberIn } from "./members/rules";
import { batchesOf } from "./rows/rules";
import { dataRows } from "./sheets/rules";
import type { Survey } from "./surveys/rules";

/** Drafts of a surveyed members file, 200 rows at a time, with a breath for the event loop between the batches. */
export function memberReadings(open: Opener, file: Survey): AsyncGenerator<Reading<MemberDraft>[]> {
  return batchesOf(readings(open, file, memberIn));
}

/** The same of a file of groups. */
export function groupReadings(open: Opener, file: Survey): AsyncGenerator<Reading<GroupDraft>[]> {
  return batchesOf(readings(open, file, groupIn));
}

/** The events of a file, each with all of its rows: a talk may stand anywhere, so that all of them are read first. */
export async function eventBundles(open: Opener, file: Survey): Promise<Bundles> {
  const all: Reading<EventDraft>[] = [];
  for await (const batch of batchesOf(readings(open, file, eventIn))) all.push(...batch);
  return bundlesOf(all);
}

/** As `memberReadings`; a row that says the very same as an earlier one gets a key of its own, since the file has both. */
export async function* activityReadings(open: Opener, file: Survey): AsyncGenerator<Reading<ActivityDraft>[]> {
  const seen = new Map<string, number>();
  for await (const batch of batchesOf(readings(open, file, activityIn))) {
    for (const { draft } of batch) {
      if (!draft) continue;
      const times = (seen.get(draft.key) ?? 0) + 1;
      seen.set(draft.key, times);
      if (times > 1) draft.key = `${draft.key}#${times}`;
    }
    yield batch;
  }
}

async function* readings<Draft>(
  open: Opener,
  file: Survey,
  read: (row: Parameters<typeof memberIn>[0], file: Survey) => Reading<Draft>,
): AsyncGenerator<Reading<Draft>> {
  for await (const row of dataRows(open, file)) yield read(row, file);
}
