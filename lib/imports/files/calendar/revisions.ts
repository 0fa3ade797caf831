import { normalizeWords } from "../text";
import type { CalendarEvent } from "./event";

export type Revisions = {
  kept: CalendarEvent[];
  /** By an entry that is not used, the one that is. */
  replaced: Map<CalendarEvent, CalendarEvent>;
  /** What tells events apart that share a UID: their days and places. */
  places: Map<CalendarEvent, string>;
};

/**
 * Of entries with one UID the one with the highest number, then the one changed last, counts. Where that does not tell them apart,
 * those in different places are different events: one conference in two cities.
 */
export function latestRevisions(entries: CalendarEvent[], keyOf: (entry: CalendarEvent) => string): Revisions {
  const byUid = new Map<string, CalendarEvent[]>();
  for (const entry of entries) {
    if (!entry.uid) continue;
    const id = `${entry.uid} ${keyOf(entry)}`;
    byUid.set(id, [...(byUid.get(id) ?? []), entry]);
  }
  const replaced: Revisions["replaced"] = new Map();
  const places: Revisions["places"] = new Map();
  for (const alike of byUid.values()) {
    if (alike.length === 1) continue;
    const used = eventsAmong(alike);
    for (const { event, others } of used) for (const other of others) replaced.set(other, event);
    if (used.length > 1)
      for (const { event } of used) places.set(event, [event.start.day, normalizeWords(event.location)].join(" "));
  }
  return { kept: entries.filter((entry) => !replaced.has(entry)), replaced, places };
}

type UsedEvent = { event: CalendarEvent; others: CalendarEvent[] };

function eventsAmong(alike: CalendarEvent[]): UsedEvent[] {
  const newest = alike.reduce((best, next) => (next.revision.sequence > best.revision.sequence ? next : best));
  const current = alike.filter(({ revision }) => revision.sequence === newest.revision.sequence);
  const old = alike.filter((entry) => !current.includes(entry));
  const events: UsedEvent[] = [];
  for (const entry of current) {
    const same = events.find(({ event }) => !areApart(event, entry));
    if (!same) events.push({ event: entry, others: [] });
    else if (entry.revision.at > same.event.revision.at) {
      same.others.push(same.event);
      same.event = entry;
    } else same.others.push(entry);
  }
  events[0]?.others.push(...old);
  return events;
}

/** In different places, and on different days or without a word of which is the newer. */
function areApart(one: CalendarEvent, other: CalendarEvent): boolean {
  const [here, there] = [normalizeWords(one.location), normalizeWords(other.location)];
  if (!here || !there || here === there || one.rule || other.rule || one.instead) return false;
  return one.start.day !== other.start.day || one.revision.at === other.revision.at;
}
