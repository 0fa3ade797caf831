import "server-only";
import { and, asc, count, countDistinct, desc, eq, inArray, isNotNull, isNull, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { activities, contributions, credits, members, terms } from "@/db/schema";
import { reachNumbers } from "../../activities/figures/queries";
import { creditedAs, named } from "../../activities/filters/queries";
import type { ActivityFilter } from "../../activities/filters/schema";
import { type ReachPart, reachParts } from "../../activities/rules";
import { partVisibleTo } from "../../members/policy";
import type { Period } from "./rules";
import { recordsOf, type Scope } from "./scope";

const month = sql<string>`substr(${activities.startsOn}, 1, 7)`;
const anything = sql<number>`count(*)`.mapWith(Number);

/** The activities by month, type and state, each once; `known` says how many of them have a number of people. */
export async function monthsAndTypes(scope: Scope, period: Period) {
  return db
    .select({
      month,
      type: activities.type,
      state: activities.state,
      count: anything,
      known: count(activities.reach),
    })
    .from(activities)
    .where(chosen(scope, period))
    .groupBy(month, activities.type, activities.state)
    .orderBy(asc(month), asc(activities.type));
}

/** The condition that the filter of activities puts on a period. */
export function chosen(scope: Scope, period: Period, changes: ActivityFilter = {}) {
  const records = named(scope.viewer, recordsOf(scope, { ...period, ...changes }));
  return scope.isPublic ? and(records, eq(activities.visibility, "public")) : records;
}

/** People by part of reach; together they are the reach. */
export async function reachByPart(scope: Scope, period: Period): Promise<Record<ReachPart, number>> {
  const rows = await reachNumbers(scope.viewer, chosen(scope, period));
  const sum = (keys: readonly string[]) =>
    rows.filter((row) => keys.includes(row.key)).reduce((total, row) => total + row.value, 0);
  return {
    inTheRoom: sum(reachParts.inTheRoom),
    online: sum(reachParts.online),
    views: sum(reachParts.views),
    reads: sum(reachParts.reads),
    plays: sum(reachParts.plays),
  };
}

/** Days from sending in to the decision, the middle one of all; null where nothing was decided. */
export async function medianDaysToReview(scope: Scope, period: Period): Promise<number | null> {
  const decided = and(
    chosen(scope, period, { state: ["confirmed"] }),
    isNotNull(activities.submittedAt),
    isNotNull(activities.decidedAt),
  );
  const [all] = await db.select({ count: anything }).from(activities).where(decided);
  if (!all?.count) return null;
  const middle = await db
    .select({ submittedAt: activities.submittedAt, decidedAt: activities.decidedAt })
    .from(activities)
    .where(decided)
    .orderBy(sql`${activities.decidedAt} - ${activities.submittedAt}`, asc(activities.id))
    .limit(all.count % 2 === 1 ? 1 : 2)
    .offset(Math.floor((all.count - 1) / 2));
  const days = middle.map((row) => (Number(row.decidedAt) - Number(row.submittedAt)) / 86_400_000);
  return days.reduce((sum, one) => sum + one, 0) / days.length;
}

/**
 * Activities by the country of their credited members, as far as the viewer may see it, so that a number leads to as many
 * records; null where it is not known, with what was written instead.
 */
export async function activitiesByCountry(scope: Scope) {
  const filter = recordsOf(scope);
  return db
    .select({
      country: members.country,
      asWritten: sql<string | null>`case when ${members.country} is null then ${members.countryAsWritten} end`,
      count: countDistinct(activities.id),
    })
    .from(activities)
    .innerJoin(credits, and(eq(credits.activityId, activities.id), isNull(credits.declinedAt)))
    .innerJoin(members, eq(members.id, credits.memberId))
    .where(
      and(
        chosen(scope, scope.period),
        creditedAs(scope.viewer, filter),
        partVisibleTo(scope.viewer, members.placeVisibility),
      ),
    )
    .groupBy(members.country, sql`case when ${members.country} is null then ${members.countryAsWritten} end`)
    .orderBy(desc(countDistinct(activities.id)), asc(members.country));
}

/** Activities by the specialty or topic of the terms, seen by the viewer, through which they are of the programs. */
export async function activitiesBySpecialty(scope: Scope, most: number) {
  const filter = recordsOf(scope);
  return db
    .select({ detail: terms.detail, count: countDistinct(activities.id) })
    .from(activities)
    .innerJoin(contributions, eq(contributions.activityId, activities.id))
    .innerJoin(terms, eq(terms.id, contributions.termId))
    .innerJoin(members, eq(members.id, contributions.memberId))
    .where(
      and(
        chosen(scope, scope.period),
        creditedAs(scope.viewer, filter),
        partVisibleTo(scope.viewer, members.termsVisibility),
        inArray(contributions.programKey, filter.program ?? []),
        isNotNull(terms.detail),
        filter.specialty ? eq(terms.detail, filter.specialty) : undefined,
        filter.level ? eq(terms.level, filter.level) : undefined,
      ),
    )
    .groupBy(terms.detail)
    .orderBy(desc(countDistinct(activities.id)), asc(terms.detail))
    .limit(most);
}
