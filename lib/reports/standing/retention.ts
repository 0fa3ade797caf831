import { and, asc, count, desc, eq, gte, lte, ne, type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { members, programs, terms } from "@/db/schema";
import type { Viewer } from "@/lib/core/viewer";
import { termStateIs } from "@/lib/terms/status-sql";
import type { TermOutcome } from "./schema";
import { isMemberOfTerm, type StandingScope, termsAskedFor } from "./scope";
import "server-only";

/** The terms that began in one year or quarter, by what became of them. */
export type Cohort = { key: string; began: number } & Record<TermOutcome, number>;

const none: Record<TermOutcome, number> = {
  ...{ running: 0, renewed: 0, completed: 0, lapsed: 0, withdrawn: 0, emeritus: 0, revoked: 0 },
};

/** Terms by when they began and what became of them by today, the latest first; invitations are no terms yet. Counted in the database. */
export async function countRetention(viewer: Viewer, scope: StandingScope): Promise<Cohort[]> {
  const begun = db
    .select({ cohort: cohortOf(scope).as("cohort"), outcome: outcomeOf(scope).as("outcome") })
    .from(terms)
    .innerJoin(members, isMemberOfTerm)
    .where(begunInPeriod(viewer, scope))
    .as("begun");
  const rows = await db
    .select({ cohort: begun.cohort, outcome: begun.outcome, count: count() })
    .from(begun)
    .groupBy(begun.cohort, begun.outcome)
    .orderBy(desc(begun.cohort), asc(begun.outcome));
  const cohorts = new Map<string, Cohort>();
  for (const row of rows) {
    const cohort = cohorts.get(row.cohort) ?? { key: row.cohort, began: 0, ...none };
    cohort.began += row.count;
    cohort[row.outcome] += row.count;
    cohorts.set(row.cohort, cohort);
  }
  return [...cohorts.values()];
}

const mostListed = 5000;

/** The terms behind one number of that table, the latest first; at most 5,000. */
export async function listBegunTerms(viewer: Viewer, scope: StandingScope) {
  const { began, became } = scope.filter;
  const isOfCohort = began ? sql`${cohortOf(scope, began.includes("Q") ? undefined : "year")} = ${began}` : undefined;
  const outcome = outcomeOf(scope);
  return db
    .select({
      ...{ id: terms.id, name: members.name, program: programs.shortName, level: terms.level },
      ...{ startsOn: terms.startsOn, endsOn: terms.endsOn, outcome },
    })
    .from(terms)
    .innerJoin(members, isMemberOfTerm)
    .innerJoin(programs, eq(programs.key, terms.programKey))
    .where(and(begunInPeriod(viewer, scope), isOfCohort, became && sql`${outcome} = ${became}`))
    .orderBy(desc(terms.startsOn), asc(members.nameFolded), asc(terms.id))
    .limit(mostListed);
}

function begunInPeriod(viewer: Viewer, scope: StandingScope): SQL | undefined {
  const { period, today } = scope;
  return and(
    termsAskedFor(viewer, scope),
    ne(terms.state, "invited"),
    gte(terms.startsOn, period.from),
    lte(terms.startsOn, period.to < today ? period.to : today),
  );
}

/** "2026" or "2026-Q3", of the first day. */
function cohortOf({ filter }: StandingScope, by = filter.by): SQL<string> {
  const [year, month] = [sql`substr(${terms.startsOn}, 1, 4)`, sql`substr(${terms.startsOn}, 6, 2)`];
  if (by) return sql<string>`${year}`;
  return sql<string>`${year} || case when ${month} <= '03' then '-Q1' when ${month} <= '06' then '-Q2' when ${month} <= '09' then '-Q3' else '-Q4' end`;
}

/** As it is today: a term whose end lies ahead runs until then, and one that ran out with its grace has lapsed. */
function outcomeOf({ today }: StandingScope): SQL<TermOutcome> {
  const isOver = termStateIs(["ended"], today);
  return sql<TermOutcome>`case when ${terms.state} = 'ended' and ${terms.ending} = 'renewed' then 'renewed' when ${isOver} then coalesce(${terms.ending}, 'lapsed') else 'running' end`;
}
