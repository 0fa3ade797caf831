import { rowOutcomes } from "@/db/words";
import { pageSize } from "@/lib/core/paging";
import type { Viewer } from "@/lib/core/viewer";
import { dryRunImport } from "./jobs/dry-run";
import { getImport } from "./jobs/get";
import { listImportRows } from "./jobs/list-rows";
import { mapKeyOf } from "./problem";
import "server-only";
import { z } from "zod";

/** One import with its answers so far and what became of it; refuses as missing what is not the viewer's to see. */
export async function importRecord(viewer: Viewer, { id }: { id: string }) {
  const { kind, fileName, state, mapping, rows, created, updated, unchanged, refused, waiting, failure, ...job } =
    await getImport(viewer, id);
  const counts = { rows, created, updated, unchanged, refused, waiting };
  const { startedAt, finishedAt, warnings } = job;
  return { id, kind, fileName, state, mapping, ...counts, failure, warnings, startedAt, finishedAt };
}

/** What a run would do, writing nothing: what it needs to know first, and each row with what becomes of it. */
export async function importPreview(viewer: Viewer, { id }: { id: string }) {
  const { survey, obstacles, counts, rows, warnings } = await dryRunImport(viewer, await getImport(viewer, id));
  return {
    counts,
    obstacles,
    questions: survey.questions.map((question) => ({
      asks: question.asks,
      column: question.column,
      word: question.word ?? null,
      choices: question.choices,
      isBlocking: question.isBlocking,
      answerAt: mapKeyOf(question),
    })),
    warnings,
    rows: rows.map(({ row, what, outcome, column, reason }) => ({ row, what, outcome, column, reason })),
  };
}

/** How the rows of an import are asked for. */
export const importRowsQuery = z.object({
  outcome: z.enum(rowOutcomes).optional(),
  after: z.coerce
    .number()
    .int()
    .min(0)
    .default(0)
    .meta({ parameter: { type: "integer", minimum: 0 } }),
  limit: pageSize,
});

/** What became of each row, in the order of the file. */
export async function importRowRecords(viewer: Viewer, asked: z.output<typeof importRowsQuery> & { id: string }) {
  const { id, outcome = null, after, limit } = asked;
  const { rows, hasMore } = await listImportRows(viewer, { id, outcome, after, limit });
  return {
    next: hasMore ? String(rows.at(-1)?.row ?? 0) : null,
    items: rows.map(({ row, outcome: became, column, reason }) => ({ row, outcome: became, column, reason })),
  };
}
