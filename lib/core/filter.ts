import { z } from "zod";
import { isStorable } from "./storable-text";

/** One value of a filter. */
export const filterWord = z.string().trim().min(1).max(120).refine(isStorable);

/** Several, parted by commas in an address. */
export const filterWords = z
  .union([filterWord, z.array(filterWord).max(300)])
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
  return fields.parse(withPeriodInOrder(Object.fromEntries(good.map(([name]) => [name, asked[name]]))));
}

/** A period that was written the wrong way round is meant from its first day to its last. */
function withPeriodInOrder(asked: Record<string, unknown>): Record<string, unknown> {
  const { from, to } = asked;
  return typeof from === "string" && typeof to === "string" && from > to ? { ...asked, from: to, to: from } : asked;
}
