import "server-only";
import { and, asc, eq } from "drizzle-orm";
import { db, type Reader } from "@/db/client";
import { eventAttendees, members } from "@/db/schema";
import { standing } from "../../members/policy";
import { memberOptions } from "../../members/queries";
import { isSignedIn, type Viewer } from "../../viewer";
import type { EventWhole } from "../queries";

/**
 * The members who are known to have been there: how many, and those whom the viewer may see by name. Only for who runs the event;
 * for everybody else there are none.
 */
export async function attendeesOf(viewer: Viewer, event: Pick<EventWhole, "id" | "mayRun">, from: Reader = db) {
  if (!event.mayRun) return { count: 0, members: [] };
  const rows = await from
    .select({ id: eventAttendees.memberId })
    .from(eventAttendees)
    .innerJoin(members, eq(members.id, eventAttendees.memberId))
    .where(and(eq(eventAttendees.eventId, event.id), standing()))
    .orderBy(asc(members.nameFolded), asc(members.id));
  const ids = rows.map(({ id }) => id);
  return { count: ids.length, members: await memberOptions(viewer, ids, from) };
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
