import { and, between, desc, eq, gt, inArray, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { activities, activitySummaries, contributions, members, terms } from "@/db/schema";
import { splitIntoMonths } from "@/lib/metrics/whole-months";
import { yieldAfter } from "../yield-after";
import type { ReportPeriod } from "./period";
import { isSummarized } from "./period-counts";
import { countedStatesOf, type ReportScope } from "./scope";
import { countedContributions, termsInScope } from "./term-holders";
import "server-only";

/** Who may be among the ten with the most: more of them than ten, since an activity may count for two of their programs. */
const candidates = 40;
const shown = 10;

export type TopContributors = Awaited<ReturnType<typeof topContributors>>;

/**
 * The ten members with the most counted activities of a period, the most first, each with how many they have and how many of those none
 * of the members before them is credited on: these add up, so that an activity of two people counts once.
 */
export async function topContributors(scope: ReportScope, period: ReportPeriod) {
  const ids = await candidateIds(scope, period);
  const rows = ids.length === 0 ? [] : await yieldAfter(activitiesOf(scope, period, ids));
  const people = new Map<string, { id: string; name: string; slug: string; activities: Set<string> }>();
  for (const { activityId, ...person } of rows) {
    const there = people.get(person.id) ?? { ...person, activities: new Set<string>() };
    there.activities.add(activityId);
    people.set(person.id, there);
  }
  const counted = new Set<string>();
  return [...people.values()]
    .sort((one, other) => other.activities.size - one.activities.size || (one.id < other.id ? -1 : 1))
    .slice(0, shown)
    .map(({ activities: own, ...person }) => {
      const added = [...own].filter((id) => !counted.has(id));
      for (const id of added) counted.add(id);
      return { ...person, count: own.size, added: added.length };
    });
}

/** The share of the counted activities, in percent, that one of the first three is credited on; null where nothing was counted. */
export function shareOfTop(top: TopContributors, activities: number): number | null {
  if (activities === 0) return null;
  const added = top.slice(0, 3).reduce((sum, person) => sum + person.added, 0);
  return Math.round((added / activities) * 100);
}

/** From the summaries where they know the scope, else from the contributions themselves. */
async function candidateIds(scope: ReportScope, period: ReportPeriod): Promise<string[]> {
  const rows = isSummarized(scope) ? await summarized(scope, period) : await yieldAfter(contributed(scope, period));
  return rows.map(({ id }) => id);
}

async function summarized(scope: ReportScope, period: ReportPeriod) {
  const { whole } = await splitIntoMonths(scope.viewer, period);
  if (!whole) return contributed(scope, period);
  const { topic, month, programs, key, state, amount } = activitySummaries;
  const states: string[] = countedStatesOf(scope);
  return db
    .select({ id: key })
    .from(activitySummaries)
    .where(
      and(
        eq(topic, "member"),
        between(month, whole.first, whole.last),
        inArray(
          programs,
          scope.programs.map((program) => ` ${program.key} `),
        ),
        inArray(state, states),
        gt(amount, 0),
      ),
    )
    .groupBy(key)
    .orderBy(desc(sql`sum(${amount})`), key)
    .limit(candidates);
}

function contributed(scope: ReportScope, period: ReportPeriod) {
  return db
    .select({ id: contributions.memberId })
    .from(contributions)
    .innerJoin(activities, eq(activities.id, contributions.activityId))
    .innerJoin(terms, eq(terms.id, contributions.termId))
    .innerJoin(members, eq(members.id, contributions.memberId))
    .where(and(countedContributions(scope, period), termsInScope(scope)))
    .groupBy(contributions.memberId)
    .orderBy(desc(sql`count(distinct ${contributions.activityId})`), contributions.memberId)
    .limit(candidates);
}

function activitiesOf(scope: ReportScope, period: ReportPeriod, ids: readonly string[]) {
  return db
    .selectDistinct({
      id: members.id,
      name: members.name,
      slug: members.slug,
      activityId: contributions.activityId,
    })
    .from(contributions)
    .innerJoin(activities, eq(activities.id, contributions.activityId))
    .innerJoin(terms, eq(terms.id, contributions.termId))
    .innerJoin(members, eq(members.id, contributions.memberId))
    .where(and(inArray(contributions.memberId, [...ids]), countedContributions(scope, period), termsInScope(scope)));
}
