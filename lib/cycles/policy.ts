import { and, eq, exists, inArray, or, type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { cycleDecisions, cycles, members, terms } from "@/db/schema";
import { manages, type Viewer } from "@/lib/core/viewer";
import { termManagedBy } from "@/lib/terms/policy";
import "server-only";

type Scope = { programKey: string; countries: readonly string[] | null };

/** The cycles of the programs that the viewer manages, anywhere; of the terms in them each sees those that they manage. */
export function cycleVisibleTo(viewer: Viewer): SQL | undefined {
  if (viewer.isAdministrator) return sql`1 = 1`;
  const keys = viewer.manages.map(({ programKey }) => programKey);
  return keys.length > 0 ? inArray(cycles.programKey, keys) : sql`1 = 0`;
}

/** Whoever manages the program in every country that the cycle is for. */
export function mayPlanCycle(viewer: Viewer, { programKey, countries }: Scope): boolean {
  if (countries === null) return manages(viewer, programKey, null);
  return countries.every((country) => manages(viewer, programKey, country));
}

/** What is written to members is the same in every country, so whoever manages all of them. */
export function mayEditLetters(viewer: Viewer, programKey: string): boolean {
  return manages(viewer, programKey, null);
}

export type CycleScope = {
  id: string;
  programKey: string;
  level: string | null;
  countries: readonly string[] | null;
  endsFrom: string;
  endsTo: string;
};

/** Joined with their members: the terms of a cycle that the viewer manages, decided on there or to be decided. */
export function termOfCycle(viewer: Viewer, cycle: CycleScope): SQL | undefined {
  return and(termManagedBy(viewer), eq(terms.programKey, cycle.programKey), termInCycle(cycle));
}

/** Joined with their members: all terms of a cycle. One that ended otherwise is none of them. */
export function termInCycle({ id, level, countries, endsFrom, endsTo }: CycleScope): SQL | undefined {
  const decided = db
    .select({ one: sql`1` })
    .from(cycleDecisions)
    .where(and(eq(cycleDecisions.termId, terms.id), eq(cycleDecisions.cycleId, id), decisionStands()));
  return or(
    exists(decided),
    and(
      inArray(terms.state, ["active", "grace", "on_hold"]),
      sql`${terms.endsOn} between ${endsFrom} and ${endsTo}`,
      level === null ? undefined : eq(terms.level, level),
      countries === null ? undefined : inArray(members.country, [...countries]),
    ),
  );
}

/** Neither undone nor followed by another. */
export function decisionStands(): SQL {
  return sql`${cycleDecisions.undoneAt} is null and ${cycleDecisions.replacedAt} is null`;
}
