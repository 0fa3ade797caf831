import { db, type Reader } from "@/db/client";
import { catalogue } from "@/lib/catalogue/get";
import { today } from "@/lib/core/clock";
import type { Viewer } from "@/lib/core/viewer";
import type { RowDecision } from "../decision";
import type { FileOpener } from "../files/encoding";
import type { InspectedFile } from "../infer/inspected-file";
import { decideActivities } from "../kinds/activities/decide";
import { decideEvents, eventContext } from "../kinds/events/decide";
import { decideGroups } from "../kinds/groups/decide";
import { decideMembers } from "../kinds/members/decide";
import { membersMadeFromSameFile } from "../kinds/members/match";
import { readActivityRows, readEventRows, readGroupRows, readMemberRows } from "../read-rows";
import type { ImportJob } from "./get";
import "server-only";

/** Two hundred rows: `judge` decides on them as things stand in the database then, on those alone where their numbers are given. */
export type ImportSlice = {
  rows: number[];
  judge: (from: Reader, only?: (row: number) => boolean) => Promise<RowDecision[]>;
};

/**
 * The file in slices, each with its own judge. With `remembers` a slice knows what the earlier ones were going to write, which is
 * for a preview; in a run the database knows.
 */
export async function* importSlices(
  viewer: Viewer,
  batch: Pick<ImportJob, "id" | "kind" | "fileHash" | "options">,
  { file, open, remembers }: { file: InspectedFile; open: FileOpener; remembers: boolean },
): AsyncGenerator<ImportSlice> {
  const rowsOf = (readings: { row: number }[]) => readings.map(({ row }) => row);
  if (batch.kind === "members") {
    const met = new Map();
    const given = { file, today: today(viewer.timeZone), before: await membersMadeFromSameFile(viewer, db, batch) };
    for await (const readings of readMemberRows(open, file))
      yield {
        rows: rowsOf(readings),
        judge: (from, only = () => true) =>
          decideMembers(
            viewer,
            from,
            readings.filter(({ row }) => only(row)),
            remembers ? { ...given, met } : given,
          ),
      };
    return;
  }
  if (batch.kind === "groups") {
    const met = new Map();
    for await (const readings of readGroupRows(open, file))
      yield {
        rows: rowsOf(readings),
        judge: (from, only = () => true) =>
          decideGroups(
            viewer,
            from,
            readings.filter(({ row }) => only(row)),
            remembers ? { file, met } : { file },
          ),
      };
    return;
  }
  if (batch.kind === "events") {
    const bundles = await readEventRows(open, file);
    const given = { file, bundles };
    const known = remembers ? await eventContext(viewer, db, given) : null;
    for (const readings of bundles.slices)
      yield {
        rows: rowsOf(readings),
        judge: async (from, only = () => true) =>
          decideEvents(
            viewer,
            known ?? (await eventContext(viewer, from, given)),
            readings.filter(({ row }) => only(row)),
          ),
      };
    return;
  }
  const met = new Map();
  const given = { file, catalogue: await catalogue(), ...batch.options };
  for await (const readings of readActivityRows(open, file))
    yield {
      rows: rowsOf(readings),
      judge: (from, only = () => true) =>
        decideActivities(
          viewer,
          from,
          readings.filter(({ row }) => only(row)),
          remembers ? { ...given, met } : given,
        ),
    };
}
