import { z } from "zod";
import { termStates } from "@/db/words";

const word = z.string().trim().min(1).max(120);
const several = z
  .union([word, z.array(word).max(300)])
  .transform((value) => (Array.isArray(value) ? value : value.split(",")).map((part) => part.trim()).filter(Boolean));

/** The filter of terms: what the list shows and a bulk step touches. */
export const termFilter = z.object({
  q: word.optional(),
  program: several.optional(),
  country: several.optional(),
  /** As it is today. */
  state: several.pipe(z.array(z.enum(termStates))).optional(),
  /** Days until the last one; a term that ran out counts as well. */
  ends: z.enum(["30", "60", "90"]).optional(),
  sort: z.enum(["name", "-name", "ends", "-ends", "starts", "-starts"]).optional(),
});
export type TermFilter = z.output<typeof termFilter>;

/** Reads a filter from an address, dropping what is malformed. */
export function termFilterOf(asked: Record<string, string | string[] | undefined>): TermFilter {
  const filter: Record<string, unknown> = {};
  for (const [name, field] of Object.entries(termFilter.shape)) {
    const parsed = asked[name] === undefined || asked[name] === "" ? null : field.safeParse(asked[name]);
    if (parsed?.success && parsed.data !== undefined) filter[name] = parsed.data;
  }
  return termFilter.parse(filter);
}
