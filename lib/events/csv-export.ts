import { type CsvRow, cellsVersion } from "@/lib/core/csv";
import type { EventWithDetails } from "./get";
import "server-only";

/** What an edited list may change; its version is of these. */
export const editableEventColumns = [
  "day",
  "clock",
  "time_zone",
  "title",
  "groups",
  "kind",
  "format",
  "state",
  "venue",
  "city",
  "country",
  "in_the_room",
  "online",
  "link",
];

export const eventCsvColumns = [...editableEventColumns, "address", "version"];

type ExportedEvent = Omit<EventWithDetails, "hosts" | "sessions" | "volunteers" | "goals" | "principles" | "mayRun"> & {
  hosts: { name: string }[];
};

/** An event that was chosen for the viewer as a line of a spreadsheet; an import compares what it reads with it, and knows it by its address. */
export function eventCsvLine(event: ExportedEvent): CsvRow {
  const editable = [
    event.startsOn,
    event.startsAtClock,
    event.timeZone,
    event.title,
    event.hosts.map(({ name }) => name).join("; "),
    event.kind,
    event.format,
    event.state,
    event.venue,
    event.city,
    event.country,
    event.attendeesInPerson,
    event.attendeesOnline,
    event.link,
  ];
  return [...editable, `/events/${event.id}`, cellsVersion(editable)];
}
