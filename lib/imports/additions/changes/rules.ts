import { daysWords } from "@/lib/clock";
import { countryName } from "@/lib/countries/names/rules";
import type { EventFacts } from "@/lib/events/schema";
import type { GroupFacts } from "@/lib/groups/schema";
import { folded } from "../../texts/rules";

type Told = { field: string; value: string | null; isChange?: boolean };

/** What an event gets that is new to it, or other than before. */
export function changesOfEvent(before: EventFacts, after: EventFacts): Told[] {
  const talks = new Set(before.sessions.map(({ title }) => folded(title)));
  return [
    ...differing(eventWords(before), eventWords(after)),
    ...after.sessions
      .filter(({ title }) => !talks.has(folded(title)))
      .map(({ title, speakers }) => ({
        field: "Session",
        value: [title, ...speakers.flatMap(({ guestName }) => guestName ?? [])].join(", "),
      })),
  ];
}

/** The same of a group. */
export function changesOfGroup(before: GroupFacts, after: GroupFacts): Told[] {
  return differing(groupWords(before), groupWords(after));
}

/** What a new event is called where a row tells of a talk, what it advances, and what becomes of it. */
export function newEvent(event: EventFacts, state: string, goals: ReadonlyMap<string, string>): Told[] {
  return [
    { field: "Event", value: event.sessions.length > 0 ? event.title : null },
    { field: "State", value: state === "held" ? null : state },
    { field: "Goals", value: event.goals.map((key) => goals.get(key) ?? key).join(", ") },
  ];
}

function eventWords(facts: EventFacts): Told[] {
  return [
    { field: "Title", value: facts.title },
    { field: "Day", value: daysWords(facts.startsOn, facts.endsOn) },
    { field: "Time", value: [facts.startsAtClock, facts.endsAtClock].filter(Boolean).join(" to ") },
    { field: "Venue", value: facts.venue },
    { field: "City", value: facts.city },
    { field: "Link", value: facts.link },
    { field: "Link to join", value: facts.onlineLink },
    { field: "Photos", value: facts.photosLink },
    { field: "Description", value: facts.description },
    { field: "In the room", value: counted(facts.attendeesInPerson) },
    { field: "Online", value: counted(facts.attendeesOnline) },
    { field: "Expected", value: counted(facts.expectedInPerson ?? facts.expectedOnline) },
  ];
}

function groupWords(facts: GroupFacts): Told[] {
  return [
    { field: "Name", value: facts.name },
    { field: "Kind", value: facts.kind },
    { field: "Country", value: facts.country ? countryName(facts.country) : facts.countryAsWritten },
    { field: "City", value: facts.city },
    { field: "Time zone", value: facts.timeZone },
    { field: "Links", value: facts.links.join(", ") },
    { field: "Other names", value: facts.aliases.join(", ") },
    { field: "Members", value: counted(facts.statedMembers) },
    { field: "Description", value: facts.description },
  ];
}

function differing(before: Told[], after: Told[]): Told[] {
  return after
    .map((told, at) => ({ ...told, was: before[at]?.value }))
    .filter(({ value, was }) => value && value !== was)
    .map(({ field, value, was }) => ({ field, value, isChange: !!was }));
}

function counted(count: number | null): string | null {
  return count === null ? null : count.toLocaleString("en");
}
