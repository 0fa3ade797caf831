import type { ImportKind } from "@/db/words";
import { folded } from "../../texts/rules";
import { eventHeaders } from "../events/schema";
import { groupHeaders } from "../groups/schema";
import { activityHeaders, type Field, fieldsOf, memberHeaders } from "../schema";

/** The best word of each field first, so that "Talk Name" is the title and "Event Name" only a detail. */
export function byHeader(kind: ImportKind, names: string[]): { field: Field; at: number }[] {
  const found = (places: (string | null)[]) =>
    tables[kind].flatMap(({ header, field }) => places.flatMap((name, at) => (name === header ? [{ field, at }] : [])));
  return [...found(names.map(folded)), ...found(names.map(innermost))];
}

export function isKnownHeader(name: string): boolean {
  return known.has(folded(name));
}

/** Of `venue.city` the city; a name or an id within something else is not that of the entry. */
function innermost(name: string): string | null {
  const word = /^[\w-]+(?:\.[\w-]+)*\.([\w-]+)$/.exec(name)?.[1];
  return word && !/^(id|key|slug|name|title|url|link|type|kind|status|description)$/i.test(word) ? folded(word) : null;
}

function tableOf(kind: ImportKind, headers: Partial<Record<Field, string>>): { header: string; field: Field }[] {
  return fieldsOf[kind].flatMap((field) => {
    const words = [...(headers[field]?.split(", ") ?? []), field.replaceAll("_", " ")];
    return [...new Set(words)].map((header) => ({ header, field }));
  });
}

const tables: Record<ImportKind, { header: string; field: Field }[]> = {
  members: tableOf("members", memberHeaders),
  activities: tableOf("activities", activityHeaders),
  groups: tableOf("groups", groupHeaders),
  events: tableOf("events", eventHeaders),
};
const known = new Set(
  Object.values(tables)
    .flat()
    .map(({ header }) => header),
);
