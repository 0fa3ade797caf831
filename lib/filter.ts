import { z } from "zod";
import { isKeepable } from "./text";

/** One value of a filter. */
export const word = z.string().trim().min(1).max(120).refine(isKeepable);

/** Several, parted by commas in an address. */
export const several = z
  .union([word, z.array(word).max(300)])
  .transform((value) => (Array.isArray(value) ? value : value.split(",")).map((part) => part.trim()).filter(Boolean));

/** Reads a filter from an address, dropping what is malformed: a stale link shows more rather than an error. Days are put in order. */
export function readFilter<Fields extends z.ZodObject>(
  fields: Fields,
  asked: Record<string, unknown>,
): z.output<Fields> {
  const good = Object.entries(fields.shape).filter(([name, field]) => {
    const value = asked[name];
    return value !== undefined && value !== "" && z.safeParse(field, value).success;
  });
  return fields.parse(inOrder(Object.fromEntries(good.map(([name]) => [name, asked[name]]))));
}

/** A period that was written the wrong way round is meant from its first day to its last. */
function inOrder(asked: Record<string, unknown>): Record<string, unknown> {
  const { from, to } = asked;
  return typeof from === "string" && typeof to === "string" && from > to ? { ...asked, from: to, to: from } : asked;
}
