import { z } from "zod";
import { termStates } from "@/db/words";
import { readFilter, several, word } from "../../filter";

/** The filter of terms: what the list shows and a bulk step touches. */
export const termFilter = z.object({
  q: word.optional(),
  program: several.optional(),
  country: several.optional(),
  /** As it is today. */
  state: several.pipe(z.array(z.enum(termStates))).optional(),
  /** Days until the last one; a term that ran out counts as well, one that was renewed does not. */
  ends: z.enum(["30", "60", "90"]).optional(),
  sort: z.enum(["name", "-name", "ends", "-ends", "starts", "-starts"]).optional(),
});
export type TermFilter = z.output<typeof termFilter>;

/** Reads a filter from an address, dropping what is malformed. */
export function termFilterOf(asked: Record<string, string | string[] | undefined>): TermFilter {
  return readFilter(termFilter, asked);
}
