import "server-only";
import { db } from "@/db/client";
import type { RowOutcome } from "@/db/words";
import { catalogue } from "@/lib/catalogue/queries";
import type { Viewer } from "@/lib/viewer";
import { type Addition, additionsOf } from "../additions/rules";
import { type Batch, fileOf } from "../batches/queries";
import { groupNames } from "../books/queries";
import type { Opener } from "../encodings/rules";
import { slicesOf, surveyOf } from "../judging/queries";
import type { Decision, Work } from "../judging/rules";
import type { Problem } from "../schema";
import { doubtsOf, obstaclesOf, type Survey } from "../surveys/rules";

export type Plan = {
  survey: Survey;
  /** What keeps the whole file out; then no row is judged. */
  obstacles: Problem[];
  counts: Record<RowOutcome, number>;
  /** The rows with something to say first, then the others, in the order of the file. */
  rows: (Omit<Decision, "work"> & { adds: Addition[] })[];
  refused: Problem[];
  warnings: Problem[];
};

const shown = 200;

/** What the import would do, row by row, writing nothing. For who may see the import. */
export async function planImport(viewer: Viewer, batch: Batch, open: Opener = fileOf(viewer, batch)): Promise<Plan> {
  const file = await surveyOf(viewer, batch, open);
  const counts = { created: 0, updated: 0, unchanged: 0, refused: 0 };
  const plan = {
    survey: file,
    obstacles: obstaclesOf(file),
    counts,
    refused: [] as Problem[],
    warnings: doubtsOf(file),
  };
  if (plan.obstacles.length > 0) return { ...plan, rows: [] };
  const { programs } = await catalogue();
  const goals = new Map(programs.flatMap((program) => program.goals.map(({ key, name }) => [key, name] as const)));
  const names = { programs, goals, groups: await groupNames(viewer, db) };
  const troubled: Plan["rows"] = [];
  const plain: Plan["rows"] = [];
  for await (const slice of slicesOf(viewer, batch, { file, open, remembers: true }))
    for (const { work, ...decision } of await slice.judge(db)) {
      counts[decision.outcome]++;
      const { row, column, reason, outcome, warnings } = decision;
      if (outcome === "refused") plan.refused.push({ row, column, reason: reason ?? "" });
      plan.warnings.push(...warnings);
      const list = outcome === "refused" || warnings.length > 0 ? troubled : plain;
      if (list.length < shown) list.push({ ...decision, adds: tells(outcome, work) ? additionsOf(work, names) : [] });
    }
  troubled.sort((one, other) => Number(other.outcome === "refused") - Number(one.outcome === "refused"));
  return { ...plan, rows: [...troubled, ...plain].slice(0, shown) };
}

/** Of a new member or activity the row says it all; of a new event it does not. */
function tells(outcome: RowOutcome, work: Work[]): boolean {
  return outcome === "updated" || work.some((one) => one.do === "log event" || one.do === "plan event");
}
