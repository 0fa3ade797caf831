import { z } from "zod";
import { readFilter } from "../../filter";
import { groupFilter } from "../directory/schema";

/** The filter of groups, and those that nobody leads. */
const managedGroupFilter = groupFilter.extend({ leads: z.literal("none").optional() });

export type ManagedGroupFilter = z.output<typeof managedGroupFilter>;

/** Reads a filter from an address, dropping what is malformed. */
export function managedGroupFilterOf(asked: Record<string, string | string[] | undefined>): ManagedGroupFilter {
  return readFilter(managedGroupFilter, asked);
}
