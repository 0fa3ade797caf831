import { searchText } from "@/db/fold";
import { addDays } from "@/lib/core/clock";
import { maxSessions } from "@/lib/events/schema";
import { inBatches } from "../../files/rows";
import { normalizeWords } from "../../files/text";
import type { RowReading } from "../../infer/cells";
import type { Question } from "../../problem";
import { fillEventFields, joinedDifferenceWords, takeEventFields } from "./joined-fields";
import { keyOfLink, type PairAnswers, settleSharedPages } from "./link-days";
import type { EventDraft, TalkDraft } from "./read";
import { eventSourceKey, isKnownOwn, keyWithCity } from "./source-keys";
import { joinSpeakers } from "./speakers";

/** The rows of a file of events, those of one event together, in slices of fifty or a few more; and what they share. */
export type EventRows = {
  slices: RowReading<EventDraft>[][];
  /** The source keys of all events of the file, each its own. */
  own: Set<string>;
  /** How many events of a group have an address. */
  links: Map<string, number>;
  /** How many events of a group begin on a day. */
  days: Map<string, number>;
  /** By the id of an event that is here already, the source key of the one of the file that was taken for it: no other one is. */
  taken: Map<string, string>;
  /** What nobody said yet of links on several days. */
  openLinks: ReadonlyMap<string, Question>;
};

const sliceSize = 50;

/** The events of a file, each with all of its rows: a talk may stand anywhere, so that all of them are read first. */
export async function readEventRows(
  readings: AsyncIterable<RowReading<EventDraft>>,
  { isOneEvent, answers, isCalendar }: { isOneEvent: boolean; answers: PairAnswers; isCalendar: boolean },
): Promise<EventRows> {
  const all: RowReading<EventDraft>[] = [];
  for await (const batch of inBatches(readings)) all.push(...batch);
  if (isOneEvent) joinDays(all.flatMap(({ draft }) => draft ?? []));
  separateCities(all);
  // A series of a calendar has one address on purpose.
  const openLinks = isCalendar ? new Map<string, Question>() : settleSharedPages(all, answers);
  return { ...combineEventRows(all, isOneEvent ? extendDays : extendTimes), openLinks };
}

/**
 * Rows of one event, by its id, or by its title, day and place, become one: the first one gets the talks of the others. One name
 * on one day in four cities is four events.
 */
function combineEventRows(
  readings: RowReading<EventDraft>[],
  extend: typeof extendTimes,
): Omit<EventRows, "openLinks"> {
  const events = new Map<string, RowReading<EventDraft>[]>();
  for (const reading of readings) {
    const key = reading.draft ? eventSourceKey(reading.draft.groupId, reading.draft.key) : `row ${reading.row}`;
    const rows = events.get(key) ?? [];
    rows.push(reading);
    events.set(key, rows);
  }
  const links = new Map<string, number>();
  const days = new Map<string, number>();
  for (const [first, ...others] of events.values()) {
    if (!first?.draft) continue;
    for (const other of others) joinRow(first, other, extend);
    for (const { draft } of others) if (draft && !isKnownOwn(draft)) takeEventFields(draft, first.draft);
    first.draft.talks = first.draft.talks.slice(0, maxSessions);
    const [link, day] = [keyOfLink(first.draft), keyOfDay(first.draft)];
    if (first.draft.link) links.set(link, (links.get(link) ?? 0) + 1);
    days.set(day, (days.get(day) ?? 0) + 1);
  }
  return { slices: inSlices([...events.values()]), own: new Set(events.keys()), links, days, taken: new Map() };
}

/** Rows of one key in different cities get keys of their own; a row that names no city has the plain one. */
function separateCities(readings: RowReading<EventDraft>[]): void {
  const cities = new Map<string, Set<string>>();
  for (const { draft } of readings) {
    if (!draft?.city || draft.key.startsWith("id:")) continue;
    const known = cities.get(eventSourceKey(draft.groupId, draft.key)) ?? new Set();
    cities.set(eventSourceKey(draft.groupId, draft.key), known.add(searchText(draft.city)));
  }
  const areSeveral = ({ groupId, key }: EventDraft) => (cities.get(eventSourceKey(groupId, key))?.size ?? 0) > 1;
  for (const { draft } of readings)
    if (draft?.city && areSeveral(draft)) draft.key = keyWithCity(draft.key, draft.city);
}

/** How a day of a group is told apart from that of another one. */
export function keyOfDay({ groupId, startsOn }: Pick<EventDraft, "groupId" | "startsOn">): string {
  return `${groupId} ${startsOn}`;
}

function joinRow(first: RowReading<EventDraft>, other: RowReading<EventDraft>, extend: typeof extendTimes): void {
  const [event, more] = [first.draft, other.draft];
  if (!event || !more) return;
  more.of = first.row;
  const warn = (reason: string) => other.warnings.push({ row: other.row, column: null, reason });
  // Each line of an own export is compared with the event itself.
  if (isKnownOwn(event)) return;
  const differences = joinedDifferenceWords(event, more);
  if (differences) warn(`Row ${first.row} is about the same event. Its values are saved: ${differences}.`);
  else if (more.talks.length === 0) warn(`Row ${first.row} is about the same event.`);
  for (const talk of more.talks) {
    const same = event.talks.find(({ title }) => normalizeWords(title) === normalizeWords(talk.title));
    if (same) Object.assign(same, joinTalks(same, talk));
    else if (event.talks.length < maxSessions) event.talks.push(talk);
    else warn(`The event has ${maxSessions} sessions already; this one is left out.`);
  }
  extend(event, more);
  fillEventFields(event, more);
}

/** Talks of one day that have clocks of their own: the event lasts from the first to the last. */
function extendTimes(event: EventDraft, more: EventDraft): void {
  if (event.talks.length === 0 || event.endsOn || more.endsOn || event.timeZone !== more.timeZone) return;
  if (!event.startsAtClock || !more.startsAtClock) return;
  if (more.startsAtClock < event.startsAtClock) event.startsAtClock = more.startsAtClock;
  if (event.endsAtClock && more.endsAtClock && more.endsAtClock > event.endsAtClock)
    event.endsAtClock = more.endsAtClock;
}

/** The talks of one event of several days: it lasts from the first of the first day to the last of the last one. */
function extendDays(event: EventDraft, more: EventDraft): void {
  const startOf = (one: EventDraft) => `${one.startsOn} ${one.startsAtClock ?? "unknown"}`;
  const lastDayOf = (one: EventDraft) => one.endsOn ?? one.startsOn;
  const endOf = (one: EventDraft) => `${lastDayOf(one)} ${one.endsAtClock ?? ""}`;
  const first = startOf(more) < startOf(event) ? more : event;
  const last = endOf(more) > endOf(event) ? more : event;
  const { startsOn, startsAtClock } = first;
  const endsOn = lastDayOf(last) === startsOn ? null : lastDayOf(last);
  Object.assign(event, { startsOn, startsAtClock, endsOn, endsAtClock: last.endsAtClock });
}

/** Talks of one event on days that lie together have the key of its first day. */
function joinDays(drafts: EventDraft[]): void {
  const days = [...new Set(drafts.map(({ startsOn }) => startsOn))].sort();
  const firsts = new Map<string, string>();
  for (const [at, day] of days.entries()) {
    const before = days[at - 1];
    const isNext = before !== undefined && day <= addDays(before, longestBreak);
    firsts.set(day, (isNext && firsts.get(before)) || day);
  }
  const ofDay = new Map(drafts.map(({ startsOn, key }) => [startsOn, key]));
  for (const draft of drafts) draft.key = ofDay.get(firsts.get(draft.startsOn) ?? "") ?? draft.key;
}

/** So many days may pass between two days of one conference. */
const longestBreak = 3;

/** One talk in two rows, one for each speaker. */
function joinTalks(one: TalkDraft, other: TalkDraft): TalkDraft {
  return {
    title: one.title,
    speakers: joinSpeakers(one.speakers, other.speakers),
    abstract: one.abstract || other.abstract,
    slidesLink: one.slidesLink ?? other.slidesLink,
    recordingLink: one.recordingLink ?? other.recordingLink,
  };
}

function inSlices(events: RowReading<EventDraft>[][]): RowReading<EventDraft>[][] {
  const slices: RowReading<EventDraft>[][] = [];
  let slice: RowReading<EventDraft>[] = [];
  for (const rows of events) {
    slice.push(...rows);
    if (slice.length < sliceSize) continue;
    slices.push(slice);
    slice = [];
  }
  return slice.length > 0 ? [...slices, slice] : slices;
}
