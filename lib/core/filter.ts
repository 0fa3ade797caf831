import { z } from "zod";
import { isStorable } from "./storable-text";

/** One value of a filter. */
export const filterWord = z.string().trim().min(1).max(120).refine(isStorable, "Has a character that cannot be saved.");

/** Several, parted by commas or each on its own: both mean the same. */
export const filterWords = z
  .union([z.string().max(8000), z.array(z.string().max(8000)).max(300)])
  .transform((value) =>
    [value]
      .flat()
      .flatMap((part) => part.split(","))
      .map((part) => part.trim())
      .filter(Boolean),
  )
  .pipe(z.array(filterWord).min(1).max(300))
  .meta({ parameter: { type: "array", items: { type: "string" } } });

/** The same where only some words are meant. */
export function filterChoices<const Words extends readonly [string, ...string[]]>(words: Words) {
  return filterWords
    .pipe(z.array(z.enum(words)))
    .meta({ parameter: { type: "array", items: { type: "string", enum: [...words] } } });
}

/** Reads a filter from an address, dropping what is malformed: a stale link shows more rather than an error. Days are put in order. */
export function readFilter<Fields extends z.ZodObject>(
  fields: Fields,
  asked: Record<string, unknown>,
): z.output<Fields> {
  const good = Object.entries(fields.shape).filter(([name, field]) => {
    const value = asked[name];
    return value !== undefined && value !== "" && z.safeParse(field, value).success;
  });
  return fields.parse(withPeriodInOrder(Object.fromEntries(good.map(([name]) => [name, asked[name]]))));
}

/** A period that was written the wrong way round is meant from its first day to its last. */
function withPeriodInOrder(asked: Record<string, unknown>): Record<string, unknown> {
  const { from, to } = asked;
  return typeof from === "string" && typeof to === "string" && from > to ? { ...asked, from: to, to: from } : asked;
}
