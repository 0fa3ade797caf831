import type { FileOpener } from "./files/encoding";
import { inBatches } from "./files/rows";
import { dataRows } from "./files/sheet";
import type { RowReading } from "./infer/cells";
import type { InspectedFile } from "./infer/inspected-file";
import { type ActivityDraft, readActivity } from "./kinds/activities/read";
import { combineEventRows, type EventRows } from "./kinds/events/combine-rows";
import { type EventDraft, readEvent } from "./kinds/events/read";
import { type GroupDraft, readGroup } from "./kinds/groups/read";
import { type MemberDraft, readMember } from "./kinds/members/read";

/** Drafts of a surveyed members file, 200 rows at a time, with a breath for the event loop between the batches. */
export function readMemberRows(open: FileOpener, file: InspectedFile): AsyncGenerator<RowReading<MemberDraft>[]> {
  return inBatches(readEach(open, file, readMember));
}

/** The same of a file of groups. */
export function readGroupRows(open: FileOpener, file: InspectedFile): AsyncGenerator<RowReading<GroupDraft>[]> {
  return inBatches(readEach(open, file, readGroup));
}

/** The events of a file, each with all of its rows: a talk may stand anywhere, so that all of them are read first. */
export async function readEventRows(open: FileOpener, file: InspectedFile): Promise<EventRows> {
  const all: RowReading<EventDraft>[] = [];
  for await (const batch of inBatches(readEach(open, file, readEvent))) all.push(...batch);
  return combineEventRows(all);
}

/** As `memberReadings`; a row that says the very same as an earlier one gets a key of its own, since the file has both. */
export async function* readActivityRows(
  open: FileOpener,
  file: InspectedFile,
): AsyncGenerator<RowReading<ActivityDraft>[]> {
  const seen = new Map<string, number>();
  for await (const batch of inBatches(readEach(open, file, readActivity))) {
    for (const { draft } of batch) {
      if (!draft) continue;
      const times = (seen.get(draft.key) ?? 0) + 1;
      seen.set(draft.key, times);
      if (times > 1) draft.key = `${draft.key}#${times}`;
    }
    yield batch;
  }
}

async function* readEach<Draft>(
  open: FileOpener,
  file: InspectedFile,
  read: (row: Parameters<typeof readMember>[0], file: InspectedFile) => RowReading<Draft>,
): AsyncGenerator<RowReading<Draft>> {
  for await (const row of dataRows(open, file)) yield read(row, file);
}
