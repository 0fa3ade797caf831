import {
  and,
  countDistinct,
  eq,
  exists,
  gte,
  inArray,
  isNull,
  lte,
  min,
  ne,
  not,
  or,
  type SQL,
  sql,
} from "drizzle-orm";
import { db } from "@/db/client";
import { activities, contributions, members, termHolds, terms } from "@/db/schema";
import type { TermState } from "@/db/words";
import type { Day } from "@/lib/core/clock";
import { termStateIs } from "@/lib/terms/status-sql";
import type { ReportPeriod } from "./period";
import { countedStatesOf, type ReportScope } from "./scope";
import "server-only";

/** The liveliest first: a member stands in the report by the first of these that any of their terms has. */
export const termStateRanking: readonly TermState[] = ["active", "grace", "on_hold", "invited", "ended"];

/** Distinct members with a counted activity of the period, on a day of a term of theirs in the programs. */
export async function contributorsIn(scope: ReportScope, period: ReportPeriod): Promise<number> {
  const [row] = await db
    .select({ count: countDistinct(contributions.memberId) })
    .from(contributions)
    .innerJoin(activities, eq(activities.id, contributions.activityId))
    .innerJoin(terms, eq(terms.id, contributions.termId))
    .innerJoin(members, eq(members.id, contributions.memberId))
    .where(and(countedContributions(scope, period), termsInScope(scope)));
  return row?.count ?? 0;
}

/** Distinct members who held a term on some day of the period and were not on hold throughout. */
export async function holdersIn(scope: ReportScope, period: ReportPeriod): Promise<number> {
  const [row] = await db
    .select({ count: countDistinct(terms.memberId) })
    .from(terms)
    .innerJoin(members, eq(members.id, terms.memberId))
    .where(and(termsInScope(scope), heldDuringPeriod(period)));
  return row?.count ?? 0;
}

/** Each member once, by the liveliest of their terms in the programs, as of today. */
export async function membersByTermState(scope: ReportScope): Promise<{ state: TermState; count: number }[]> {
  const each = db
    .select({ memberId: terms.memberId, rank: min(termStateRank(scope.today)).mapWith(Number).as("rank") })
    .from(terms)
    .innerJoin(members, eq(members.id, terms.memberId))
    .where(termsInScope(scope))
    .groupBy(terms.memberId)
    .as("each_member");
  const rows = await db
    .select({ rank: each.rank, count: sql<number>`count(*)`.mapWith(Number) })
    .from(each)
    .groupBy(each.rank)
    .orderBy(each.rank);
  return rows.flatMap(({ rank, count }) => {
    const state = termStateRanking[rank];
    return state ? [{ state, count }] : [];
  });
}

/** The place among the standings of a term as it is on the day, whatever was last written of it. */
export function termStateRank(day: Day): SQL<number> {
  const cases = termStateRanking.map(
    (state, rank) => sql`when ${termStateIs([state], day)} then ${sql.raw(String(rank))}`,
  );
  return sql<number>`case ${sql.join(cases, sql` `)} end`.mapWith(Number);
}

/** Terms in the programs asked about, of members from the countries and of the specialty and level asked about. */
export function termsInScope({ filter, reach }: ReportScope): SQL | undefined {
  return and(
    or(
      ...reach.map(({ programKey, countries }) =>
        and(eq(terms.programKey, programKey), countries ? inArray(members.country, [...countries]) : undefined),
      ),
    ),
    filter.country && inArray(members.country, filter.country),
    filter.specialty ? eq(terms.detail, filter.specialty) : undefined,
    filter.level ? eq(terms.level, filter.level) : undefined,
  );
}

/** Contributions that are counted: of the period, the type and the states asked about. Joins `activities`. */
export function countedContributions(scope: ReportScope, period: ReportPeriod): SQL | undefined {
  return and(
    contributions.counts,
    gte(contributions.startsOn, period.from),
    lte(contributions.startsOn, period.to),
    inArray(activities.state, countedStatesOf(scope)),
    scope.filter.type && inArray(activities.type, scope.filter.type),
  );
}

function heldDuringPeriod({ from, to }: ReportPeriod): SQL | undefined {
  const restedThroughout = exists(
    db
      .select({ one: sql`1` })
      .from(termHolds)
      .where(
        and(
          eq(termHolds.termId, terms.id),
          sql`${termHolds.fromOn} <= case when ${terms.startsOn} > ${from} then ${terms.startsOn} else ${from} end`,
          sql`coalesce(${termHolds.toOn}, '9999-12-31') >= case when ${terms.endsOn} < ${to} then ${terms.endsOn} else ${to} end`,
        ),
      ),
  );
  return and(
    ne(terms.state, "invited"),
    lte(terms.startsOn, to),
    or(isNull(terms.endsOn), gte(terms.endsOn, from)),
    not(restedThroughout),
  );
}

/** Terms that are active on the day, those that are renewed already among them. */
export function activeTermsOn(day: Day): SQL | undefined {
  return and(termStateIs(["active"], day), lte(terms.startsOn, day));
}
