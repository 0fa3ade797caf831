import { and, asc, count, eq, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { members, termStandings, terms } from "@/db/schema";
import type { Attention } from "@/db/words";
import type { Viewer } from "@/lib/core/viewer";
import { keepStandings } from "./keep-standings";
import { triageMatches } from "./list";
import type { TriageFilter } from "./schema";
import "server-only";

/** How many terms of a level stand alike; `required` says whether something required is missing, nothing is, or nothing is asked. */
export type LevelCount = {
  programKey: string;
  level: string | null;
  attention: Attention;
  required: "missing" | "met" | "none";
  count: number;
};

/** The terms that the list finds by this filter, by program, level, urgency and what is missing: counted in one statement. */
export async function countTermsByLevel(viewer: Viewer, filter: TriageFilter): Promise<LevelCount[]> {
  await keepStandings(viewer);
  const level = sql<string>`coalesce(${terms.level}, '')`;
  const required = sql<
    LevelCount["required"]
  >`case when ${termStandings.open} > 0 then 'missing' when ${termStandings.isComplete} is null then 'none' else 'met' end`;
  const rows = await db
    .select({ programKey: terms.programKey, level, attention: termStandings.attention, required, count: count() })
    .from(termStandings)
    .crossJoin(terms)
    .crossJoin(members)
    .where(and(eq(terms.id, termStandings.termId), eq(members.id, terms.memberId), triageMatches(viewer, filter)))
    .groupBy(terms.programKey, level, termStandings.attention, required)
    .orderBy(asc(terms.programKey), asc(level));
  return rows.flatMap(({ attention, ...row }) => (attention ? [{ ...row, attention, level: row.level || null }] : []));
}
