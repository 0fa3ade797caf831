import { daysInWords } from "@/lib/core/clock";
import { countryName } from "@/lib/countries/names";
import type { EventFacts } from "@/lib/events/schema";
import { normalizeWords } from "../../files/text";
import { changedValues, countWords, type PreviewNames, type PreviewValue } from "../differences";
import type { Made } from "../made";
import type { EventWork } from "./decide";

/** What a row adds to an event, and of a new one what it does not say itself. */
export function previewEvent(work: EventWork, { goals }: PreviewNames): PreviewValue[] {
  if (work.do === "cancel") return [];
  if (work.do === "revise") return eventChanges(work.before.facts, work.input);
  const state = work.do === "log" ? null : work.isCancelled ? "cancelled" : "planned";
  return newEventValues(work.input, state, goals);
}

/** The event that a row makes or changes, and the sessions that are new to it. */
export function eventMade(work: EventWork): Made[] {
  const isNew = work.do === "log" || work.do === "plan";
  const event: Made = { thing: "event", is: isNew ? "made" : "changed", count: 1 };
  if (work.do === "cancel") return [event];
  const before = new Set(work.do === "revise" ? titlesOf(work.before.facts) : []);
  const count = titlesOf(work.input).filter((title) => !before.has(title)).length;
  return count > 0 ? [event, { thing: "session", is: "made", count }] : [event];
}

function titlesOf({ sessions }: EventFacts): string[] {
  return sessions.map(({ title }) => normalizeWords(title));
}

/** What an event gets that is new to it, or other than before. */
function eventChanges(before: EventFacts, after: EventFacts): PreviewValue[] {
  const talks = new Set(titlesOf(before));
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
function newEventValues(event: EventFacts, state: string | null, goals: ReadonlyMap<string, string>): PreviewValue[] {
  return [
    { field: "Event", value: event.sessions.length > 0 ? event.title : null },
    { field: "State", value: state },
    { field: "Goals", value: event.goals.map((key) => goals.get(key) ?? key).join(", ") },
  ];
}

function eventValues(facts: EventFacts): PreviewValue[] {
  return [
    { field: "Title", value: facts.title },
    { field: "Day", value: daysInWords(facts.startsOn, facts.endsOn) },
    { field: "Time", value: [facts.startsAtClock, facts.endsAtClock].filter(Boolean).join(" to ") },
    { field: "Time zone", value: facts.timeZone },
    { field: "Kind", value: facts.kind },
    { field: "Format", value: facts.format.replace("_", " ") },
    { field: "Venue", value: facts.venue },
    { field: "City", value: facts.city },
    { field: "Country", value: facts.country && countryName(facts.country) },
    { field: "Link", value: facts.link },
    { field: "Link to join", value: facts.onlineLink },
    { field: "Photos", value: facts.photosLink },
    { field: "Description", value: facts.description },
    { field: "In the room", value: countWords(facts.attendeesInPerson) },
    { field: "Online", value: countWords(facts.attendeesOnline) },
    { field: "Expected", value: countWords(facts.expectedInPerson ?? facts.expectedOnline) },
  ];
}
