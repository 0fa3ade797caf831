import type { EventFormat, EventState } from "@/db/words";
import { linkField } from "@/lib/core/fields";
import type { ImportField } from "../../fields";
import { htmlToText } from "../../files/html-text";
import { cleanText, normalizeWords } from "../../files/text";
import type { CellsByField } from "../../infer/cells";
import type { InspectedFile } from "../../infer/inspected-file";
import { parseLanguage } from "../../infer/languages";
import { splitLinks } from "../../infer/links";
import { parseCount } from "../../infer/numbers";
import { isPlaceholder, textOrNull } from "../../infer/placeholder";
import { isOnlinePlace, type Place, readPlace } from "../../infer/places";
import { rowReader } from "../../infer/row-reader";
import { derivedSourceKey } from "../../source-key";
import { isPrivateRow } from "./privacy";
import { type NamedSpeaker, readSpeakers } from "./speakers";
import { type RowTimes, readRowTimes } from "./times";

export type TalkDraft = {
  title: string;
  speakers: NamedSpeaker[];
  abstract: string;
  slidesLink: string | null;
  recordingLink: string | null;
};

/** An event as a row describes it, or a talk of one; `title` is null where only the talk has one. `key` is its own in the group. */
export type EventDraft = RowTimes &
  Pick<Place, "city" | "country"> & {
    key: string;
    title: string | null;
    talks: TalkDraft[];
    /** The row above that tells of the same event, where there is one. */
    of: number | null;
    state: Extract<EventState, "cancelled"> | null;
    kind: string | null;
    format: EventFormat | null;
    venue: string | null;
    link: string | null;
    onlineLink: string | null;
    photosLink: string | null;
    description: string;
    language: string | null;
    attendeesInPerson: number | null;
    attendeesOnline: number | null;
    /** How many said that they would come, wherever that was. */
    expected: number | null;
  };

/** One row of a surveyed file of events. A missing title or day refuses it; what else cannot be read is left out and told. */
export const readEvent = rowReader(
  (cells) => textOrNull(cells.text("title")) ?? textOrNull(cells.text("event")) ?? "",
  draftOf,
);

function draftOf(cells: CellsByField, file: InspectedFile): EventDraft | null {
  const hasTalks = file.columns.has("event") || file.columns.has("speakers");
  const [title, event] = (["title", "event"] as const).map((field) => textOrNull(cells.text(field)));
  if (!title && !event) cells.refuse(cells.header("title"), "There is no title.");
  const when = readRowTimes(cells, file);
  if (!when) return null;
  if (file.mapping.privateEvents !== "make-public" && isPrivateRow(cells))
    cells.refuse(
      cells.header("is_private") ?? cells.header("state"),
      "It is marked as private or not published, and every event in Tenet is public. It is left out.",
    );
  const own = hasTalks ? event : title;
  const links = linksIn(cells, hasTalks);
  const id = cleanText(cells.text("source_id"));
  const named = derivedSourceKey("event", own ? normalizeWords(own) : null, when.startsOn);
  const { place, venue, join, isOnline: isJoined } = placesIn(cells, file);
  return {
    key: id && !hasTalks && (file.areIdsUnique || file.form === "calendar") ? `id:${derivedSourceKey(id)}` : named,
    title: own ?? null,
    talks: hasTalks && title ? [{ title, ...talkIn(cells, file), ...links.talk }] : [],
    of: null,
    ...when,
    ...place,
    state: /^cancel/i.test(cleanText(cells.text("state"))) ? "cancelled" : null,
    kind: textOrNull(cells.text("kind")),
    format: isJoined ? "online" : formatOf(cells.text("format")),
    venue,
    link: links.event,
    onlineLink: join ?? linkIn(cells, "online_link"),
    photosLink: linkIn(cells, "photos"),
    description: isOfTalk(cells, hasTalks) ? "" : textIn(cells, "description"),
    language: parseLanguage(cells.text("language")),
    ...attendeesIn(cells, file),
  };
}

function talkIn(cells: CellsByField, file: InspectedFile): Pick<TalkDraft, "speakers" | "abstract"> {
  const abstract = textIn(cells, isOfTalk(cells, true) ? "description" : "abstract");
  return { speakers: readSpeakers(cells, file), abstract };
}

/** What a row of talks describes is the talk, unless its column says that it is the event. */
function isOfTalk(cells: CellsByField, hasTalks: boolean): boolean {
  return (
    hasTalks &&
    cells.header("abstract") === null &&
    !/\bevent\b/.test(normalizeWords(cells.header("description") ?? ""))
  );
}

/** The address of a talk is where it can be read or seen, unless its column says that it is the event's. */
function linksIn(
  cells: CellsByField,
  hasTalks: boolean,
): { event: string | null; talk: Pick<TalkDraft, "slidesLink" | "recordingLink"> } {
  const [slidesLink, recordingLink] = [linkIn(cells, "slides"), linkIn(cells, "recording")];
  const link = linkIn(cells, "links");
  const isEvents = !hasTalks || /\b(event|meetup)\b/.test(normalizeWords(cells.header("links") ?? ""));
  if (isEvents) return { event: link, talk: { slidesLink, recordingLink } };
  const isFilm = link !== null && /\b(youtube\.com|youtu\.be|vimeo\.com|twitch\.tv)\b/i.test(link);
  return {
    event: null,
    talk: { slidesLink: slidesLink ?? (isFilm ? null : link), recordingLink: recordingLink ?? (isFilm ? link : null) },
  };
}

function linkIn(cells: CellsByField, field: ImportField): string | null {
  const texts = cells.all(field);
  const good = texts
    .flatMap(({ text }) => splitLinks(text).addresses)
    .filter((link) => linkField.safeParse(link).success);
  const [bad] = texts.filter(({ text }) => !isPlaceholder(text) && splitLinks(text).addresses.length === 0);
  if (bad) cells.warn(bad.header, `"${cleanText(bad.text).slice(0, 80)}" is not a web address and is left out.`);
  return good[0] ?? null;
}

/** A place that is an address is where people join. A city and its country are the place, and any more words a venue. */
function placesIn(cells: CellsByField, file: InspectedFile) {
  const written = textOrNull(cells.text("location"));
  const venue = textOrNull(cells.text("venue"));
  const address = written && /^https?:\S+$/i.test(written) ? splitLinks(written).addresses[0] : undefined;
  const join = address && linkField.safeParse(address).success ? address : null;
  const isVenueOnline = venue !== null && isOnlinePlace(venue);
  if (isVenueOnline || (written && (address || isOnlinePlace(written))))
    return { place: { city: null, country: null }, venue: isVenueOnline ? null : venue, join, isOnline: true };
  const { city, country } = readPlace({ ...cells, warn: () => 0 }, file.mapping);
  const isElsewhere = country !== null && country !== file.known.group?.country;
  const isPlace = city !== null && country !== null && !city.includes(",");
  return {
    place: { city: isPlace || isElsewhere || cells.text("city") ? (city?.slice(0, 120) ?? null) : null, country },
    venue: (venue ?? (isPlace ? null : written))?.slice(0, 200) ?? null,
    join,
    isOnline: false,
  };
}

function formatOf(text: string): EventFormat | null {
  const word = normalizeWords(text);
  if (/hybrid/.test(word)) return "hybrid";
  if (/online|virtual|remote|^(true|yes)$/.test(word)) return "online";
  return /person|onsite|on site|venue|physical|^(false|no)$/.test(word) ? "in_person" : null;
}

function attendeesIn(
  cells: CellsByField,
  { styles, shape }: InspectedFile,
): Pick<EventDraft, "attendeesInPerson" | "attendeesOnline" | "expected"> {
  const read = (field: "attendees_in_person" | "attendees_online" | "expected") => {
    const text = cells.text(field);
    const count = isPlaceholder(text) ? null : parseCount(text, styles.get(cells.place(field) ?? -1) ?? null);
    if (count === null && !isPlaceholder(text))
      cells.warn(
        cells.header(field),
        `"${cleanText(text).slice(0, 40)}" is not a number of people; the number stays unknown.`,
      );
    return count === 0 && shape?.isZeroUnknown ? null : count;
  };
  return {
    attendeesInPerson: read("attendees_in_person"),
    attendeesOnline: read("attendees_online"),
    expected: read("expected"),
  };
}

function textIn(cells: CellsByField, field: ImportField): string {
  const text = cells.text(field);
  return isPlaceholder(text) ? "" : htmlToText(text);
}
