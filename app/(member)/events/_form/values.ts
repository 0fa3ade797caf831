import type { EventWithDetails } from "@/lib/events/get";
import type { EventFacts } from "@/lib/events/schema";
import { lastDayOfEvent } from "@/lib/events/time-of-day";
import type { Typed } from "./form-types";
import type { EventOptions } from "./options";

const nothing = {
  coHosts: [],
  title: "",
  kind: "meetup",
  format: "in_person" as const,
  startsAtClock: null,
  endsOn: null,
  endsAtClock: null,
  venue: null,
  city: null,
  country: null,
  onlineLink: null,
  link: "",
  photosLink: null,
  description: "",
  language: null,
  expectedInPerson: null,
  expectedOnline: null,
  attendeesInPerson: null,
  attendeesOnline: null,
  sessions: [],
  volunteers: [],
  principles: [],
  repeat: null,
};

/** A new event, with the place and the habits of the group's last one, as far as they can still be chosen. */
export function newValues(intent: "log" | "plan", options: EventOptions): Typed {
  const group = options.group;
  const { last } = options;
  return {
    ...nothing,
    intent,
    id: null,
    version: null,
    sourceKey: `form:${crypto.randomUUID()}`,
    groupId: group.id,
    timeZone: group.timeZone ?? options.timeZone,
    startsOn: "",
    goals: options.usualGoals,
    ...(last
      ? {
          kind: options.kinds.some(({ value }) => value === last.kind) ? last.kind : nothing.kind,
          format: last.format,
          venue: last.venue,
          city: last.city,
          country: last.country,
          language: last.language,
          ...(intent === "plan"
            ? { startsAtClock: last.startsAtClock, endsAtClock: last.endsAtClock, onlineLink: last.onlineLink }
            : {}),
        }
      : {}),
  };
}

/** What stays the same when an event is held again: not its day, its numbers, its links or who spoke. */
export function copyOf(intent: "log" | "plan", facts: EventFacts, options: EventOptions): Typed {
  return {
    ...newValues(intent, { ...options, last: null }),
    ...facts,
    link: "",
    photosLink: null,
    startsOn: "",
    endsOn: null,
    attendeesInPerson: null,
    attendeesOnline: null,
    expectedInPerson: null,
    expectedOnline: null,
    sessions: [],
    volunteers: [],
  };
}

/** An event as it stands, to be changed. A last day that only follows from the clocks goes on following them. */
export function valuesOf(event: EventWithDetails, facts: EventFacts): Typed {
  const endsOn = facts.endsOn === lastDayOfEvent({ ...facts, endsOn: null }) ? null : facts.endsOn;
  return {
    ...facts,
    endsOn,
    link: facts.link ?? "",
    intent: "revise",
    id: event.id,
    version: event.version,
    repeat: null,
  };
}
