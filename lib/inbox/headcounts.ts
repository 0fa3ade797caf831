import { and, desc, eq, exists, gte, inArray, isNull, lte, not, type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { activities, activityFigures, uncounted } from "@/db/schema";
import { catalogue } from "@/lib/catalogue/get";
import { addDays, today } from "@/lib/core/clock";
import type { SignedInViewer, Viewer } from "@/lib/core/viewer";
import { ownUncountedEvents } from "@/lib/events/list";
import { attendanceAskedForDays } from "@/lib/events/policy";
import type { InboxAttendance, InboxHeadcount } from "./items";
import "server-only";

const audienceFigures = ["attendees_in_person", "attendees_online"] as const;

/** Own things that came of no event, of the last sixty days that had an audience nobody has counted yet, the latest first. */
export async function headcountItems(viewer: SignedInViewer): Promise<InboxHeadcount[]> {
  const day = today(viewer.timeZone);
  const { activityTypes } = await catalogue();
  const asking = activityTypes.filter((type) => audienceFigures.some((key) => type.asks.includes(key)));
  const rows = await db
    .select()
    .from(activities)
    .where(
      and(
        eq(activities.loggedById, viewer.memberId),
        inArray(activities.state, ["submitted", "confirmed"]),
        isNull(activities.eventId),
        inArray(
          activities.type,
          asking.map((type) => type.key),
        ),
        gte(activities.startsOn, addDays(day, -attendanceAskedForDays)),
        lte(sql`coalesce(${activities.endsOn}, ${activities.startsOn})`, day),
        not(hasHeadcount()),
        not(isSaidUncounted()),
      ),
    )
    .orderBy(desc(activities.startsOn), desc(activities.id));
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

/** Events of the viewer's groups that are over and that nobody has counted, the latest first. */
export async function attendanceItems(viewer: Viewer): Promise<InboxAttendance[]> {
  const rows = await ownUncountedEvents(viewer);
  return rows.map(({ id, version, title, startsOn, hosts, expectedInPerson }) => ({
    kind: "attendance",
    ...{ id, version, title, startsOn },
    group: hosts[0]?.name ?? "",
    expected: expectedInPerson,
  }));
}
