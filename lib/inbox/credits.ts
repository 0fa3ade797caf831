import { and, desc, eq, gte, inArray, isNull, like, ne, or, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { activities, credits, events, members } from "@/db/schema";
import { daysAgo } from "@/lib/core/clock";
import type { Viewer } from "@/lib/core/viewer";
import type { InboxCredit } from "./items";
import "server-only";

/** For how many days after it was given a credit is asked about. */
const creditDays = 60;
/** How many are asked about at once; the next ones as these are answered. */
const mostCredits = 20;

/** Since when credits that were given are asked about. */
export const creditsSince = () => daysAgo(creditDays);

/**
 * Credits that somebody else gave lately, since then, by logging it or the event that it came of, and the member has neither kept nor
 * declined, the latest first. Imported ones ask nothing.
 */
export function creditQuestion(viewer: Viewer, since: Date) {
  const giver = sql`coalesce(${events.createdById}, ${activities.loggedById})`;
  const typed = (key: typeof activities.sourceKey | typeof events.sourceKey) => or(isNull(key), like(key, "form:%"));
  return db
    .select({
      id: activities.id,
      title: activities.title,
      startsOn: activities.startsOn,
      part: credits.part,
      by: members.name,
    })
    .from(credits)
    .innerJoin(activities, eq(activities.id, credits.activityId))
    .leftJoin(events, eq(events.id, activities.eventId))
    .innerJoin(members, eq(members.id, giver))
    .where(
      and(
        eq(credits.memberId, viewer.memberId ?? ""),
        isNull(credits.declinedAt),
        isNull(credits.keptAt),
        ne(giver, viewer.memberId ?? ""),
        inArray(activities.state, ["submitted", "confirmed", "returned"]),
        typed(activities.sourceKey),
        typed(events.sourceKey),
        gte(activities.createdAt, since),
      ),
    )
    .orderBy(desc(activities.startsOn), desc(activities.id));
}

/** The first of them, as many as are asked about at once. */
export function creditItems(rows: Awaited<ReturnType<typeof creditQuestion>>): InboxCredit[] {
  return rows.slice(0, mostCredits).map((row) => ({ kind: "credit", ...row }));
}
