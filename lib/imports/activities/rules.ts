import type { CreditPart } from "@/db/words";
import { sourceKeyOf } from "@/lib/activities/sources/rules";
import { type Cells, cellsOf, checkShape, type Reading } from "../cells/rules";
import { type Span, spanOf } from "../days/rules";
import { likelyType } from "../evidence/rules";
import { type Figures, figuresIn } from "../figures/rules";
import { languageOf } from "../languages/rules";
import { addressesOf, isPlaceholder } from "../links/rules";
import { peopleOf } from "../people/rules";
import { type Place, placeIn } from "../places/rules";
import type { Row } from "../rows/rules";
import type { Survey } from "../surveys/rules";
import { cleaned, folded, paragraphs } from "../texts/rules";
import { typeOf } from "../types/rules";

/** An activity as a row describes it. `part` is null where the type suggests it; `key` tells the row apart from any other. */
export type ActivityDraft = Place & {
  key: string;
  type: string;
  title: string;
  startsOn: string;
  endsOn: string | null;
  links: string[];
  description: string;
  language: string | null;
  figures: Figures;
  people: { name: string; part: CreditPart | null }[];
  /** Slug, e-mail or handle of the member who did it, where a column says. */
  member: string | null;
  goals: string[];
  principles: string[];
  reason: string | null;
  /** Its owner keeps it to themself in the system that it comes from. */
  isPrivate: boolean;
};

/** One row of a surveyed activities file. A missing title or day refuses it; what else cannot be read is left out and told. */
export function activityIn(row: Row, file: Survey): Reading<ActivityDraft> {
  const cells = cellsOf(row, file.header.names, file.columns);
  checkShape(cells, file.header.names);
  const draft = cells.refused.length ? null : draftOf(cells, file);
  return {
    row: row.row,
    line: row.line,
    what: titleIn(cells),
    draft: cells.refused.length ? null : draft,
    refused: cells.refused,
    warnings: cells.warnings,
  };
}

function draftOf(cells: Cells, file: Survey): ActivityDraft | null {
  const title = titleIn(cells);
  if (isPlaceholder(title))
    cells.refuse(cells.header("title"), title ? `"${title}" is not a title.` : "There is no title.");
  const days = daysIn(cells, file);
  const type = typeIn(cells, file);
  if (!days || !type) return null;
  const links = linksIn(cells);
  const people = peopleIn(cells, file);
  return {
    key: keyOf(cells, file, [title, days.first, type, ...people.map(({ name }) => name), ...links.addresses]),
    type,
    title,
    startsOn: days.first,
    endsOn: days.last === days.first ? null : days.last,
    links: links.addresses,
    description: descriptionIn(cells, links.others),
    language: languageIn(cells) ?? file.mapping.defaults.language ?? null,
    ...placeIn(cells, file.mapping),
    figures: figuresIn(cells, file, type),
    people,
    member: line(cells.text("member")),
    goals: listIn(cells.text("goals")),
    principles: listIn(cells.text("principles")),
    reason: line(cells.text("reasons")),
    isPrivate: /^(true|yes|y|1|private)$/i.test(cleaned(cells.text("is_private"))),
  };
}

function titleIn(cells: Cells): string {
  return cleaned(cells.text("title"));
}

function daysIn(cells: Cells, { orders, mapping }: Survey): Span | null {
  const read = (field: "day" | "last_day") => {
    const text = cells.text(field);
    if (isPlaceholder(text)) return undefined;
    const span = spanOf(text, orders.get(cells.place(field) ?? -1) ?? null);
    if (!span) cells.refuse(cells.header(field), `"${cleaned(text).slice(0, 80)}" could not be read as a day.`);
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

function typeIn(cells: Cells, { columns, header, mapping, known }: Survey): string | null {
  const words = cells.words("type");
  const usual = mapping.defaults.type ?? likelyType(columns, header.names);
  const [type = words.length > 0 ? null : usual] = words.flatMap(
    (word) => typeOf(word, mapping.types, known.types) ?? [],
  );
  const [word] = words;
  if (!type) cells.refuse(cells.header("type"), word ? `"${word}" is not a type of activity here.` : "There is no type.");
  return type;
}

function linksIn(cells: Cells): { addresses: string[]; others: { header: string; text: string }[] } {
  const read = cells.all("links").map(({ header, text }) => ({ header, ...addressesOf(text) }));
  const others = read.flatMap(({ header, rest }) => (rest ? [{ header, text: rest }] : []));
  for (const { header } of others) cells.warn(header, "This is not a web address; it is saved in the description.");
  return { addresses: [...new Set(read.flatMap(({ addresses }) => addresses))], others };
}

const parts = {
  people: null,
  speakers: "speaker",
  authors: "author",
  hosts: "host",
  organisers: "organiser",
  mentors: "mentor",
  panelists: "panelist",
  volunteers: "volunteer",
} as const;

function peopleIn(cells: Cells, { mapping, people: signs }: Survey): ActivityDraft["people"] {
  const { separator } = mapping.people;
  const people = new Map<string, { name: string; part: CreditPart | null }>();
  for (const field of Object.keys(parts) as (keyof typeof parts)[])
    for (const { at, header, text } of cells.all(field)) {
      const { names, nobody } = peopleOf(text, { separator, signs: signs.get(at) });
      if (nobody.length) cells.warn(header, `"${nobody.join(", ")}" is not a person's name and gets no credit.`);
      for (const name of names) if (!people.has(folded(name))) people.set(folded(name), { name, part: parts[field] });
    }
  return [...people.values()];
}

/** What has no field of its own, such as the event and its organiser, stays readable below the description. */
function descriptionIn(cells: Cells, others: { header: string; text: string }[]): string {
  const kept = [...cells.all("details"), ...cells.all("venue"), ...others].filter(({ text }) => !isPlaceholder(text));
  const written = paragraphs(cells.text("description"));
  const lines = kept.map(({ header, text }) => `${header}: ${cleaned(text)}`).join("\n\n");
  return [isPlaceholder(written) ? "" : written, lines].filter(Boolean).join("\n\n");
}

function languageIn(cells: Cells): string | null {
  const text = cells.text("language");
  const language = languageOf(text);
  if (!language && !isPlaceholder(text))
    cells.warn(cells.header("language"), `"${cleaned(text).slice(0, 40)}" is not known as a language.`);
  return language;
}

function keyOf(cells: Cells, { areIdsUnique }: Survey, facts: string[]): string {
  const id = cleaned(cells.text("source_id"));
  return areIdsUnique && id ? `id:${id.slice(0, 100)}` : sourceKeyOf(...facts.map(folded));
}

/** Commas do not separate: "Are Right, A Lot" is one principle. */
function listIn(text: string): string[] {
  return text
    .split(/[;|\n]/)
    .map(cleaned)
    .filter((part) => !isPlaceholder(part));
}

function line(text: string): string | null {
  return isPlaceholder(text) ? null : cleaned(text);
}
