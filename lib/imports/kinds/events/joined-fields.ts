import { normalizeLink } from "@/lib/core/links";
import { languageName } from "@/lib/countries/languages";
import { countryName } from "@/lib/countries/names";
import { eventFormatLabels } from "@/lib/events/formats";
import { normalizeWords } from "../../files/text";
import type { EventDraft } from "./read";

/** What each row of one event may say of it; its days and times are those of all its rows together. */
const names = [
  "title",
  "kind",
  "format",
  "state",
  "venue",
  "city",
  "country",
  "link",
  "onlineLink",
  "photosLink",
  "language",
  "description",
  "expected",
] as const satisfies readonly (keyof EventDraft)[];

/** Told together: one of them in one row and one in another are not of one count. */
const counts = ["attendeesInPerson", "attendeesOnline"] as const satisfies readonly (keyof EventDraft)[];

type NamedField = (typeof names)[number];
type EventFields = Pick<EventDraft, NamedField | (typeof counts)[number]>;

/** How each is called, and told to a reader; null is what a row does not say. */
const fields: { [Field in NamedField]: [name: string, words: (value: EventDraft[Field]) => string | null] } = {
  title: ["title", quoted],
  kind: ["kind", quoted],
  format: ["format", (format) => quoted(format && eventFormatLabels[format])],
  state: ["state", (state) => (state ? '"cancelled"' : '"held or planned"')],
  venue: ["venue", quoted],
  city: ["city", quoted],
  country: ["country", (country) => quoted(country && countryName(country))],
  link: ["link", (link) => link && normalizeLink(link)],
  onlineLink: ["link to join", (link) => link && normalizeLink(link)],
  photosLink: ["photos", (link) => link && normalizeLink(link)],
  language: ["language", (language) => quoted(language && languageName(language))],
  description: ["description", quoted],
  expected: ["expected", countText],
};

/** What a further row says otherwise of its event than the rows above it, which count; null where they agree. */
export function joinedDifferenceWords(event: EventDraft, more: EventDraft): string | null {
  const told = names.map((field) => [fields[field][0], wordsOf(field, event), wordsOf(field, more)] as const);
  const differing = [...told, ["", attendeesText(event), attendeesText(more)] as const].flatMap(
    ([name, kept, other]) =>
      !kept || !other || normalizeWords(kept) === normalizeWords(other)
        ? []
        : [`${name} ${shortened(kept)}, not ${shortened(other)}`.trim()],
  );
  return differing.length > 0 ? differing.join("; ") : null;
}

/** What nobody has said yet of an event comes from a further row. */
export function fillEventFields(event: EventDraft, more: EventDraft): void {
  // Numbers of two rows side by side would be an evening that nobody counted, and two places one that nobody named.
  const isCounted = attendeesText(event) !== null;
  const isElsewhere = (["city", "country"] as const).some(
    (field) => event[field] !== null && more[field] !== null && event[field] !== more[field],
  );
  const stays: Partial<Record<keyof EventFields, boolean>> = {
    state: true,
    attendeesInPerson: isCounted,
    attendeesOnline: isCounted,
    city: isElsewhere,
    country: isElsewhere,
  };
  const missing = [...names, ...counts].filter(
    (field) => !stays[field] && !isSaid(event[field]) && isSaid(more[field]),
  );
  Object.assign(event, Object.fromEntries(missing.map((field) => [field, more[field]])));
}

/** A row that tells more of an event shows what is saved of the event, not what it says itself. */
export function takeEventFields(more: EventDraft, event: EventDraft): void {
  Object.assign(more, Object.fromEntries([...names, ...counts].map((field) => [field, event[field]])));
}

function wordsOf<Field extends NamedField>(field: Field, draft: EventDraft): string | null {
  return fields[field][1](draft[field]);
}

function attendeesText({ attendeesInPerson, attendeesOnline }: EventDraft): string | null {
  const [room, online] = [countText(attendeesInPerson), countText(attendeesOnline)];
  return [room && `${room} in the room`, online && `${online} online`].filter(Boolean).join(" and ") || null;
}

function isSaid(value: EventFields[keyof EventFields]): boolean {
  return value !== null && value !== "";
}

function quoted(text: string | null): string | null {
  return text ? `"${text}"` : null;
}

function shortened(text: string): string {
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}

function countText(count: number | null): string | null {
  return count === null ? null : count.toLocaleString("en");
}
