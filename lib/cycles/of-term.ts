import { and, asc, eq, gte } from "drizzle-orm";
import { db } from "@/db/client";
import { cycles, members, terms } from "@/db/schema";
import type { Day } from "@/lib/core/clock";
import type { Viewer } from "@/lib/core/viewer";
import { termVisibleTo } from "@/lib/terms/policy";
import { termInCycle } from "./policy";
import "server-only";

/** The renewal cycle that has the term and whose decisions are not closed on the day, the one that closes first; null where there is none. For whoever may see how far the term is. */
export async function cycleOfTerm(viewer: Viewer, term: { id: string; programKey: string }, day: Day) {
  const open = await db
    .select()
    .from(cycles)
    .where(and(eq(cycles.programKey, term.programKey), gte(cycles.decisionsCloseOn, day)))
    .orderBy(asc(cycles.decisionsCloseOn), asc(cycles.id));
  for (const cycle of open) {
    const has = await db
      .select({ id: terms.id })
      .from(terms)
      .innerJoin(members, eq(members.id, terms.memberId))
      .where(and(eq(terms.id, term.id), termVisibleTo(viewer), termInCycle(cycle)));
    if (has.length > 0) return cycle;
  }
  return null;
}
