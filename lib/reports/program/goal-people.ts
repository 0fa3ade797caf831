import { and, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { activities, contributions, countedActivities, members, terms } from "@/db/schema";
import { keysOf } from "@/lib/metrics/summary-rows";
import type { ReportPeriod } from "./period";
import type { ReportScope } from "./scope";
import { countedContributions, termsInScope } from "./term-holders";
import "server-only";

/** By goal and member, how many counted activities of a month advance the goal through the member. */
export type GoalPeople = { goal: string; memberId: string; count: number }[];

export async function goalPeopleOfMonth(scope: ReportScope, month: ReportPeriod): Promise<GoalPeople> {
  const rows = await db
    .selectDistinct({
      memberId: contributions.memberId,
      programKey: contributions.programKey,
      activityId: contributions.activityId,
      goals: countedActivities.goals,
    })
    .from(contributions)
    .innerJoin(activities, eq(activities.id, contributions.activityId))
    .innerJoin(
      countedActivities,
      and(
        eq(countedActivities.startsOn, contributions.startsOn),
        eq(countedActivities.activityId, contributions.activityId),
      ),
    )
    .innerJoin(terms, eq(terms.id, contributions.termId))
    .innerJoin(members, eq(members.id, contributions.memberId))
    .where(and(countedContributions(scope, month), termsInScope(scope)));
  const programOf = new Map(scope.programs.flatMap(({ key, goals }) => goals.map((goal) => [goal.key, key] as const)));
  const counts = new Map<string, GoalPeople[number]>();
  for (const { memberId, programKey, goals } of rows)
    for (const goal of keysOf(goals)) {
      if (programOf.get(goal) !== programKey) continue;
      const there = counts.get(`${goal} ${memberId}`);
      if (there) there.count += 1;
      else counts.set(`${goal} ${memberId}`, { goal, memberId, count: 1 });
    }
  return [...counts.values()];
}
