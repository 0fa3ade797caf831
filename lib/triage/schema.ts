import { z } from "zod";
import { attentions } from "@/db/words";
import { filterChoices, filterWord, filterWords, readFilter } from "@/lib/core/filter";

const factNews = ["ended", "ending", "missing"] as const;

/** The filter of the list of terms that somebody looks after: what the list, its export and a message to many name. */
const triageFilter = z.object({
  q: filterWord.optional(),
  program: filterWords.optional(),
  /** `none` is of no level. */
  level: filterWords.optional(),
  country: filterWords.optional(),
  attention: filterChoices(attentions).optional(),
  /** Days until the last one; a term in grace counts as well. */
  ends: z.enum(["30", "60", "90"]).optional(),
  /** Those who would not meet what is required if the term ended today, those who would, and those of whom nothing is required. */
  behind: z.enum(["yes", "no", "nothing"]).optional(),
  /** A fact that is required and ended, ends soon, or was never there. */
  fact: filterChoices(factNews).optional(),
  /** With an open task of these colleagues, by id; `me` is the viewer, `none` is without a task. */
  task: filterWords.optional(),
  sort: z.enum(["urgency", "name", "-name", "ends", "-ends", "last", "-last"]).optional(),
});

export type TriageFilter = z.output<typeof triageFilter>;

/** Reads a filter from an address, dropping what is malformed. */
export function readTriageFilter(asked: Record<string, string | string[] | undefined>): TriageFilter {
  return readFilter(triageFilter, asked);
}
