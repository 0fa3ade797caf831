import { z } from "zod";
import { dayAnswer, listAnswer } from "@/lib/core/api/answers";
import { definitions } from "@/lib/core/figure-definitions";

const figureAnswer = z.object({
  key: z.enum(Object.keys(definitions) as [keyof typeof definitions]),
  value: z.number().nullable().describe("Null is not known; 0 is a finding."),
  unit: z.string().optional(),
  before: z.number().nullish().describe("The same of the period compared with."),
  changes: z.enum(["share", "amount"]).optional(),
  parts: z.array(z.object({ label: z.string(), value: z.number() })).optional(),
  unknown: z.string().optional(),
  href: z.string().optional().describe("The page of the very records."),
});

const tableAnswer = z.object({
  key: z.string(),
  title: z.string(),
  columns: z.array(
    z.object({
      key: z.string(),
      label: z.string(),
      align: z.literal("right").optional(),
      none: z.string().optional().describe("What is said where a row has nothing there."),
    }),
  ),
  rows: z.array(z.record(z.string(), z.union([z.string(), z.number(), z.null()]))),
});

export const reportsAnswer = listAnswer(z.object({ slug: z.string(), title: z.string(), question: z.string() }));

export const reportAnswer = z
  .object({
    report: z.string(),
    question: z.string(),
    asOf: z.string().meta({ format: "date-time" }),
    period: z.object({ from: dayAnswer, to: dayAnswer }),
    limitedTo: z
      .string()
      .nullable()
      .describe("The countries that the token's member manages; null where it is not limited."),
    figures: z.array(figureAnswer),
    tables: z.array(tableAnswer),
  })
  .meta({ id: "Report" });
