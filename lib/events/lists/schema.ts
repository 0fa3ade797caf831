import { z } from "zod";
import { eventFormats, eventStates } from "@/db/words";
import { dayField } from "../../fields";
import { readFilter, several, word } from "../../filter";

/** The one filter of events: what the calendar, a group's page, a feed and an export show. */
export const eventFilter = z.object({
  q: word.optional(),
  /** Addresses of groups. */
  group: several.optional(),
  /** ISO codes of the event's country. */
  country: several.optional(),
  kind: several.optional(),
  format: several.pipe(z.array(z.enum(eventFormats))).optional(),
  state: several.pipe(z.array(z.enum(eventStates))).optional(),
  from: dayField.optional(),
  to: dayField.optional(),
});

export type EventFilter = z.output<typeof eventFilter>;

/** Reads a filter from an address, dropping what is malformed: a stale link shows more rather than an error. */
export function eventFilterOf(asked: Record<string, string | string[] | undefined>): EventFilter {
  return readFilter(eventFilter, asked);
}
