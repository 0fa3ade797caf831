import { z } from "zod";
import { groupKinds } from "@/db/words";
import { groupStates } from "../rules";

const word = z.string().trim().min(1).max(120);
const several = z
  .union([word, z.array(word).max(300)])
  .transform((value) => (Array.isArray(value) ? value : value.split(",")).map((part) => part.trim()).filter(Boolean));

export const groupSorts = ["name", "-name", "last", "-last", "members", "-members"] as const;

/** The one filter of groups: what the list and the map show and an export takes. */
export const groupFilter = z.object({
  q: word.optional(),
  kind: several.pipe(z.array(z.enum(groupKinds))).optional(),
  /** ISO codes. */
  country: several.optional(),
  state: several.pipe(z.array(z.enum(groupStates))).optional(),
  sort: z.enum(groupSorts).optional(),
});

export type GroupFilter = z.output<typeof groupFilter>;

/** Reads a filter from an address, dropping what is malformed: a stale link shows more rather than an error. */
export function groupFilterOf(asked: Record<string, string | string[] | undefined>): GroupFilter {
  const filter: Record<string, unknown> = {};
  for (const [name, field] of Object.entries(groupFilter.shape)) {
    const parsed = asked[name] === undefined || asked[name] === "" ? null : field.safeParse(asked[name]);
    if (parsed?.success && parsed.data !== undefined) filter[name] = parsed.data;
  }
  return groupFilter.parse(filter);
}
