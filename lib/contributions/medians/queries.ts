import "server-only";
import { and, eq, gte, inArray, isNotNull, isNull, lte, ne, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { activities, credits, tags, terms } from "@/db/schema";
import { type Day, today } from "../../clock";
import { stateIs } from "../../terms/policy";
import type { Viewer } from "../../viewer";
import { fewestForMedian, medians } from "../rules";

type Asked = { programKey: string; from: Day; to: Day };
/** Of how many members, and what for each principle; one that is not there is zero. */
export type Median = { members: number; byPrinciple: Map<string, number> };

/**
 * By principle the median count of confirmed activities of these days among the program's members with a term in force today. The same
 * for whoever looks: what is kept private is left out, and with fewer than five members there is none.
 */
export async function medianOfProgram(_viewer: Viewer, asked: Asked): Promise<Median | null> {
  const inForce = and(eq(terms.programKey, asked.programKey), stateIs(["active", "grace"], today()));
  const held = await db.selectDistinct({ id: terms.memberId }).from(terms).where(inForce);
  if (held.length < fewestForMedian) return null;
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
  return { members: ids.length, byPrinciple: medians(ids, rows) };
}
