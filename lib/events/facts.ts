import type { EventWithDetails } from "./get";
import type { EventFacts } from "./schema";
import "server-only";

/** What the event says of itself, as `reviseEvent` takes it. */
export function eventFactsOf(event: EventWithDetails): EventFacts {
  const [main, ...others] = event.hosts;
  const { title, kind, format, startsOn, startsAtClock, endsOn, endsAtClock, timeZone, venue, city, country } = event;
  const { onlineLink, link, photosLink, description, language, expectedInPerson, expectedOnline } = event;
  const { attendeesInPerson, attendeesOnline, goals, principles } = event;
  const person = ({ memberId, guestName }: { memberId: string | null; guestName: string | null }) => ({
    memberId,
    guestName,
    guestLink: null,
  });
  return {
    groupId: main?.id ?? "",
    coHosts: others.map(({ id }) => id),
    ...{ title, kind, format, startsOn, startsAtClock, endsOn, endsAtClock, timeZone, venue, city, country },
    ...{ onlineLink, link, photosLink, description, language, expectedInPerson, expectedOnline },
    ...{ attendeesInPerson, attendeesOnline, goals, principles },
    sessions: event.sessions.map(({ eventId, position, speakers, ...session }) => ({
      ...session,
      speakers: speakers.map((speaker) => ({ ...person(speaker), guestLink: speaker.guestLink })),
    })),
    volunteers: event.volunteers.map(person),
  };
}
