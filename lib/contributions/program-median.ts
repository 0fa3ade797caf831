import { and, eq, gte, inArray, isNotNull, isNull, lte, ne, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { activities, credits, tags, terms } from "@/db/schema";
import { type Day, today } from "@/lib/core/clock";
import type { Viewer } from "@/lib/core/viewer";
import { termStateIs } from "@/lib/terms/status-sql";
import "server-only";

type MedianQuestion = { programKey: string; from: Day; to: Day };

/** Of how many members, and what for each principle; one that is not there is zero. */
export type ProgramMedian = { members: number; byPrinciple: Map<string, number> };

/**
 * By principle the median count of confirmed activities of these days among the program's members with a term in force today. The same
 * for whoever looks: what is kept private is left out, and with fewer than five members there is none.
 */
export async function programMedian(_viewer: Viewer, asked: MedianQuestion): Promise<ProgramMedian | null> {
  const inForce = and(eq(terms.programKey, asked.programKey), termStateIs(["active", "grace"], today()));
  const held = await db.selectDistinct({ id: terms.memberId }).from(terms).where(inForce);
  if (held.length < minMembersForMedian) return null;
  const holders = db.select({ id: terms.memberId }).from(terms).where(inForce);
  // By activity and not by member: SQLite would look every member up for every activity.
  const theirs = db.select({ id: credits.activityId }).from(credits).where(inArray(credits.memberId, holders));
  const rows = await db
    .select({
      memberId: sql<string>`${credits.memberId}`,
      key: sql<string>`${tags.principleKey}`,
      count: sql<number>`count(*)`.mapWith(Number),
    })
    .from(credits)
    .innerJoin(activities, eq(activities.id, credits.activityId))
    .innerJoin(tags, eq(tags.activityId, activities.id))
    .where(
      and(
        inArray(activities.id, theirs),
        isNull(credits.declinedAt),
        isNotNull(credits.memberId),
        eq(activities.state, "confirmed"),
        ne(activities.visibility, "private"),
        gte(activities.startsOn, asked.from),
        lte(activities.startsOn, asked.to),
        isNotNull(tags.principleKey),
        isNull(tags.removedAt),
      ),
    )
    .groupBy(credits.memberId, tags.principleKey);
  const ids = held.map((row) => row.id);
  return { members: ids.length, byPrinciple: mediansByKey(ids, rows) };
}

/** The middle value; of an even number the mean of the two in the middle. Zero of nothing. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2;
}

/** Below this many members no outline of their median is drawn: it would tell what single people did. */
const minMembersForMedian = 5;

/** Members without any count as zero, so that the median is one of all who hold a term. */
export function mediansByKey(
  memberIds: readonly string[],
  counts: readonly { memberId: string; key: string; count: number }[],
): Map<string, number> {
  const own = new Map(counts.map((row) => [`${row.key} ${row.memberId}`, row.count]));
  const keys = new Set(counts.map((row) => row.key));
  return new Map([...keys].map((key) => [key, median(memberIds.map((id) => own.get(`${key} ${id}`) ?? 0))]));
}
