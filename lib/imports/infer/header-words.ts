import type { ImportKind } from "@/db/words";
import { fieldsByKind, type ImportField } from "../fields";
import { normalizeWords } from "../files/text";
import { activityHeaders } from "../kinds/activities/fields";
import { eventHeaders } from "../kinds/events/fields";
import { groupHeaders } from "../kinds/groups/fields";
import { memberHeaders } from "../kinds/members/fields";

/** The best word of each field first, so that "Talk Name" is the title and "Event Name" only a detail. */
export function columnsByHeader(kind: ImportKind, names: string[]): { field: ImportField; at: number }[] {
  const found = (places: (string | null)[]) =>
    headerTables[kind].flatMap(({ header, field }) =>
      places.flatMap((name, at) => (name === header ? [{ field, at }] : [])),
    );
  return [...found(names.map(normalizeWords)), ...found(names.map(innermost))];
}

export function isKnownHeader(name: string): boolean {
  return knownHeaders.has(normalizeWords(name));
}

/** Of `venue.city` the city; a name or an id within something else is not that of the entry. */
function innermost(name: string): string | null {
  const word = /^[\w-]+(?:\.[\w-]+)*\.([\w-]+)$/.exec(name)?.[1];
  return word && !/^(id|key|slug|name|title|url|link|type|kind|status|description)$/i.test(word)
    ? normalizeWords(word)
    : null;
}

function headerTable(
  kind: ImportKind,
  headers: Partial<Record<ImportField, string>>,
): { header: string; field: ImportField }[] {
  return fieldsByKind[kind].flatMap((field) => {
    const words = [...(headers[field]?.split(", ") ?? []), field.replaceAll("_", " ")];
    return [...new Set(words)].map((header) => ({ header, field }));
  });
}

const headerTables: Record<ImportKind, { header: string; field: ImportField }[]> = {
  members: headerTable("members", memberHeaders),
  activities: headerTable("activities", activityHeaders),
  groups: headerTable("groups", groupHeaders),
  events: headerTable("events", eventHeaders),
};
const knownHeaders = new Set(
  Object.values(headerTables)
    .flat()
    .map(({ header }) => header),
);
