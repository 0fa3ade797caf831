import type { EventFormat, EventState } from "@/db/words";
import { linkField } from "@/lib/core/fields";
import type { ImportField } from "../../fields";
import { htmlToText } from "../../files/html-text";
import { cleanText, normalizeWords } from "../../files/text";
import type { CellsByField } from "../../infer/cells";
import type { HostGroup } from "../../infer/file-kind";
import type { InspectedFile } from "../../infer/inspected-file";
import { parseLanguage } from "../../infer/languages";
import { splitLinks } from "../../infer/links";
import { parseCount } from "../../infer/numbers";
import { joinLinkIn } from "../../infer/online";
import { isPlaceholder, textOrNull } from "../../infer/placeholder";
import type { Place } from "../../infer/places";
import { rowReader } from "../../infer/row-reader";
import { derivedSourceKey } from "../../source-key";
import { type OwnRow, readOwnRow } from "../own-cells";
import { narrowAudienceOf } from "../privacy";
import { isPageOfOneEvent } from "./event-page";
import { withoutJoinDetails, withoutJoinLinks } from "./join-details";
import { type NamedSpeaker, readSpeakers } from "./speakers";
import { isCancelledRow, warnOfPostponed } from "./state";
import { type RowTimes, readRowTimes } from "./times";
import { readWhere } from "./where";

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
    groupId: string;
    /** Other groups that hold it, too. */
    coHosts: string[];
    /** In a list that this application gave: its id here and its cells, and the name of a group that is not known, or no longer. */
    own: OwnRow | null;
    openGroup: string | null;
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
  const written = (["title", "event"] as const).map((field) => textOrNull(cells.text(field)));
  const [title, event] = written.map((text) => textOrNull(withoutJoinLinks(text ?? "")));
  if (!title && !event) cells.refuse(cells.header("title"), "There is no title.");
  const own = readOwnRow(cells, file, { column: "address", form: /^\/events\/([\w-]+)$/ });
  const { hosts, openGroup } = hostsOf(cells, file, own !== null);
  const [host] = hosts;
  const when = readRowTimes(cells, file, host);
  if (!when) return null;
  const narrow = file.mapping.privateEvents === "make-public" ? null : narrowAudienceOf(cells);
  if (narrow)
    cells.refuse(
      narrow.column,
      "It is marked as private or not published, and every event in Tenet is public. It is left out.",
    );
  const name = hasTalks ? event : title;
  const nameInFile = hasTalks ? written[1] : written[0];
  const links = linksIn(cells, hasTalks && title !== null);
  const id = cleanText(cells.text("source_id"));
  const named = derivedSourceKey("event", nameInFile ? normalizeWords(nameInFile) : null, when.startsOn);
  const description = textIn(cells, "description");
  const { place, venue, join, format } = readWhere(cells, file, {
    host,
    onlineLink: linkIn(cells, "online_link"),
    texts: [links.event ?? "", description, ...written.map((text) => text ?? "")],
  });
  if (nameInFile && name !== nameInFile)
    cells.warn(cells.header("title"), "The link to join is for members only. It was taken out of the title.");
  warnOfPostponed(cells);
  const publicText = (text: string) => withoutJoinDetails(text, join);
  if (publicText(description) !== description)
    cells.warn(
      cells.header("description"),
      "The link to join is for members only. What the description says about joining was taken out.",
    );
  const counts = attendeesIn(cells, file, format);
  return {
    key: id && !hasTalks && (file.areIdsUnique || file.form === "calendar") ? `id:${derivedSourceKey(id)}` : named,
    groupId: host?.id ?? "",
    coHosts: hosts.slice(1).map(({ id: coHost }) => coHost),
    own,
    openGroup,
    title: name ?? null,
    talks: hasTalks && title ? [{ title, ...talkIn(cells, file, publicText), ...links.talk }] : [],
    of: null,
    ...when,
    ...place,
    state: isCancelledRow(cells) ? "cancelled" : null,
    kind: textOrNull(cells.text("kind")),
    format: format ?? formatOfCounts(counts, venue !== null || place.city !== null),
    venue,
    // An address to join is for members alone, so that it is not the link of the event, too.
    link: links.event === join || joinLinkIn(links.event ?? "") ? null : links.event,
    onlineLink: join,
    photosLink: linkIn(cells, "photos"),
    description: isOfTalk(cells, hasTalks) ? "" : publicText(description),
    language: parseLanguage(cells.text("language")),
    ...counts,
  };
}

/** Some were online and some in a room: where nothing else says how people met, both is certain, and either alone is not. */
function formatOfCounts(
  { attendeesInPerson, attendeesOnline }: Pick<EventDraft, "attendeesInPerson" | "attendeesOnline">,
  isSomewhere: boolean,
): EventFormat | null {
  return attendeesOnline && (attendeesInPerson || isSomewhere) ? "hybrid" : null;
}

/** The groups that a row names; where it names none, the one that the file is about. */
function hostsOf(
  cells: CellsByField,
  { hosts, known }: InspectedFile,
  isOwn: boolean,
): { hosts: HostGroup[]; openGroup: string | null } {
  const chosen = [known.group].filter((group) => group !== undefined);
  const named = known.groups ? textOrNull(cells.text("group")) : null;
  const found = named ? hosts.get(named) : chosen;
  if (found) return { hosts: found, openGroup: null };
  if (!isOwn) cells.refuse(cells.header("group"), unknownGroupWords(named));
  return { hosts: chosen, openGroup: named };
}

export function unknownGroupWords(named: string | null): string {
  return `There is no group called "${named?.slice(0, 80)}" here. Answer the question about it, or add the group first.`;
}

function talkIn(
  cells: CellsByField,
  file: InspectedFile,
  publicText: (written: string) => string,
): Pick<TalkDraft, "speakers" | "abstract"> {
  const abstract = publicText(textIn(cells, isOfTalk(cells, true) ? "description" : "abstract"));
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

/** The address of a talk is where it can be read or seen, unless its column or the address itself says that it is the event's. */
function linksIn(
  cells: CellsByField,
  isOfTalk: boolean,
): { event: string | null; talk: Pick<TalkDraft, "slidesLink" | "recordingLink"> } {
  const [slidesLink, recordingLink] = [linkIn(cells, "slides"), linkIn(cells, "recording")];
  const link = linkIn(cells, "links");
  const isNamed = /\b(event|meetup)\b/.test(normalizeWords(cells.header("links") ?? ""));
  const isEvents = !isOfTalk || isNamed || (link !== null && (isPageOfOneEvent(link) || joinLinkIn(link) !== null));
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

function attendeesIn(
  cells: CellsByField,
  { styles, shape }: InspectedFile,
  format: EventFormat | null,
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
  const [present, joined, expected] = [read("attendees_in_person"), read("attendees_online"), read("expected")];
  const isOfRoom = /person|on ?site|room|vor ort|presen[cz]/.test(
    normalizeWords(cells.header("attendees_in_person") ?? ""),
  );
  if (format === "online" && joined === null && !isOfRoom)
    return { attendeesInPerson: null, attendeesOnline: present, expected };
  if (format === "hybrid" && present !== null && joined === null && !isOfRoom)
    cells.warn(
      cells.header("attendees_in_person"),
      "It does not say how many of these were in the room and how many online. All count as in the room.",
    );
  return { attendeesInPerson: present, attendeesOnline: joined, expected };
}

function textIn(cells: CellsByField, field: ImportField): string {
  const text = cells.text(field);
  return isPlaceholder(text) ? "" : htmlToText(text);
}
