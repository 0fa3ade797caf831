import { z } from "zod";
import { isKeepable } from "./text";

/** One value of a filter. */
export const word = z.string().trim().min(1).max(120).refine(isKeepable);

/** Several, parted by commas in an address. */
export const several = z
  .union([word, z.array(word).max(300)])
  .transform((value) => (Array.isArray(value) ? value : value.split(",")).map((part) => part.trim()).filter(Boolean));

/** Reads a filter from an address, dropping what is malformed: a stale link shows more rather than an error. */
export function readFilter<Fields extends z.ZodObject>(
  fields: Fields,
  asked: Record<string, unknown>,
): z.output<Fields> {
  const good = Object.entries(fields.shape).filter(([name, field]) => {
    const value = asked[name];
    return value !== undefined && value !== "" && z.safeParse(field, value).success;
  });
  return fields.parse(Object.fromEntries(good.map(([name]) => [name, asked[name]])));
}
