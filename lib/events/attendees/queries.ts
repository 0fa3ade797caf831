import "server-only";
import { and, asc, eq } from "drizzle-orm";
import { db, type Reader } from "@/db/client";
import { eventAttendees, members } from "@/db/schema";
import { standing } from "../../members/policy";
import { memberOptions } from "../../members/queries";
import { isSignedIn, type Viewer } from "../../viewer";
import type { EventWhole } from "../queries";

/** The members who are known to have been there, of those whom the viewer may see. Only for who runs the event; for others there are none. */
export async function attendeesOf(viewer: Viewer, event: Pick<EventWhole, "id" | "mayRun">, from: Reader = db) {
  if (!event.mayRun) return [];
  const rows = await from
    .select({ id: eventAttendees.memberId })
    .from(eventAttendees)
    .innerJoin(members, eq(members.id, eventAttendees.memberId))
    .where(and(eq(eventAttendees.eventId, event.id), standing()))
    .orderBy(asc(members.nameFolded), asc(members.id));
  return memberOptions(
    viewer,
    rows.map(({ id }) => id),
    from,
  );
}

/** Whether the viewer themselves is on the list. */
export async function isAttendee(viewer: Viewer, eventId: string, from: Reader = db): Promise<boolean> {
  if (!isSignedIn(viewer)) return false;
  const rows = await from
    .select({ id: eventAttendees.memberId })
    .from(eventAttendees)
    .where(and(eq(eventAttendees.eventId, eventId), eq(eventAttendees.memberId, viewer.memberId)));
  return rows.length > 0;
}
