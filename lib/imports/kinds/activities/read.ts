import { type CreditPart, creditParts } from "@/db/words";
import { htmlToText } from "../../files/html-text";
import { cleanText, normalizeWords } from "../../files/text";
import { activityTypeOf, likelyActivityType } from "../../infer/activity-type";
import { type CellsByField, cellsByField } from "../../infer/cells";
import { type DaySpan, parseDays } from "../../infer/dates";
import type { InspectedFile } from "../../infer/inspected-file";
import { parseLanguage } from "../../infer/languages";
import { splitLinks } from "../../infer/links";
import { splitPeople } from "../../infer/people";
import { isPlaceholder, textOrNull } from "../../infer/placeholder";
import { type Place, readPlace } from "../../infer/places";
import { rowReader } from "../../infer/row-reader";
import { derivedSourceKey } from "../../source-key";
import { type OwnRow, readOwnRow } from "../own-cells";
import { narrowAudienceOf } from "../privacy";
import { warnOfDraft } from "./drafts";
import { type RowFigures, readFigures } from "./figures";
import { figuresIn } from "./own-figures";

/** An activity as a row describes it. `part` is null where the type suggests it; `key` tells the row apart from any other. */
export type ActivityDraft = Place & {
  key: string;
  /** What the row says, as a key. Where several rows tell of the activity, people are no part of it: another time there may be more. */
  said: string;
  /** The keys that these rows would have alone, and the one that their people gave them before rows could change. */
  saidBefore: string[];
  type: string;
  title: string;
  startsOn: string;
  endsOn: string | null;
  links: string[];
  description: string;
  language: string | null;
  figures: RowFigures;
  people: { name: string; part: CreditPart | null }[];
  /** Slug, e-mail or handle of the member who did it, where a column says. */
  member: string | null;
  /** The same of the further members whom other rows of the activity name. */
  otherMembers: string[];
  /** Its id here and every cell by its header, in a log that this application gave. */
  own: OwnRow | null;
  /** The row above that tells of the same activity, where there is one. */
  of: number | null;
  goals: string[];
  principles: string[];
  reason: string | null;
  /** Who alone may see it, as the system that it comes from says; null where that is everybody, or it does not say. */
  visibility: "private" | "community" | null;
};

/** One row of a surveyed activities file. A missing title or day refuses it; what else cannot be read is left out and told. */
export const readActivity = rowReader(titleIn, draftOf);

function draftOf(cells: CellsByField, file: InspectedFile): ActivityDraft | null {
  const title = titleIn(cells);
  const own = readOwnRow(cells, file, { column: "id", form: /^(\S+)$/ });
  if (isPlaceholder(title) && !own)
    cells.refuse(cells.header("title"), title ? `"${title}" is not a title.` : "There is no title.");
  const days = own && isPlaceholder(cells.text("day")) ? { first: "", last: "" } : daysIn(cells, file);
  const type = own ? ownTypeIn(cells, file) : typeIn(cells, file);
  if (!days || !type) return null;
  if (!own) warnOfDraft(cells, file);
  const links = linksIn(cells);
  const more = othersOf(cells, file);
  const people = peopleIn([cells, ...more], file);
  const [member = null, ...otherMembers] = [cells, ...more].flatMap((row) => textOrNull(row.text("member")) ?? []);
  const saidBy = (names: string[]) =>
    derivedSourceKey(...[title, days.first, type, ...names, ...links.addresses].map(normalizeWords));
  const namesIn = (row: CellsByField) => peopleIn([row], file).map(({ name }) => name);
  const names = people.map(({ name }) => name);
  const said = saidBy(more.length > 0 ? ["several rows"] : names);
  const eachAlone = more.length > 0 ? [{ ...cells, warn: () => 0 }, ...more].map(namesIn) : [];
  return {
    key: draftKeyOf(cells, file, said),
    said,
    saidBefore: more.length > 0 ? [...eachAlone, names].map(saidBy) : [],
    type,
    title,
    startsOn: days.first,
    endsOn: days.last === days.first ? null : days.last,
    links: links.addresses,
    description: descriptionIn(cells, links.others),
    language: languageIn(cells) ?? file.mapping.defaults.language ?? null,
    ...readPlace(cells, file.mapping),
    figures: own ? figuresIn(own.cells.get("numbers") ?? "", cells.warn) : readFigures(cells, file, type),
    people,
    member,
    otherMembers,
    own,
    of: file.of.get(cells.row.row) ?? null,
    goals: listIn(cells.text("goals")),
    principles: listIn(cells.text("principles")),
    reason: textOrNull(cells.text("reasons")),
    visibility: visibilityIn(cells),
  };
}

/** A type may have been retired since, and be none to choose any more. */
function ownTypeIn(cells: CellsByField, { known }: InspectedFile): string {
  const word = cleanText(cells.text("type"));
  return activityTypeOf(word, {}, known.types) ?? word;
}

function titleIn(cells: CellsByField): string {
  return cleanText(cells.text("title"));
}

function daysIn(cells: CellsByField, { orders, mapping }: InspectedFile): DaySpan | null {
  const read = (field: "day" | "last_day") => {
    const text = cells.text(field);
    if (isPlaceholder(text)) return undefined;
    const span = parseDays(text, orders.get(cells.place(field) ?? -1) ?? null);
    if (!span) cells.refuse(cells.header(field), `"${cleanText(text).slice(0, 80)}" could not be read as a day.`);
    return span ?? undefined;
  };
  const [start, end] = [read("day"), read("last_day")];
  const first = start?.first ?? mapping.defaults.day;
  if (!first) {
    if (!cells.refused.length) cells.refuse(cells.header("day"), "There is no day.");
    return null;
  }
  const last = end?.last ?? start?.last ?? first;
  if (last < first) cells.refuse(cells.header("last_day"), `The last day (${last}) is before the first (${first}).`);
  return { first, last };
}

function typeIn(cells: CellsByField, { columns, header, mapping, known }: InspectedFile): string | null {
  const words = cells.words("type");
  const usual = mapping.defaults.type ?? likelyActivityType(columns, header.names);
  const [type = words.length > 0 ? null : usual] = words.flatMap(
    (word) => activityTypeOf(word, mapping.types, known.types) ?? [],
  );
  const [word] = words;
  if (!type)
    cells.refuse(cells.header("type"), word ? `"${word}" is not a type of activity here.` : "There is no type.");
  return type;
}

function linksIn(cells: CellsByField): { addresses: string[]; others: { header: string; text: string }[] } {
  const read = cells.all("links").map(({ header, text }) => ({ header, ...splitLinks(text) }));
  const others = read.flatMap(({ header, rest }) => (rest ? [{ header, text: rest }] : []));
  for (const { header } of others) cells.warn(header, "This is not a web address; it is saved in the description.");
  return { addresses: [...new Set(read.flatMap(({ addresses }) => addresses))], others };
}

const partsByField = {
  people: null,
  speakers: "speaker",
  authors: "author",
  hosts: "host",
  organisers: "organiser",
  mentors: "mentor",
  panelists: "panelist",
  volunteers: "volunteer",
} as const;

/** The rows below that name more people of the activity. */
function othersOf({ row }: CellsByField, { others, of, header, columns }: InspectedFile): CellsByField[] {
  const first = of.get(row.row) ?? row.row;
  const rows = others.get(first) ?? [];
  return first === row.row ? rows.map((other) => cellsByField(other, header.names, columns)) : [];
}

function peopleIn(
  rows: CellsByField[],
  { mapping, shape, people: signs, aliases }: InspectedFile,
): ActivityDraft["people"] {
  const separator = mapping.people.separator ?? (shape?.preset === "tenet" ? ";" : undefined);
  const people = new Map<string, { name: string; part: CreditPart | null }>();
  for (const field of Object.keys(partsByField) as (keyof typeof partsByField)[])
    for (const cells of rows)
      for (const { at, header, text } of cells.all(field)) {
        const read = splitPeople(text, { separator, signs: signs.get(at) });
        const { nobody } = read;
        if (nobody.length) cells.warn(header, `"${nobody.join(", ")}" is not a person's name and gets no credit.`);
        for (const { name: written, aside } of read.people) {
          const { name } = aliases.get(normalizeWords(written)) ?? { name: written };
          const part = creditParts.find((known) => known === aside?.toLowerCase()) ?? partsByField[field];
          if (!people.has(normalizeWords(name))) people.set(normalizeWords(name), { name, part });
        }
      }
  return [...people.values()];
}

/** What has no field of its own, such as the event and its organiser, stays readable below the description. */
function descriptionIn(cells: CellsByField, others: { header: string; text: string }[]): string {
  const kept = [...cells.all("details"), ...cells.all("venue"), ...others].filter(({ text }) => !isPlaceholder(text));
  const written = htmlToText(cells.text("description"));
  const lines = kept.map(({ header, text }) => `${header}: ${cleanText(text)}`).join("\n\n");
  return [isPlaceholder(written) ? "" : written, lines].filter(Boolean).join("\n\n");
}

function languageIn(cells: CellsByField): string | null {
  const text = cells.text("language");
  const language = parseLanguage(text);
  if (!language && !isPlaceholder(text))
    cells.warn(cells.header("language"), `"${cleanText(text).slice(0, 40)}" is not known as a language.`);
  return language;
}

function visibilityIn(cells: CellsByField): ActivityDraft["visibility"] {
  const narrow = narrowAudienceOf(cells);
  if (!narrow) return null;
  if (!narrow.isKnown)
    cells.warn(
      narrow.column,
      `"${cleanText(narrow.word).slice(0, 40)}" does not say clearly who may see it. It is saved as private.`,
    );
  return narrow.audience === "members" ? "community" : "private";
}

function draftKeyOf(cells: CellsByField, { areIdsUnique }: InspectedFile, said: string): string {
  const id = cleanText(cells.text("source_id"));
  return areIdsUnique && id ? `id:${id.slice(0, 100)}` : said;
}

/** Commas do not separate: "Are Right, A Lot" is one principle. */
function listIn(text: string): string[] {
  return text
    .split(/[;|\n]/)
    .map(cleanText)
    .filter((part) => !isPlaceholder(part));
}
