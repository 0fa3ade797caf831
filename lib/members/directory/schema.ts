import { z } from "zod";
import { roles, termStates } from "@/db/words";
import { readFilter, several, word } from "../../filter";

/** `quiet`: nothing counted in the last year; `never`: nothing at all. The others are days back from today. */
export const activeWords = ["30", "90", "365", "quiet", "never"] as const;
export const memberSorts = ["name", "-name", "last", "-last"] as const;

/** The one filter of members: what a list shows, a bulk action touches and an export takes. Several values are parted by commas. */
export const memberFilter = z.object({
  q: word.optional(),
  program: several.optional(),
  /** ISO codes. */
  country: several.optional(),
  /** States of a term as it is today; with `program` and `specialty` it is one and the same term. */
  state: several.pipe(z.array(z.enum(termStates))).optional(),
  specialty: word.optional(),
  active: z.enum(activeWords).optional(),
  /** Of those whom the viewer manages. */
  account: z.enum(["yes", "no", "disabled"]).optional(),
  /** Administrators only. */
  role: z.enum(roles).optional(),
  sort: z.enum(memberSorts).optional(),
});

export type MemberFilter = z.output<typeof memberFilter>;

/** Reads a filter from an address, dropping what is malformed: a stale link shows more rather than an error. */
export function memberFilterOf(asked: Record<string, string | string[] | undefined>): MemberFilter {
  return readFilter(memberFilter, asked);
}
