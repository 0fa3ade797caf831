import { z } from "zod";
import { groupKinds } from "@/db/words";
import { readFilter, several, word } from "../../filter";
import { groupStates } from "../rules";

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
  return readFilter(groupFilter, asked);
}
