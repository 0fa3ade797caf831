import { figureKeys, type ImportKind } from "@/db/words";
import { spanOf } from "../days/rules";
import { degreesOf } from "../degrees/rules";
import { kindOf } from "../kinds/rules";
import { isAddress, isEmail, isPlaceholder } from "../links/rules";
import { countOf } from "../numbers/rules";
import { placesIn, type Shape } from "../presets/rules";
import { dayOrders, type Mapping, type Problem } from "../schema";
import { folded } from "../texts/rules";
import { typeOf } from "../types/rules";
import { byHeader } from "./headers/rules";
import { type Field, fieldsOf, repeatable } from "./schema";

/** Which columns, by place, feed which field. */
export type Columns = Map<Field, number[]>;

/** A guess from the headers, then from the values, corrected by a mapping; a header that the file has not got is a problem. */
export function columnsOf(
  kind: ImportKind,
  names: string[],
  sample: string[][],
  mapping: Mapping,
  shape: Shape | null = null,
): { columns: Columns; problems: Problem[] } {
  const { columns, problems } = mapped(kind, names, mapping);
  const isSettled = (field: Field) => Object.hasOwn(mapping.columns, field);
  const taken = new Set([...columns.values()].flat());
  if (shape) {
    for (const { field, at } of placesIn(shape, { names, sample })) {
      if (isSettled(field) || taken.has(at)) continue;
      columns.set(field, [...(columns.get(field) ?? []), at]);
      taken.add(at);
    }
    return { columns, problems };
  }
  const give = (field: Field, at: number) => {
    if (
      !suits(field, folded(names[at] ?? ""), filled(sample, at)) ||
      isSettled(field) ||
      taken.has(at) ||
      (columns.has(field) && !repeatable.has(field))
    )
      return;
    columns.set(field, [...(columns.get(field) ?? []), at]);
    taken.add(at);
  };
  for (const { field, at } of byHeader(kind, names)) give(field, at);
  for (const { field, at } of byValue(kind, names, sample, taken)) give(field, at);
  if (names.every((name) => /^Column \d+$/.test(name)))
    for (const { field, at } of byPlace(kind, names, sample, taken)) give(field, at);
  return { columns, problems };
}

function mapped(kind: ImportKind, names: string[], mapping: Mapping) {
  const columns: Columns = new Map();
  const problems: Problem[] = [];
  const fields: readonly string[] = fieldsOf[kind];
  for (const [field, headers] of Object.entries(mapping.columns) as [Field, string | string[] | null][]) {
    if (!fields.includes(field))
      problems.push({ row: null, column: field, reason: `A file of ${kind} has no field "${field}".` });
    const places: number[] = [];
    for (const header of [headers ?? []].flat()) {
      const at =
        names.indexOf(header) >= 0 ? names.indexOf(header) : names.findIndex((name) => folded(name) === folded(header));
      if (at < 0)
        problems.push({
          row: null,
          column: header,
          reason: `The mapping names a column that the file does not have. It has: ${names.join(", ")}.`,
        });
      else places.push(at);
    }
    if (places.length) columns.set(field, places);
  }
  return { columns, problems };
}

const weakTypeHeaders = new Set(["category", "kind", "format"]);
const figures: ReadonlySet<string> = new Set(["attendees", "members", "expected", ...figureKeys]);
const days: ReadonlySet<string> = new Set(["day", "last_day", "members_as_of"]);

/** A header alone is not enough: "Category" holds types only if its words are, "Online" holds people only if it has numbers. */
function suits(field: Field, header: string, values: string[]): boolean {
  if (!values.length) return true;
  if (field === "type" && weakTypeHeaders.has(header)) return shareOf(values, (value) => typeOf(value) !== null) > 0.5;
  if (figures.has(field))
    return shareOf(values, (value) => isPlaceholder(value) || countOf(value, null) !== null) >= 0.5;
  if (field === "kind" && weakTypeHeaders.has(header)) return shareOf(values, (value) => kindOf(value) !== null) > 0.5;
  if (field === "latitude" || field === "longitude")
    return shareOf(values, (value) => isPlaceholder(value) || degreesOf(value) !== null) > 0.5;
  if (days.has(field))
    return shareOf(values, (value) => isPlaceholder(value) || dayOrders.some((order) => spanOf(value, order))) > 0.5;
  return true;
}

function filled(sample: string[][], at: number): string[] {
  return sample.map((cells) => cells[at]?.trim() ?? "").filter(Boolean);
}

function shareOf(values: string[], test: (value: string) => boolean): number {
  return values.length ? values.filter(test).length / values.length : 0;
}

const pictures = /image|picture|photo|logo|avatar|thumbnail|banner|icon/;

function byValue(
  kind: ImportKind,
  names: string[],
  sample: string[][],
  taken: Set<number>,
): { field: Field; at: number }[] {
  return names.flatMap((name, at): { field: Field; at: number }[] => {
    const values = filled(sample, at);
    const share = (test: (value: string) => boolean) => shareOf(values, test);
    if (taken.has(at)) return [];
    if (share(isEmail) > 0.8)
      return kind === "groups" || kind === "events" ? [] : [{ field: kind === "members" ? "email" : "member", at }];
    if (kind === "activities" && /\b(url|link|video|slides?|recording|repo)\b/.test(folded(name)))
      return [{ field: "links", at }];
    if (share(isAddress) > 0.8 && !isPicture(name, values))
      return kind === "activities" || !/video/i.test(name) ? [{ field: "links", at }] : [];
    return [];
  });
}

/** Without any header: the first column of days, and the text that says who or what, as far as the values tell. */
function byPlace(
  kind: ImportKind,
  names: string[],
  sample: string[][],
  taken: Set<number>,
): { field: Field; at: number }[] {
  const isDay = (value: string) => /\d{4}|\d\D\d/.test(value) && dayOrders.some((order) => spanOf(value, order));
  const free = names
    .map((_, at) => ({ at, values: filled(sample, at) }))
    .filter(({ at, values }) => !taken.has(at) && values.length > 0);
  const days = free.filter(({ values }) => shareOf(values, isDay) > 0.8);
  const texts = free.filter(
    ({ values }) => shareOf(values, (value) => /\p{L}{2}/u.test(value)) > 0.8 && shareOf(values, isDay) < 0.2,
  );
  const length = (values: string[]) =>
    values.reduce((sum, value) => sum + Math.min(value.length, 120), 0) / values.length;
  const longest = [...texts].sort((a, b) => length(b.values) - length(a.values))[0];
  const person = texts.find(
    ({ values }) => shareOf(values, (value) => /^\p{L}[\p{L}'’.-]*( \p{L}[\p{L}'’.-]*){1,4}$/u.test(value)) > 0.6,
  );
  if (kind === "members") return person ? [{ field: "name", at: person.at }] : [];
  if (kind === "groups") return texts[0] ? [{ field: "name", at: texts[0].at }] : [];
  return [
    ...(days[0] ? [{ field: "day" as const, at: days[0].at }] : []),
    ...(longest ? [{ field: "title" as const, at: longest.at }] : []),
  ];
}

function isPicture(name: string, values: string[]): boolean {
  return pictures.test(folded(name)) || values.every((value) => /\.(png|jpe?g|gif|svg|webp)(\?|$)/i.test(value));
}
