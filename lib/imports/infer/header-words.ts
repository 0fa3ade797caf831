import type { ImportField } from "../fields";
import { normalizeWords } from "../files/text";
import type { ImportFileKind } from "./file-kind";

type HeaderWord = { header: string; field: ImportField };

/** The best word of each field first, so that "Talk Name" is the title and "Event Name" only a detail. */
export function columnsByHeader(kind: ImportFileKind, written: string[]): { field: ImportField; at: number }[] {
  const names = written.map((name) => (isOtherWord(name) ? "" : name));
  const words = headerWordsOf(kind);
  const found = (places: (string | null)[]) =>
    words.flatMap(({ header, field }) => places.flatMap((name, at) => (name === header ? [{ field, at }] : [])));
  return [
    ...found(names.map(normalizeWords)),
    ...found(names.map(innermost)),
    ...found(names.map(nameOfField)),
    ...found(names.map(furtherPerson)).filter(({ field }) => kind.people.includes(field)),
  ];
}

/** "Référent" is a contact in French and "Referent" a speaker in German: without the accent they are one word. */
function isOtherWord(name: string): boolean {
  return /^référente?s?$/i.test(name.normalize("NFC").trim());
}

/** Of `venue.country.name` the country: what an object that is a field is called is that field. */
function nameOfField(name: string): string | null {
  const [, field, word] = /([\w-]+)\.([\w-]+)$/.exec(name) ?? [];
  return field && word ? normalizeWords(`${field} ${word}`) : null;
}

/** Of "Co-Speaker", "Speaker 2", "2nd author" and `speaker_3_name` the part that they are another one of. */
function furtherPerson(name: string): string | null {
  const words = normalizeWords(name).replace(/(\p{L})(\d)/gu, "$1 $2");
  const plain = words
    .replace(/^co ?(?=\p{L}{4})/u, "")
    .replace(/^(further|additional|other|another|second|third|weitere[rsn]?|otros?|outros?|autres?|zweite[rsn]?) /, "")
    .replace(/^(\d(st|nd|rd|th)?|[1-9]o|no) /, "")
    .replace(/ (\d+|[ivx]+|two|three)(?= name$|$)/, "");
  return plain === words ? null : plain;
}

/** Every header that a kind of file knows. */
export function headerWordsOf({ fields, headers }: ImportFileKind): HeaderWord[] {
  return fields.flatMap((field) => {
    const words = [...(headers[field]?.split(", ") ?? []), field.replaceAll("_", " ")];
    return [...new Set(words)].map((header) => ({ header, field }));
  });
}

/** Of `venue.city` the city; a name or an id within something else is not that of the entry. */
function innermost(name: string): string | null {
  const word = /^[\w-]+(?:\.[\w-]+)*\.([\w-]+)$/.exec(name)?.[1];
  return word && !/^(id|key|slug|name|title|url|link|type|kind|status|description)$/i.test(word)
    ? normalizeWords(word)
    : null;
}
