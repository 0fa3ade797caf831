import { db } from "@/db/client";
import type { RowOutcome } from "@/db/words";
import { catalogue } from "@/lib/catalogue/get";
import type { Viewer } from "@/lib/core/viewer";
import type { FileOpener } from "../files/encoding";
import { pauses } from "../files/pause";
import { blockingProblemsOf, type InspectedFile, warningsOf } from "../infer/inspected-file";
import { type Addition, additionsOf } from "../kinds/additions";
import { groupNames } from "../kinds/groups/lookups";
import type { RowDecision } from "../kinds/kind";
import { importKinds } from "../kinds/registry";
import type { Problem } from "../problem";
import type { ImportJob } from "./get";
import { inspectImport } from "./inspect";
import { inTurn } from "./turns";
import { openUploadedFile } from "./uploaded-file";
import "server-only";

export type DryRun = {
  survey: InspectedFile;
  /** What keeps the whole file out; then no row is judged. */
  obstacles: Problem[];
  counts: Record<RowOutcome, number>;
  /** The rows with something to say first, then the others, in the order of the file. */
  rows: (Omit<RowDecision, "work"> & { adds: Addition[] })[];
  refused: Problem[];
  warnings: Problem[];
};

const mostRowsInDryRun = 200;
/** More than anybody reads: the counts tell of all. */
const mostProblems = 10_000;

/** What the import would do, row by row, writing nothing. For who may see the import. */
export async function dryRunImport(
  viewer: Viewer,
  batch: ImportJob,
  open: FileOpener = openUploadedFile(viewer, batch),
): Promise<DryRun> {
  return inTurn(() => rehearse(viewer, batch, open));
}

async function rehearse(viewer: Viewer, batch: ImportJob, open: FileOpener): Promise<DryRun> {
  const file = await inspectImport(viewer, batch, open);
  const counts = { created: 0, updated: 0, unchanged: 0, refused: 0 };
  const plan = {
    survey: file,
    obstacles: blockingProblemsOf(file),
    counts,
    refused: [] as Problem[],
    warnings: warningsOf(file),
  };
  if (plan.obstacles.length > 0) return { ...plan, rows: [] };
  const { programs } = await catalogue();
  const goals = new Map(programs.flatMap((program) => program.goals.map(({ key, name }) => [key, name] as const)));
  const names = { programs, goals, groups: await groupNames(viewer, db) };
  const troubled: DryRun["rows"] = [];
  const plain: DryRun["rows"] = [];
  const kind = importKinds[batch.kind];
  const pause = pauses();
  for await (const slice of kind.slices(viewer, { job: batch, file, open, remembers: true })) {
    for (const { work, ...decision } of await slice.decide(db)) {
      await pause();
      counts[decision.outcome]++;
      const { row, column, reason, outcome, warnings } = decision;
      if (outcome === "refused" && plan.refused.length < mostProblems)
        plan.refused.push({ row, column, reason: reason ?? "" });
      if (plan.warnings.length < mostProblems) plan.warnings.push(...warnings);
      const list = outcome === "refused" || warnings.length > 0 ? troubled : plain;
      if (list.length < mostRowsInDryRun)
        list.push({ ...decision, adds: outcome === "updated" || kind.previewsNew ? additionsOf(work, names) : [] });
    }
  }
  troubled.sort((one, other) => Number(other.outcome === "refused") - Number(one.outcome === "refused"));
  return { ...plan, rows: [...troubled, ...plain].slice(0, mostRowsInDryRun) };
}
