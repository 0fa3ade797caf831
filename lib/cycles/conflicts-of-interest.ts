import { and, desc, eq, gte, isNull } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { db } from "@/db/client";
import { fold } from "@/db/fold";
import { activities, credits } from "@/db/schema";
import { addMonths, type Day, today } from "@/lib/core/clock";
import { isSignedIn, type Viewer } from "@/lib/core/viewer";
import { memberEmployments } from "@/lib/members/get";
import "server-only";

const creditedWithinMonths = 24;

/** What ties a reviewer to a member: an employer that both have today, and the latest activity that both are credited on within two years. */
export async function conflictsOfInterest(viewer: Viewer, memberId: string) {
  if (!isSignedIn(viewer)) return { employer: null, creditedOn: null };
  const day = today(viewer.timeZone);
  const own = employersOn(await memberEmployments(viewer, viewer.memberId), day);
  const theirs = employersOn(await memberEmployments(viewer, memberId), day);
  const employer = theirs.find((one) => own.some((other) => fold(other) === fold(one))) ?? null;
  const other = alias(credits, "other");
  const [together] = await db
    .select({ id: activities.id, title: activities.title, on: activities.startsOn })
    .from(credits)
    .innerJoin(other, and(eq(other.activityId, credits.activityId), eq(other.memberId, viewer.memberId)))
    .innerJoin(activities, eq(activities.id, credits.activityId))
    .where(
      and(
        eq(credits.memberId, memberId),
        isNull(credits.declinedAt),
        isNull(other.declinedAt),
        eq(activities.state, "confirmed"),
        gte(activities.startsOn, addMonths(day, -creditedWithinMonths)),
      ),
    )
    .orderBy(desc(activities.startsOn), desc(activities.id))
    .limit(1);
  return { employer, creditedOn: together ?? null };
}

type Employment = { employer: string; fromOn: Day | null; toOn: Day | null };

function employersOn(rows: readonly Employment[], day: Day): string[] {
  return rows
    .filter(({ fromOn, toOn }) => (!fromOn || fromOn <= day) && (!toOn || toOn >= day))
    .map(({ employer }) => employer);
}
