import { z } from "zod";
import { roles, termStates } from "@/db/words";
import { filterChoices, filterWord, filterWords, readFilter } from "@/lib/core/filter";
import { rowSelection } from "@/lib/terms/schema";

/** `quiet`: nothing counted in the last year; `never`: nothing at all. The others are days back from today. */
const lastActiveChoices = ["30", "90", "365", "quiet", "never"] as const;

export const memberSorts = ["name", "-name", "last", "-last"] as const;

/** The one filter of members: what a list shows, a bulk action touches and an export takes. Several values are parted by commas. */
export const memberFilter = z.object({
  q: filterWord.optional(),
  program: filterWords.optional(),
  /** ISO codes. */
  country: filterWords.optional(),
  /** States of a term as it is today; with `program`, `specialty`, `level`, `ends` and `behind` it is one and the same term. */
  state: filterChoices(termStates).optional(),
  specialty: filterWord.optional(),
  level: filterWords.optional(),
  /** Days until the last one of a term that is not renewed yet; one in grace counts as well. */
  ends: z.enum(["30", "60", "90"]).optional(),
  /** Of the terms that the viewer manages: who would not meet what is required if the term ended today. */
  behind: z.enum(["yes"]).optional(),
  active: z.enum(lastActiveChoices).optional(),
  /** Of those whom the viewer manages. */
  account: z.enum(["yes", "no", "disabled"]).optional(),
  /** Administrators only. */
  role: z.enum(roles).optional(),
  sort: z.enum(memberSorts).optional(),
});

export type MemberFilter = z.output<typeof memberFilter>;

/** Reads a filter from an address, dropping what is malformed: a stale link shows more rather than an error. */
export function readMemberFilter(asked: Record<string, string | string[] | undefined>): MemberFilter {
  return readFilter(memberFilter, asked);
}

/** The same of members, with the step that their terms are for. */
export const memberSelection = rowSelection.extend({ step: z.enum(["hold", "renew"]) });
