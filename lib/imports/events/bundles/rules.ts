import { searchText } from "@/db/fold";
import { mostSessions } from "@/lib/events/schema";
import type { Reading } from "../../cells/rules";
import { folded } from "../../texts/rules";
import type { EventDraft, Talk } from "../rules";
import { joinedSpeakers } from "../speakers/rules";

/** The rows of a file of events, those of one event together, in slices of fifty or a few more; and what they share. */
export type Bundles = {
  slices: Reading<EventDraft>[][];
  /** The keys of all events of the file, each its own. */
  keys: Set<string>;
  /** How many events have an address. */
  links: Map<string, number>;
  /** How many events begin on a day. */
  days: Map<string, number>;
  /** By the id of an event that is here already, the key of the one of the file that was taken for it: no other one is. */
  taken: Map<string, string>;
};

const sliceSize = 50;

/**
 * Rows of one event, by its id, or by its title, day and place, become one: the first one gets the talks of the others. One name
 * on one day in four cities is four events.
 */
export function bundlesOf(readings: Reading<EventDraft>[]): Bundles {
  tellApart(readings);
  const events = new Map<string, Reading<EventDraft>[]>();
  for (const reading of readings) {
    const key = reading.draft?.key ?? `row ${reading.row}`;
    const rows = events.get(key) ?? [];
    rows.push(reading);
    events.set(key, rows);
  }
  const links = new Map<string, number>();
  const days = new Map<string, number>();
  for (const [first, ...others] of events.values()) {
    if (!first?.draft) continue;
    for (const other of others) join(first, other);
    first.draft.talks = first.draft.talks.slice(0, mostSessions);
    const { link, startsOn } = first.draft;
    if (link) links.set(link, (links.get(link) ?? 0) + 1);
    days.set(startsOn, (days.get(startsOn) ?? 0) + 1);
  }
  return { slices: sliced([...events.values()]), keys: new Set(events.keys()), links, days, taken: new Map() };
}

/** Rows of one key in different cities get keys of their own; a row that names no city has the plain one. */
function tellApart(readings: Reading<EventDraft>[]): void {
  const cities = new Map<string, Set<string>>();
  for (const { draft } of readings) {
    if (!draft?.city || draft.key.startsWith("id:")) continue;
    const known = cities.get(draft.key) ?? new Set();
    cities.set(draft.key, known.add(searchText(draft.city)));
  }
  for (const { draft } of readings)
    if (draft?.city && (cities.get(draft.key)?.size ?? 0) > 1) draft.key = placedKey(draft.key, draft.city);
}

export function placedKey(key: string, city: string): string {
  const place = `/${searchText(city)}`;
  return key.endsWith(place) ? key : `${key}${place}`;
}

function join(first: Reading<EventDraft>, other: Reading<EventDraft>): void {
  const [event, more] = [first.draft, other.draft];
  if (!event || !more) return;
  more.of = first.row;
  const warn = (reason: string) => other.warnings.push({ row: other.row, column: null, reason });
  if (more.talks.length === 0) warn(`Row ${first.row} is about the same event. The value of the first row is used.`);
  for (const talk of more.talks) {
    const same = event.talks.find(({ title }) => folded(title) === folded(talk.title));
    if (same) Object.assign(same, joined(same, talk));
    else if (event.talks.length < mostSessions) event.talks.push(talk);
    else warn(`The event has ${mostSessions} sessions already; this one is left out.`);
  }
  stretch(event, more);
  event.link ??= more.link;
  event.expected ??= more.expected;
  event.venue ??= more.venue;
  event.description ||= more.description;
}

/** Talks of one day that have clocks of their own: the event lasts from the first to the last. */
function stretch(event: EventDraft, more: EventDraft): void {
  if (event.talks.length === 0 || event.endsOn || more.endsOn || event.timeZone !== more.timeZone) return;
  if (!event.startsAtClock || !more.startsAtClock) return;
  if (more.startsAtClock < event.startsAtClock) event.startsAtClock = more.startsAtClock;
  if (event.endsAtClock && more.endsAtClock && more.endsAtClock > event.endsAtClock)
    event.endsAtClock = more.endsAtClock;
}

/** One talk in two rows, one for each speaker. */
function joined(one: Talk, other: Talk): Talk {
  return {
    title: one.title,
    speakers: joinedSpeakers(one.speakers, other.speakers),
    abstract: one.abstract || other.abstract,
    slidesLink: one.slidesLink ?? other.slidesLink,
    recordingLink: one.recordingLink ?? other.recordingLink,
  };
}

function sliced(events: Reading<EventDraft>[][]): Reading<EventDraft>[][] {
  const slices: Reading<EventDraft>[][] = [];
  let slice: Reading<EventDraft>[] = [];
  for (const rows of events) {
    slice.push(...rows);
    if (slice.length < sliceSize) continue;
    slices.push(slice);
    slice = [];
  }
  return slice.length > 0 ? [...slices, slice] : slices;
}
