"use client";

import { Conflict } from "@/app/_ui/conflict";
import { changesShown } from "@/app/_ui/merge-edits";
import type { EventState } from "@/lib/events/schema";
import type { Typed } from "./form-types";

const texts = ["title", "startsOn", "startsAtClock", "endsOn", "endsAtClock", "venue", "city"];
const numbers = ["expectedInPerson", "expectedOnline", "attendeesInPerson", "attendeesOnline"];
const labels = {
  title: "Title",
  kind: "Kind",
  format: "Format",
  startsOn: "Day",
  startsAtClock: "Starts at",
  endsOn: "Last day",
  endsAtClock: "Ends at",
  timeZone: "Time zone",
  expectedInPerson: "Expected in the room",
  expectedOnline: "Expected online",
  attendeesInPerson: "Came in person",
  attendeesOnline: "Came online",
  venue: "Venue",
  city: "City",
  country: "Country",
  link: "Link",
  onlineLink: "Link to join",
  photosLink: "Photos",
  sessions: "Talks and speakers",
  volunteers: "Who helped",
  coHosts: "Co-hosts",
  goals: "Goals",
  principles: "Principles",
  language: "Language",
  description: "Description",
} as const satisfies Partial<Record<keyof Typed, string>>;

type EventConflictProps = {
  newest: { values: Typed; state: EventState };
  opened: Typed;
  wasPlanned: boolean;
  mergeBoth: () => void;
};

/** What somebody else changed of the event since this form was opened. */
export function EventConflict({ newest, opened, wasPlanned, mergeBoth }: EventConflictProps) {
  const isHeldNow = wasPlanned && newest.state === "held";
  return (
    <Conflict
      changes={changesShown([opened, newest.values], labels, [...texts, ...numbers])}
      note={newest.state === "cancelled" ? "It is cancelled." : isHeldNow ? "It is marked as held." : null}
      onMerge={mergeBoth}
      theirs={`/events/${newest.values.id}`}
    />
  );
}
