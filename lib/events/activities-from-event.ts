import type { ActivityFacts } from "@/lib/activities/schema";
import { type EventSchedule, eventMinutes } from "./moments";

type CreditedPerson = { memberId: string | null; guestName: string | null };

/** As much of an event as its credit follows from. */
export type CreditableEvent = EventSchedule & {
  title: string;
  city: string | null;
  country: string | null;
  language: string | null;
  link: string | null;
  attendeesInPerson: number | null;
  attendeesOnline: number | null;
  goals: readonly string[];
  principles: readonly string[];
  volunteers: readonly CreditedPerson[];
  sessions: readonly {
    id: string;
    kind: "talk" | "workshop";
    title: string;
    abstract: string;
    language: string | null;
    slidesLink: string | null;
    recordingLink: string | null;
    speakers: readonly CreditedPerson[];
  }[];
};

/** An activity that comes of an event: of the event itself where no session is named. */
export type ActivityFromEvent = { sessionId: string | null; facts: ActivityFacts };

/**
 * What an event that was held adds to people's record: one activity for those who led it that day and lent a hand, and one for
 * each session with a member among its speakers. All of them have the event's headcount; totals count it once.
 */
export function activitiesFromEvent(event: CreditableEvent, organisers: readonly string[]): ActivityFromEvent[] {
  const helpers = event.volunteers.filter(({ memberId }) => !memberId || !organisers.includes(memberId));
  const credits = [
    ...organisers.map((memberId) => ({ memberId, guestName: null, part: "organiser" as const })),
    ...helpers.map(({ memberId, guestName }) => ({ memberId, guestName, part: "volunteer" as const })),
  ];
  const common = commonFacts(event);
  const organised: ActivityFromEvent = {
    sessionId: null,
    facts: {
      ...common,
      type: "event_organised",
      title: event.title,
      links: presentLinks(event.link),
      figures: { ...common.figures, minutes: eventMinutes(event) },
      credits,
    },
  };
  return [
    ...(hasMember(credits) ? [organised] : []),
    ...event.sessions
      .filter((session) => hasMember(session.speakers))
      .map(
        (session): ActivityFromEvent => ({
          sessionId: session.id,
          facts: {
            ...common,
            type: session.kind,
            title: session.title || `${session.kind === "talk" ? "Talk" : "Workshop"} at ${event.title}`.slice(0, 200),
            description: session.abstract,
            language: session.language ?? event.language,
            links: presentLinks(session.recordingLink, session.slidesLink, event.link),
            credits: session.speakers.map(({ memberId, guestName }) => ({ memberId, guestName, part: "speaker" })),
          },
        }),
      ),
  ];
}

function commonFacts(event: CreditableEvent) {
  const { startsOn, endsOn, country, city, language } = event;
  const tagged = (keys: readonly string[]) => keys.map((key) => ({ key, reason: null }));
  return {
    startsOn,
    endsOn: endsOn && endsOn > startsOn && !event.endsAtClock ? endsOn : null,
    country,
    countryAsWritten: null,
    city,
    language,
    description: "",
    visibility: "public" as const,
    figures: { attendees_in_person: event.attendeesInPerson, attendees_online: event.attendeesOnline },
    goals: tagged(event.goals),
    principles: tagged(event.principles),
  };
}

function hasMember(people: readonly { memberId: string | null }[]): boolean {
  return people.some(({ memberId }) => memberId !== null);
}

function presentLinks(...links: (string | null)[]): string[] {
  return links.flatMap((link) => link ?? []);
}
