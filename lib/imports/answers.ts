import { z } from "zod";
import { importKindNames, importStates, rowOutcomes } from "@/db/words";
import { instantAnswer, pageAnswer } from "@/lib/core/api/answers";

const problemAnswer = z.object({
  row: z.int().nullable().describe("As a spreadsheet counts; null for the whole file."),
  column: z.string().nullable(),
  reason: z.string(),
});

const counts = { created: z.int(), updated: z.int(), unchanged: z.int(), refused: z.int() };

export const importAnswer = z
  .object({
    id: z.string(),
    kind: z.enum(importKindNames),
    fileName: z.string(),
    state: z.enum(importStates),
    mapping: z.record(z.string(), z.unknown()).describe("The answers so far, as `PUT .../answers` takes them."),
    rows: z.int().nullable().describe("How many rows the file has; null until it was read."),
    ...counts,
    waiting: z.int().describe("Rows that an answer may bring in."),
    failure: z.string().nullable(),
    warnings: z.array(problemAnswer),
    startedAt: instantAnswer,
    finishedAt: instantAnswer.nullable(),
  })
  .meta({ id: "Import" });

const rowAnswer = z.object({
  row: z.int(),
  outcome: z.enum(rowOutcomes),
  column: z.string().nullable(),
  reason: z.string().nullable(),
});

export const importRowsAnswer = pageAnswer(rowAnswer);

export const importPreviewAnswer = z
  .object({
    counts: z.object(counts),
    obstacles: z.array(problemAnswer).describe("What keeps the whole file out; then no row is judged."),
    questions: z.array(
      z.object({
        asks: z.string(),
        column: z.string(),
        word: z.string().nullable(),
        choices: z.array(z.string()),
        isBlocking: z.boolean(),
        answerAt: z.array(z.string()).describe("Where the choice goes in the mapping, name by name."),
      }),
    ),
    warnings: z.array(problemAnswer),
    rows: z.array(rowAnswer.extend({ what: z.string() })),
  })
  .meta({ id: "ImportPreview" });
