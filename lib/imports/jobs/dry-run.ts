import { db } from "@/db/client";
import type { MadeCounts } from "@/db/schema";
import type { RowOutcome } from "@/db/words";
import { catalogue } from "@/lib/catalogue/get";
import type { Viewer } from "@/lib/core/viewer";
import type { FileOpener } from "../files/encoding";
import { pauses } from "../files/pause";
import { blockingProblemsOf, type InspectedFile, warningsOf } from "../infer/inspected-file";
import { type Addition, additionsOf } from "../kinds/additions";
import type { PreviewNames } from "../kinds/differences";
import { groupNames } from "../kinds/groups/lookups";
import type { RowDecision } from "../kinds/kind";
import { addMade, type Made } from "../kinds/made";
import { importKinds } from "../kinds/registry";
import type { StoredValues } from "../kinds/stored";
import type { Problem } from "../problem";
import type { ImportJob } from "./get";
import { rowsImportedBefore } from "./imported-before";
import { inspectImport } from "./inspect";
import { keptUntilWritten } from "./kept-until-written";
import { inTurn } from "./turns";
import { openUploadedFile } from "./uploaded-file";
import { waitingRows } from "./waiting";
import "server-only";

export type DryRunRow = Omit<RowDecision, "work"> & {
  adds: Addition[];
  cells: readonly string[];
  stored: StoredValues;
  /** An answer to an open question may bring it in. */
  isWaiting: boolean;
  /** What it makes and changes. */
  makes: Made[];
};

export type DryRun = {
  survey: InspectedFile;
  /** What keeps the whole file out; then no row is judged. */
  obstacles: Problem[];
  /** Of the rows that no earlier run of this import got to. */
  counts: Record<RowOutcome, number>;
  made: MadeCounts;
  /** Rows that an earlier run brought in. */
  importedBefore: number;
  /** Of the refused rows, those that an answer may bring in; and of the others, those with something to say. */
  waiting: number;
  noted: number;
  /** The rows that wait, then those that are skipped, then those with something to say, then the others, at most 500 of each. */
  rows: DryRunRow[];
  refused: Problem[];
  warnings: Problem[];
};

const mostRowsOfEach = 500;
const longestCell = 300;
/** More than anybody reads: the counts tell of all. */
const mostProblems = 10_000;

const keptPlans = keptUntilWritten<DryRun>();

/**
 * What the import would do, row by row, writing nothing. For who may see the import. Kept until anything is written, so that leafing
 * through its pages does not read the file again.
 */
export async function dryRunImport(
  viewer: Viewer,
  batch: ImportJob,
  open: FileOpener = openUploadedFile(viewer, batch),
): Promise<DryRun> {
  const file = await inTurn(() => inspectImport(viewer, batch, open));
  return keptPlans(viewer, { file, options: batch.options }, () =>
    inTurn(() => rehearse(viewer, batch, { file, open, mostRefused: mostProblems })),
  );
}

/** The reason of every row that would be refused, by row, however many there are. For who may see the import. */
export async function listRefusedRows(
  viewer: Viewer,
  batch: ImportJob,
  open: FileOpener,
): Promise<Map<number, string>> {
  const { refused } = await inTurn(async () => {
    const file = await inspectImport(viewer, batch, open);
    return rehearse(viewer, batch, { file, open, mostRefused: Number.POSITIVE_INFINITY });
  });
  return new Map(refused.flatMap(({ row, reason }) => (row === null ? [] : [[row, reason] as const])));
}

async function rehearse(
  viewer: Viewer,
  batch: ImportJob,
  { file, open, mostRefused }: { file: InspectedFile; open: FileOpener; mostRefused: number },
): Promise<DryRun> {
  const done = await rowsImportedBefore(db, batch.id);
  const plan: DryRun = {
    survey: file,
    obstacles: blockingProblemsOf(file),
    counts: { created: 0, updated: 0, unchanged: 0, refused: 0 },
    made: {},
    importedBefore: done.size,
    waiting: 0,
    noted: 0,
    rows: [],
    refused: [],
    warnings: warningsOf(file),
  };
  if (plan.obstacles.length > 0) return plan;
  const names = await previewNames(viewer);
  const lists = {
    waiting: [] as DryRunRow[],
    refused: [] as DryRunRow[],
    noted: [] as DryRunRow[],
    plain: [] as DryRunRow[],
  };
  const kind = importKinds[batch.kind];
  const isWaitingRow = waitingRows(file.questions);
  const pause = pauses();
  for await (const slice of kind.slices(viewer, { job: batch, file, open, remembers: true })) {
    for (const { work, ...decision } of await slice.decide(db, (row) => !done.has(row))) {
      await pause();
      const { row, column, reason, outcome, warnings } = decision;
      plan.counts[outcome]++;
      const makes = outcome === "refused" ? [] : work.flatMap((one) => one.makes());
      plan.made = addMade(plan.made, makes);
      if (outcome === "refused" && plan.refused.length < mostRefused)
        plan.refused.push({ row, column, reason: reason ?? "" });
      if (plan.warnings.length < mostProblems) plan.warnings.push(...warnings);
      const isWaiting = isWaitingRow(decision);
      const isNoted = outcome !== "refused" && warnings.length > 0;
      plan.waiting += Number(isWaiting);
      plan.noted += Number(isNoted);
      const list = lists[isWaiting ? "waiting" : outcome === "refused" ? "refused" : isNoted ? "noted" : "plain"];
      if (list.length >= mostRowsOfEach) continue;
      const adds = outcome === "updated" || kind.previewsNew ? additionsOf(work, names) : [];
      const { cells, stored } = slice.show(row, names);
      list.push({
        ...decision,
        adds,
        makes,
        isWaiting,
        stored: shortened(stored),
        cells: cells.map((cell) => cell.slice(0, longestCell)),
      });
    }
  }
  return { ...plan, rows: [...lists.waiting, ...lists.refused, ...lists.noted, ...lists.plain] };
}

/** As long as the cells, so that the two can be compared. */
function shortened(stored: StoredValues): StoredValues {
  const short = Object.entries(stored).map(([field, { value }]) => [
    field,
    { value: value?.slice(0, longestCell) ?? null },
  ]);
  return Object.fromEntries(short);
}

/** What keys and ids are called here, for who reads a preview. */
async function previewNames(viewer: Viewer): Promise<PreviewNames> {
  const { programs, activityTypes } = await catalogue();
  return {
    programs,
    goals: new Map(programs.flatMap((program) => program.goals.map(({ key, name }) => [key, name] as const))),
    types: new Map(activityTypes.map(({ key, name }) => [key, name] as const)),
    groups: await groupNames(viewer, db),
  };
}
