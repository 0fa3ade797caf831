import { z } from "zod";
import { factKinds, termEndings } from "@/db/words";
import { activityFilter } from "@/lib/activities/filter";
import { filterWord, filterWords } from "@/lib/core/filter";

const { from, to, country } = activityFilter.shape;

/** What became of a term by today, in the order of the table. */
export const termOutcomes = ["running", "renewed", "completed", "lapsed", "withdrawn", "emeritus", "revoked"] as const;

export type TermOutcome = (typeof termOutcomes)[number];

/** Every way in which a term can end has a column. */
termEndings satisfies readonly TermOutcome[];

export const factEnds = ["soon", "over"] as const;

export type FactEnds = (typeof factEnds)[number];

/** What the report on terms asks for: `from` and `to` are for the first days of terms in the table of who stays. */
export const standingFilter = z.object({
  program: filterWord.optional(),
  from,
  to,
  country,
  level: filterWords.optional(),
  /** By the year instead of the quarter in which terms began. */
  by: z.enum(["year"]).optional(),
  /** Lists the terms that began in that year or quarter, and of those the ones that became that. */
  began: z
    .string()
    .regex(/^\d{4}(-Q[1-4])?$/)
    .optional(),
  became: z.enum(termOutcomes).optional(),
  /** Lists the facts that end soon or are over, of that kind. */
  facts: z.enum(factEnds).optional(),
  fact: z.enum(factKinds).optional(),
});

export type StandingFilter = z.output<typeof standingFilter>;
