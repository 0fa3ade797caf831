import { and, between, eq, gt, inArray, or, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { activitySummaries, contributions, countedActivities } from "@/db/schema";
import type { Viewer } from "@/lib/core/viewer";
import type { CountedState } from "./summary-rows";
import { type DayRange, splitIntoMonths } from "./whole-months";
import "server-only";

type ContributorScope = DayRange & { programs: readonly string[]; states: readonly CountedState[] };

/** Distinct members through whom an activity of the period, in one of the states, counts for one of the programs. */
export async function countContributors(viewer: Viewer, scope: ContributorScope): Promise<number> {
  const each = contributorIds(viewer, scope, await splitIntoMonths(viewer, scope)).as("each_member");
  const [row] = await db.select({ count: sql<number>`count(distinct ${each.memberId})`.mapWith(Number) }).from(each);
  return row?.count ?? 0;
}

/** The same members as a subquery, which may name one more than once, of a period that is split into months. */
export function contributorIds(
  _viewer: Viewer,
  scope: ContributorScope,
  { whole, days }: Awaited<ReturnType<typeof splitIntoMonths>>,
) {
  const { topic, month, programs, key, state, amount } = activitySummaries;
  const ofMonths = db
    .select({ memberId: sql<string>`${key}`.as("member_id") })
    .from(activitySummaries)
    .where(
      and(
        eq(topic, "member"),
        whole ? between(month, whole.first, whole.last) : sql`1 = 0`,
        inArray(
          programs,
          scope.programs.map((program) => ` ${program} `),
        ),
        inArray(state, [...scope.states]),
        gt(amount, 0),
      ),
    );
  const ofDays = db
    .select({ memberId: sql<string>`${contributions.memberId}` })
    .from(contributions)
    .innerJoin(
      countedActivities,
      and(
        eq(countedActivities.startsOn, contributions.startsOn),
        eq(countedActivities.activityId, contributions.activityId),
      ),
    )
    .where(
      and(
        contributions.counts,
        inArray(contributions.programKey, [...scope.programs]),
        or(...days.map(({ from, to }) => between(contributions.startsOn, from, to))) ?? sql`1 = 0`,
        inArray(countedActivities.state, [...scope.states]),
      ),
    );
  return ofMonths.unionAll(ofDays);
}
