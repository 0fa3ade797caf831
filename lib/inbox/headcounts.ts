import { and, desc, eq, exists, gte, inArray, isNull, lte, not, type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { activities, activityFigures, uncounted } from "@/db/schema";
import type { ActivityType } from "@/lib/catalogue/get";
import { addDays, type Day } from "@/lib/core/clock";
import type { Viewer } from "@/lib/core/viewer";
import type { ownUncountedEvents } from "@/lib/events/of-own-groups";
import { attendanceAskedForDays } from "@/lib/events/policy";
import type { InboxAttendance, InboxHeadcount } from "./items";
import "server-only";

const audienceFigures = ["attendees_in_person", "attendees_online"] as const;

/** The types of activities that have an audience. */
export function typesWithAudience(activityTypes: readonly ActivityType[]): string[] {
  return activityTypes.filter((type) => audienceFigures.some((key) => type.asks.includes(key))).map(({ key }) => key);
}

/**
 * Own things of these types that came of no event, of the sixty days up to a day of theirs, that had an audience nobody has counted
 * yet, the latest first.
 */
export function headcountQuestion(viewer: Viewer, { day, types }: { day: Day; types: readonly string[] }) {
  const { id, version, title, type: typeKey, startsOn, endsOn, state } = activities;
  return db
    .select({ id, version, title, type: typeKey, startsOn, endsOn, state })
    .from(activities)
    .where(
      and(
        eq(activities.loggedById, viewer.memberId ?? ""),
        inArray(activities.state, ["submitted", "confirmed"]),
        isNull(activities.eventId),
        inArray(activities.type, [...types]),
        gte(activities.startsOn, addDays(day, -attendanceAskedForDays)),
        lte(sql`coalesce(${activities.endsOn}, ${activities.startsOn})`, day),
        not(hasHeadcount()),
        not(isSaidUncounted()),
      ),
    )
    .orderBy(desc(activities.startsOn), desc(activities.id));
}

export function headcountItems(
  rows: Awaited<ReturnType<typeof headcountQuestion>>,
  activityTypes: readonly ActivityType[],
): InboxHeadcount[] {
  return rows.map(({ id, version, title, type, startsOn, endsOn, state }) => {
    const asks = activityTypes.find((one) => one.key === type)?.asks ?? [];
    return {
      kind: "headcount",
      id,
      version,
      title,
      startsOn,
      endsOn,
      state,
      asks: audienceFigures.filter((key) => asks.includes(key)),
    };
  });
}

function hasHeadcount(): SQL {
  return exists(
    db
      .select({ one: sql`1` })
      .from(activityFigures)
      .where(and(eq(activityFigures.activityId, activities.id), inArray(activityFigures.key, [...audienceFigures]))),
  );
}

function isSaidUncounted(): SQL {
  return exists(db.select({ one: sql`1` }).from(uncounted).where(eq(uncounted.activityId, activities.id)));
}

export function attendanceItems(rows: Awaited<ReturnType<typeof ownUncountedEvents>>): InboxAttendance[] {
  return rows.map(({ expectedInPerson, group, ...event }) => ({
    kind: "attendance",
    ...event,
    group: group ?? "",
    expected: expectedInPerson,
  }));
}
