import { and, eq, inArray, or } from "drizzle-orm";
import { askTogether } from "@/db/ask-together";
import { db } from "@/db/client";
import { eventSessions, eventVolunteers, members, sessionSpeakers } from "@/db/schema";
import type { Viewer } from "@/lib/core/viewer";
import { memberVisibleTo } from "@/lib/members/policy";
import { attendeeQuestions, readAttendees } from "./attendees";
import type { EventWithDetails } from "./get";
import { ledQuestion, organiserQuestion, shownOrganiser } from "./organisers";
import "server-only";

export type EventPeople = Awaited<ReturnType<typeof eventPeople>>;

/**
 * Who speaks, helps and leads, by names that the viewer may see, and who was there: all of them for whoever runs the event, for others
 * whether they themselves are on the list.
 */
export async function eventPeople(viewer: Viewer, event: EventWithDetails) {
  const speaking = db
    .select({ id: sessionSpeakers.memberId })
    .from(sessionSpeakers)
    .innerJoin(eventSessions, eq(eventSessions.id, sessionSpeakers.sessionId))
    .where(eq(eventSessions.eventId, event.id));
  const helping = db
    .select({ id: eventVolunteers.memberId })
    .from(eventVolunteers)
    .where(eq(eventVolunteers.eventId, event.id));
  const found = await askTogether(db, {
    seen: db
      .select({ id: members.id, name: members.name, slug: members.slug })
      .from(members)
      .where(and(or(inArray(members.id, speaking), inArray(members.id, helping)), memberVisibleTo(viewer))),
    organisers: organiserQuestion(viewer, event),
    led: ledQuestion(viewer, event),
    ...attendeeQuestions(viewer, event),
  });
  const organisers = found.organisers.flatMap((row) => shownOrganiser(row) ?? []);
  return {
    seen: found.seen,
    organisers,
    hiddenOrganisers: found.organisers.length - organisers.length,
    /** Whether anybody led one of its groups on its day. */
    isLed: found.led.length > 0,
    ...readAttendees(event, found),
  };
}
