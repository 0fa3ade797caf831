import { and, asc, desc, eq, inArray, isNotNull, isNull, ne, or, type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { activities, credits, members, tags } from "@/db/schema";
import type { FigureKey } from "@/db/words";
import { visibleActivitiesMatching } from "@/lib/activities/filter-conditions";
import { catalogue } from "@/lib/catalogue/get";
import type { Day } from "@/lib/core/clock";
import type { Viewer } from "@/lib/core/viewer";
import { reachFigureKeys, sumOrUnknown } from "@/lib/metrics/reach";
import { reachFigureTotals } from "@/lib/metrics/reach-totals";
import "server-only";

/** Whose, by slug, from which day to which (without days all of it), and of which programs where not of any. */
export type ContributionQuestion = { member: string; from?: Day; to?: Day; program?: string[] };

const rowCount = sql<number>`count(*)`.mapWith(Number);

const confirmedCount = sql<number>`sum(case when ${activities.state} = 'confirmed' then 1 else 0 end)`.mapWith(Number);

/**
 * Confirmed activities that a member is credited on, as far as the viewer may see them, their reach, and how many of a type that
 * asks for people, reads, views or plays have none of these known.
 */
export async function contributionTotals(viewer: Viewer, asked: ContributionQuestion) {
  const unknown = and(isNull(activities.reach), inArray(activities.type, await typesWithReach()));
  const [row] = await db
    .select({
      activities: rowCount,
      unknown: sql<number>`sum(case when ${unknown} then 1 else 0 end)`.mapWith(Number),
    })
    .from(activities)
    .where(confirmedContributions(viewer, asked));
  const reach = sumOrUnknown(await contributionReachTotals(viewer, asked));
  return { activities: row?.activities ?? 0, reach, unknown: row?.unknown ?? 0 };
}

/** Keys of the activity types whose numbers make reach; for the others no reach is nothing unknown. */
async function typesWithReach(): Promise<string[]> {
  const { activityTypes } = await catalogue();
  return activityTypes.filter((type) => type.asks.some((key) => reachFigureKeys.includes(key))).map((type) => type.key);
}

/** The numbers that reach is made of, summed over the same activities, an event's audience once; a key that nobody reported is not there. */
export async function contributionReachTotals(
  viewer: Viewer,
  asked: ContributionQuestion,
): Promise<{ key: FigureKey; value: number }[]> {
  return reachFigureTotals(viewer, confirmedContributions(viewer, asked));
}

/** For each principle how many activities show it, reviewed or waiting, and how many of these are confirmed. */
export async function contributionsByPrinciple(viewer: Viewer, asked: ContributionQuestion) {
  return contributionsByTag(tags.principleKey, viewer, asked);
}

/** The same for each goal. */
export async function contributionsByGoal(viewer: Viewer, asked: ContributionQuestion) {
  return contributionsByTag(tags.goalKey, viewer, asked);
}

/** Confirmed activities by type, most first. */
export async function contributionsByType(viewer: Viewer, asked: ContributionQuestion) {
  return db
    .select({ key: activities.type, count: rowCount })
    .from(activities)
    .where(confirmedContributions(viewer, asked))
    .groupBy(activities.type)
    .orderBy(desc(sql`count(*)`), asc(activities.type));
}

/** Confirmed activities by year, oldest first. */
export async function contributionsByYear(viewer: Viewer, asked: ContributionQuestion) {
  const year = sql<string>`substr(${activities.startsOn}, 1, 4)`;
  return db
    .select({ year, count: rowCount })
    .from(activities)
    .where(confirmedContributions(viewer, asked))
    .groupBy(year)
    .orderBy(year);
}

/** Confirmed activities by day, oldest first. */
export async function contributionsByDay(viewer: Viewer, asked: ContributionQuestion) {
  return db
    .select({ day: activities.startsOn, count: rowCount })
    .from(activities)
    .where(confirmedContributions(viewer, asked))
    .groupBy(activities.startsOn)
    .orderBy(activities.startsOn);
}

/** How many other people, members or guests, spoke where this member organised or hosted. A guest is one name. */
export async function speakersHelpedBy(viewer: Viewer, asked: ContributionQuestion): Promise<number> {
  const organised = db
    .select({ id: activities.id })
    .from(activities)
    .innerJoin(credits, eq(credits.activityId, activities.id))
    .innerJoin(members, eq(members.id, credits.memberId))
    .where(
      and(
        confirmedContributions(viewer, asked),
        eq(members.slug, asked.member),
        inArray(credits.part, ["organiser", "host"]),
      ),
    );
  const [row] = await db
    .select({ count: sql<number>`count(distinct coalesce(${credits.memberId}, ${credits.guestName}))`.mapWith(Number) })
    .from(credits)
    .leftJoin(members, eq(members.id, credits.memberId))
    .where(
      and(
        inArray(credits.activityId, organised),
        isNull(credits.declinedAt),
        eq(credits.part, "speaker"),
        or(isNull(members.slug), ne(members.slug, asked.member)),
      ),
    );
  return row?.count ?? 0;
}

async function contributionsByTag(
  key: typeof tags.goalKey | typeof tags.principleKey,
  viewer: Viewer,
  asked: ContributionQuestion,
) {
  const rows = await db
    .select({ key, count: rowCount, confirmed: confirmedCount })
    .from(tags)
    .innerJoin(activities, eq(activities.id, tags.activityId))
    .where(
      and(
        visibleActivitiesMatching(viewer, { ...asked, state: ["confirmed", "submitted"] }),
        isNull(tags.removedAt),
        isNotNull(key),
      ),
    )
    .groupBy(key)
    .orderBy(asc(key));
  return rows.flatMap((row) => (row.key ? [{ ...row, key: row.key }] : []));
}

export function confirmedContributions(viewer: Viewer, asked: ContributionQuestion): SQL | undefined {
  return visibleActivitiesMatching(viewer, { ...asked, state: ["confirmed"] });
}
