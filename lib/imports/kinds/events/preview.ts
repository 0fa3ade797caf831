import { daysInWords } from "@/lib/core/clock";
import type { EventFacts } from "@/lib/events/schema";
import { changedValues, countWords, type PreviewValue } from "../../differences";
import { normalizeWords } from "../../files/text";

/** What an event gets that is new to it, or other than before. */
export function eventChanges(before: EventFacts, after: EventFacts): PreviewValue[] {
  const talks = new Set(before.sessions.map(({ title }) => normalizeWords(title)));
  return [
    ...changedValues(eventValues(before), eventValues(after)),
    ...after.sessions
      .filter(({ title }) => !talks.has(normalizeWords(title)))
      .map(({ title, speakers }) => ({
        field: "Session",
        value: [title, ...speakers.flatMap(({ guestName }) => guestName ?? [])].join(", "),
      })),
  ];
}

/** What a new event is called where a row tells of a talk, what it advances, and what becomes of it. */
export function newEventAdditions(
  event: EventFacts,
  state: string,
  goals: ReadonlyMap<string, string>,
): PreviewValue[] {
  return [
    { field: "Event", value: event.sessions.length > 0 ? event.title : null },
    { field: "State", value: state === "held" ? null : state },
    { field: "Goals", value: event.goals.map((key) => goals.get(key) ?? key).join(", ") },
  ];
}

function eventValues(facts: EventFacts): PreviewValue[] {
  return [
    { field: "Title", value: facts.title },
    { field: "Day", value: daysInWords(facts.startsOn, facts.endsOn) },
    { field: "Time", value: [facts.startsAtClock, facts.endsAtClock].filter(Boolean).join(" to ") },
    { field: "Venue", value: facts.venue },
    { field: "City", value: facts.city },
    { field: "Link", value: facts.link },
    { field: "Link to join", value: facts.onlineLink },
    { field: "Photos", value: facts.photosLink },
    { field: "Description", value: facts.description },
    { field: "In the room", value: countWords(facts.attendeesInPerson) },
    { field: "Online", value: countWords(facts.attendeesOnline) },
    { field: "Expected", value: countWords(facts.expectedInPerson ?? facts.expectedOnline) },
  ];
}
