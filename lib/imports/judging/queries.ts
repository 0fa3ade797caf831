import "server-only";
import { db, type Reader } from "@/db/client";
import { catalogue } from "@/lib/catalogue/queries";
import { today } from "@/lib/clock";
import { findGroup } from "@/lib/groups/queries";
import type { Viewer } from "@/lib/viewer";
import { judgeActivities } from "../activities/queries";
import type { Batch } from "../batches/queries";
import { madeBefore } from "../books/queries";
import type { Opener } from "../encodings/rules";
import { booksOfEvents, judgeEvents } from "../events/queries";
import { judgeGroups } from "../groups/queries";
import { judgeMembers } from "../members/queries";
import { activityReadings, eventBundles, groupReadings, memberReadings } from "../rules";
import { type Survey, survey } from "../surveys/rules";
import type { Decision } from "./rules";

/** Two hundred rows: `judge` decides on them as things stand in the database then, on those alone where their numbers are given. */
export type Slice = { rows: number[]; judge: (from: Reader, only?: (row: number) => boolean) => Promise<Decision[]> };

/** Reads the whole file once, with what this installation knows of programs, types and the group that it is about. */
export async function surveyOf(
  viewer: Viewer,
  batch: Pick<Batch, "kind" | "mapping" | "options">,
  open: Opener,
): Promise<Survey> {
  const { programs, activityTypes } = await catalogue();
  const { groupId } = batch.options;
  const group = groupId ? ((await findGroup(viewer, groupId)) ?? undefined) : undefined;
  return survey(open, batch.kind, batch.mapping, { programs, types: activityTypes, group });
}

/**
 * The file in slices, each with its own judge. With `remembers` a slice knows what the earlier ones were going to write, which is
 * for a preview; in a run the database knows.
 */
export async function* slicesOf(
  viewer: Viewer,
  batch: Pick<Batch, "id" | "kind" | "fileHash" | "options">,
  { file, open, remembers }: { file: Survey; open: Opener; remembers: boolean },
): AsyncGenerator<Slice> {
  const rowsOf = (readings: { row: number }[]) => readings.map(({ row }) => row);
  if (batch.kind === "members") {
    const met = new Map();
    const given = { file, today: today(viewer.timeZone), before: await madeBefore(viewer, db, batch) };
    for await (const readings of memberReadings(open, file))
      yield {
        rows: rowsOf(readings),
        judge: (from, only = () => true) =>
          judgeMembers(
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
    for await (const readings of groupReadings(open, file))
      yield {
        rows: rowsOf(readings),
        judge: (from, only = () => true) =>
          judgeGroups(
            viewer,
            from,
            readings.filter(({ row }) => only(row)),
            remembers ? { file, met } : { file },
          ),
      };
    return;
  }
  if (batch.kind === "events") {
    const bundles = await eventBundles(open, file);
    const given = { file, bundles };
    const known = remembers ? await booksOfEvents(viewer, db, given) : null;
    for (const readings of bundles.slices)
      yield {
        rows: rowsOf(readings),
        judge: async (from, only = () => true) =>
          judgeEvents(
            viewer,
            known ?? (await booksOfEvents(viewer, from, given)),
            readings.filter(({ row }) => only(row)),
          ),
      };
    return;
  }
  const met = new Map();
  const given = { file, catalogue: await catalogue(), ...batch.options };
  for await (const readings of activityReadings(open, file))
    yield {
      rows: rowsOf(readings),
      judge: (from, only = () => true) =>
        judgeActivities(
          viewer,
          from,
          readings.filter(({ row }) => only(row)),
          remembers ? { ...given, met } : given,
        ),
    };
}
