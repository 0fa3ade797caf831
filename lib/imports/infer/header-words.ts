import type { ImportField } from "../fields";
import { normalizeWords } from "../files/text";
import type { ImportFileKind } from "./file-kind";

type HeaderWord = { header: string; field: ImportField };

/** The best word of each field first, so that "Talk Name" is the title and "Event Name" only a detail. */
export function columnsByHeader(kind: ImportFileKind, names: string[]): { field: ImportField; at: number }[] {
  const words = headerWordsOf(kind);
  const found = (places: (string | null)[]) =>
    words.flatMap(({ header, field }) => places.flatMap((name, at) => (name === header ? [{ field, at }] : [])));
  return [...found(names.map(normalizeWords)), ...found(names.map(innermost))];
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
