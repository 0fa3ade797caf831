import { and, asc, eq, gte, inArray, isNotNull, isNull, lte, ne, or, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import {
  activities,
  activityFigures,
  activityFilters,
  activityPrograms,
  contributions,
  credits,
  goals,
  memberActivities,
  tags,
  termHolds,
  terms,
} from "@/db/schema";
import { activityFiltersOf } from "./activity-filters";
import { rebuildContributedOn } from "./contributed-on";
import { rebuildCountedActivities } from "./counted-activities";
import { memberActivitiesOf, rebuildMemberTotals } from "./member-activities";
import { reachFigureKeys } from "./reach";
import "server-only";

/**
 * Makes everything that is derived from activities anew, all of it in a few statements: what `recountActivities` does slice by
 * slice. For what fills a whole database; the caller owns the machine.
 */
export async function rebuildMetrics(tx: Transaction): Promise<void> {
  await tx.delete(contributions);
  await tx.delete(activityPrograms);
  await tx.insert(contributions).select(heldTerms(tx));
  await tx.insert(activityPrograms).select(
    tx
      .selectDistinct({
        activityId: contributions.activityId,
        programKey: contributions.programKey,
        startsOn: contributions.startsOn,
        counts: contributions.counts,
      })
      .from(contributions)
      .orderBy(asc(contributions.programKey), asc(contributions.startsOn), asc(contributions.activityId)),
  );
  const counted = sql`${tx
    .select({ reach: sql`sum(${activityFigures.value})` })
    .from(activityFigures)
    .where(and(eq(activityFigures.activityId, activities.id), inArray(activityFigures.key, [...reachFigureKeys])))}`;
  await tx.update(activities).set({ reach: counted }).where(sql`${activities.reach} is distinct from ${counted}`);
  await tx.delete(activityFilters);
  await tx.insert(activityFilters).select(activityFiltersOf(tx));
  await tx.delete(memberActivities);
  await tx.insert(memberActivities).select(memberActivitiesOf(tx));
  await rebuildMemberTotals(tx);
  await rebuildCountedActivities(tx);
  await rebuildContributedOn(tx);
}

/** Every term that a credited member, not having declined, held on the day, neither as an invitation nor on hold. */
function heldTerms(tx: Transaction) {
  const firstDay = sql`case when ${terms.startsOn} > ${activities.startsOn} then ${terms.startsOn} else ${activities.startsOn} end`;
  const isTagged = tx
    .select({ one: sql`1` })
    .from(tags)
    .innerJoin(goals, eq(goals.key, tags.goalKey))
    .where(and(eq(tags.activityId, activities.id), eq(goals.programKey, terms.programKey), isNull(tags.removedAt)));
  return tx
    .selectDistinct({
      programKey: terms.programKey,
      startsOn: activities.startsOn,
      activityId: activities.id,
      termId: terms.id,
      memberId: terms.memberId,
      counts: sql<boolean>`exists ${isTagged}`.as("counts"),
    })
    .from(credits)
    .innerJoin(activities, eq(activities.id, credits.activityId))
    .innerJoin(terms, eq(terms.memberId, credits.memberId))
    .leftJoin(
      termHolds,
      and(
        eq(termHolds.termId, terms.id),
        lte(termHolds.fromOn, firstDay),
        or(isNull(termHolds.toOn), gte(termHolds.toOn, firstDay)),
      ),
    )
    .where(
      and(
        isNotNull(credits.memberId),
        isNull(credits.declinedAt),
        ne(terms.state, "invited"),
        isNull(termHolds.id),
        lte(terms.startsOn, sql`coalesce(${activities.endsOn}, ${activities.startsOn})`),
        or(isNull(terms.endsOn), gte(terms.endsOn, activities.startsOn)),
      ),
    )
    .orderBy(asc(terms.programKey), asc(activities.startsOn), asc(activities.id), asc(terms.id));
}
