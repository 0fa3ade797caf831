import { and, eq, exists, inArray, isNotNull, isNull, ne, not, or, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { activities, credits, eventSessions, memberActivities, members, sessionSpeakers } from "@/db/schema";
import { catalogue } from "@/lib/catalogue/get";
import type { Viewer } from "@/lib/core/viewer";
import { reachFigureKeys } from "@/lib/metrics/reach";
import { tagCountsOf, totalsOf } from "./counts";
import { type ContributionQuestion, contributionRows, contributionsOf } from "./rows";
import "server-only";

/**
 * Confirmed activities that a member is credited on, as far as the viewer may see them, their reach, and how many of a type that
 * asks for people, reads, views or plays have none of these known.
 */
export async function contributionTotals(viewer: Viewer, asked: ContributionQuestion) {
  return totalsOf(await contributionRows(viewer, asked), await typesWithReach());
}

/** Keys of the activity types whose numbers make reach; for the others no reach is nothing unknown. */
export async function typesWithReach(): Promise<string[]> {
  const { activityTypes } = await catalogue();
  return activityTypes.filter((type) => type.asks.some((key) => reachFigureKeys.includes(key))).map((type) => type.key);
}

/** For each principle how many activities show it, reviewed or waiting, and how many of these are confirmed. */
export async function contributionsByPrinciple(viewer: Viewer, asked: ContributionQuestion) {
  return tagCountsOf(await contributionRows(viewer, asked), "principles");
}

/** Confirmed activities by year, oldest first. */
export function contributionsByYear(viewer: Viewer, { member }: Pick<ContributionQuestion, "member">) {
  const year = sql<string>`substr(${memberActivities.startsOn}, 1, 4)`;
  return db
    .select({ year, count: sql<number>`count(*)`.mapWith(Number) })
    .from(memberActivities)
    .where(contributionsOf(viewer, { member }, ["confirmed"]))
    .groupBy(year)
    .orderBy(year);
}

/** How many other people, members or guests, spoke at what this member organised or hosted: at the event or on the very activity. A guest is one name. */
export async function speakersHelpedBy(viewer: Viewer, asked: ContributionQuestion): Promise<number> {
  const [row] = await speakersHelpedQuestion(viewer, asked);
  return row?.count ?? 0;
}

/** The same, to be asked together with something else. */
export function speakersHelpedQuestion(viewer: Viewer, asked: ContributionQuestion) {
  const organised = and(
    contributionsOf(viewer, asked, ["confirmed"]),
    inArray(memberActivities.part, ["organiser", "host"]),
  );
  const activityIds = db.select({ id: memberActivities.activityId }).from(memberActivities).where(organised);
  const eventIds = db.select({ id: memberActivities.eventId }).from(memberActivities).where(organised);
  const onActivity = db
    .select({ memberId: credits.memberId, guest: sql<string | null>`lower(${credits.guestName})`.as("guest") })
    .from(credits)
    .where(and(inArray(credits.activityId, activityIds), isNull(credits.declinedAt), eq(credits.part, "speaker")));
  const atEvent = db
    .select({ memberId: sessionSpeakers.memberId, guest: sql<string | null>`lower(${sessionSpeakers.guestName})` })
    .from(eventSessions)
    .innerJoin(sessionSpeakers, eq(sessionSpeakers.sessionId, eventSessions.id))
    .where(and(inArray(eventSessions.eventId, eventIds), not(hasDeclinedSession())));
  const spoke = onActivity.unionAll(atEvent).as("spoke");
  return db
    .select({ count: sql<number>`count(distinct coalesce(${spoke.memberId}, ${spoke.guest}))`.mapWith(Number) })
    .from(spoke)
    .leftJoin(members, eq(members.id, spoke.memberId))
    .where(or(isNull(members.slug), ne(members.slug, asked.member)));
}

/** Whoever says that a talk was not theirs did not speak. */
function hasDeclinedSession() {
  return exists(
    db
      .select({ one: sql`1` })
      .from(activities)
      .innerJoin(credits, eq(credits.activityId, activities.id))
      .where(
        and(
          eq(activities.eventId, eventSessions.eventId),
          eq(activities.sessionId, eventSessions.id),
          eq(credits.memberId, sessionSpeakers.memberId),
          isNotNull(credits.declinedAt),
        ),
      ),
  );
}
