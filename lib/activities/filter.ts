import { z } from "zod";
import { activityStates, creditParts } from "@/db/words";
import { dayField } from "@/lib/core/fields";
import { filterChoices, filterWord, filterWords, readFilter } from "@/lib/core/filter";

/**
 * The one filter of activities: what a list shows, a figure links to and an export takes. In an address several values are
 * parted by commas: `/activities?program=heroes&goal=educate-and-empower&principle=dive-deep&from=2026-01-01&to=2026-12-31`.
 */
export const activityFilter = z.object({
  q: filterWord.optional(),
  type: filterWords.optional(),
  state: filterChoices(activityStates).optional(),
  /** Counts for the program: tagged with one of its goals, and a credited member held a term that day. */
  program: filterWords.optional(),
  goal: filterWords.optional(),
  principle: filterWords.optional(),
  /** Slug of a credited member; `me` is whoever looks. */
  member: filterWord.optional(),
  /** The part that this member, or anybody, is credited with. */
  part: filterChoices(creditParts).optional(),
  /** ISO codes of a credited member's country. */
  country: filterWords.optional(),
  /** Detail of a credited member's term, as written. */
  specialty: filterWord.optional(),
  level: filterWord.optional(),
  from: dayField.optional(),
  to: dayField.optional(),
  /** `known` or `unknown`: whether any number that reach is made of is there. */
  reach: z.enum(["known", "unknown"]).optional(),
  /** Only what counts for a program that the viewer manages, credited to somebody of the countries they manage there. */
  scope: z.enum(["managed"]).optional(),
});

/** Lists say how many they find, exactly up to this many. */
export const countedUpTo = 1000;

export type ActivityFilter = z.output<typeof activityFilter>;

/** Reads a filter from an address, dropping what is malformed: a stale link shows more rather than an error. */
export function readActivityFilter(asked: Record<string, string | string[] | undefined>): ActivityFilter {
  return readFilter(activityFilter, asked);
}

/** The address of the list that shows exactly what the filter names. */
export function activitiesPath(filter: ActivityFilter): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(filter)) if (value !== undefined) query.set(name, String(value));
  return `/activities?${query}`;
}
