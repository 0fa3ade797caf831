import { and, asc, eq, inArray } from "drizzle-orm";
import type { Answers } from "@/db/ask-together";
import { chunksOf } from "@/db/chunks";
import { db, type Transaction } from "@/db/client";
import { eventAttendees, members } from "@/db/schema";
import { command } from "@/lib/core/command";
import { notFoundError } from "@/lib/core/errors";
import type { Viewer } from "@/lib/core/viewer";
import { memberVisibleTo } from "@/lib/members/policy";
import { type EventWithDetails, getEvent } from "./get";
import { removeAttendeeInput } from "./schema";
import "server-only";

/**
 * The members who are known to have been there, of those whom the viewer may see, and whether the viewer is on the list, to be asked
 * together with something else; `readAttendees` leaves what is for the viewer.
 */
export function attendeeQuestions(viewer: Viewer, event: Pick<EventWithDetails, "id">) {
  const ofEvent = eq(eventAttendees.eventId, event.id);
  return {
    attendees: db
      .select({ id: members.id, name: members.name, slug: members.slug })
      .from(eventAttendees)
      .innerJoin(members, eq(members.id, eventAttendees.memberId))
      .where(and(ofEvent, memberVisibleTo(viewer)))
      .orderBy(asc(members.nameFolded), asc(members.id)),
    ownRows: db
      .select({ id: eventAttendees.memberId })
      .from(eventAttendees)
      .where(and(ofEvent, eq(eventAttendees.memberId, viewer.memberId ?? ""))),
  };
}

/** All who were there only for who runs the event; for others there are none. */
export function readAttendees(
  { mayRun }: Pick<EventWithDetails, "mayRun">,
  { attendees, ownRows }: Answers<ReturnType<typeof attendeeQuestions>>,
) {
  return { attendees: mayRun ? attendees : [], isAttendee: ownRows.length > 0 };
}

/** Takes a member off the list of who was there: themselves, and whoever runs the event. The numbers stay. */
export const removeAttendee = command({
  name: "event.leave_attendees",
  input: removeAttendeeInput,
  subject: (tx, input, viewer) => getEvent(viewer, input.id, tx),
  allow: (viewer, event, { memberId }) => event.mayRun || memberId === viewer.memberId,
  run: async ({ tx, input: { id, memberId } }) => {
    if ((await deleteAttendees(tx, id, [memberId])) === 0) throw notFoundError("attendee");
    return { value: { id }, audit: { objectKind: "event", objectId: id, concernsId: memberId } };
  },
});

export async function deleteAttendees(tx: Transaction, eventId: string, memberIds: readonly string[]): Promise<number> {
  let gone = 0;
  for (const some of chunksOf(memberIds)) {
    const rows = await tx
      .delete(eventAttendees)
      .where(and(eq(eventAttendees.eventId, eventId), inArray(eventAttendees.memberId, some)))
      .returning({ id: eventAttendees.memberId });
    gone += rows.length;
  }
  return gone;
}
