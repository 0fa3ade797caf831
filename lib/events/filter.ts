import { z } from "zod";
import { eventFormats, eventStates } from "@/db/words";
import { dayField } from "@/lib/core/fields";
import { filterChoices, filterWord, filterWords, readFilter } from "@/lib/core/filter";

/** The one filter of events: what the calendar, a group's page, a feed and an export show. */
export const eventFilter = z.object({
  q: filterWord.optional(),
  /** Addresses of groups. */
  group: filterWords.optional(),
  /** Keys of programs: what their groups hold, and what advances their goals. */
  program: filterWords.optional(),
  /** ISO codes of the event's country. */
  country: filterWords.optional(),
  kind: filterWords.optional(),
  format: filterChoices(eventFormats).optional(),
  state: filterChoices(eventStates).optional(),
  from: dayField.optional(),
  to: dayField.optional(),
});

export type EventFilter = z.output<typeof eventFilter>;

/** Reads a filter from an address, dropping what is malformed: a stale link shows more rather than an error. */
export function readEventFilter(asked: Record<string, string | string[] | undefined>): EventFilter {
  return readFilter(eventFilter, asked);
}
