import type { Columns, ImportField } from "../fields";
import { normalizeWords } from "../files/text";
import type { Problem } from "../problem";
import type { Mapping } from "../schema";
import type { ExportFormat } from "../source-systems";
import { isClock, isReadableDay } from "./dates";
import { dayPartOfHeader, isPart } from "./day-parts";
import type { ImportFileKind, UnnamedColumn } from "./file-kind";
import { columnsOfFormat } from "./find-format";
import { columnsByHeader } from "./header-words";
import { isEmailAddress, isLink } from "./links";
import { monthNumberOf } from "./month-names";
import { parseCount } from "./numbers";
import { isPictureAddress } from "./pictures";
import { isPlaceholder } from "./placeholder";

/** A guess from the headers, then from the values, corrected by a mapping; a header that the file has not got is a problem. */
export function inferColumns(
  kind: ImportFileKind,
  names: string[],
  sample: string[][],
  mapping: Mapping,
  shape: ExportFormat | null = null,
): { columns: Columns; problems: Problem[] } {
  const { columns, problems } = columnsByMapping(kind, names, mapping);
  const isSettled = (field: ImportField) => Object.hasOwn(mapping.columns, field);
  const taken = new Set([...columns.values()].flat());
  if (shape) {
    for (const { field, at } of columnsOfFormat(shape, kind, { names, sample })) {
      if (isSettled(field) || taken.has(at)) continue;
      columns.set(field, [...(columns.get(field) ?? []), at]);
      taken.add(at);
    }
    return { columns, problems };
  }
  const give = (field: ImportField, at: number) => {
    if (
      !valuesSuitField(kind, field, { header: normalizeWords(names[at] ?? ""), values: filledValues(sample, at) }) ||
      isSettled(field) ||
      taken.has(at) ||
      (columns.has(field) && !kind.repeatable.includes(field) && !isPartOfDay(kind, field, names[at] ?? ""))
    )
      return;
    columns.set(field, [...(columns.get(field) ?? []), at]);
    taken.add(at);
  };
  for (const { field, at } of columnsByHeader(kind, names)) give(field, at);
  for (const { field, at } of columnsByValue(kind, names, sample, taken)) give(field, at);
  if (names.every((name) => /^Column \d+$/.test(name)))
    for (const { field, at } of columnsWithoutHeader(kind, names, sample, taken)) give(field, at);
  return { columns, problems };
}

function columnsByMapping(kind: ImportFileKind, names: string[], mapping: Mapping) {
  const columns: Columns = new Map();
  const problems: Problem[] = [];
  const fields: readonly string[] = kind.fields;
  for (const [field, headers] of Object.entries(mapping.columns) as [ImportField, string | string[] | null][]) {
    if (!fields.includes(field))
      problems.push({ row: null, column: field, reason: `A file of ${kind.name} has no field "${field}".` });
    const places: number[] = [];
    for (const header of [headers ?? []].flat()) {
      const at =
        names.indexOf(header) >= 0
          ? names.indexOf(header)
          : names.findIndex((name) => normalizeWords(name) === normalizeWords(header));
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

/** A header alone is not enough: "Category" holds types only if its words are, "Online" holds people only if it has numbers. */
function valuesSuitField(
  { numbers, days, valueTests }: ImportFileKind,
  field: ImportField,
  { header, values }: { header: string; values: string[] },
): boolean {
  if (!values.length) return true;
  const test = valueTests[field];
  if (test && (test.headers?.includes(header) ?? true)) return shareOf(values, test.passes) > 0.5;
  if (numbers.includes(field))
    return shareOf(values, (value) => isPlaceholder(value) || parseCount(value, null) !== null) >= 0.5;
  const part = days.fields.includes(field) ? dayPartOfHeader(header) : null;
  if (part && shareOf(values, (value) => isPlaceholder(value) || isPart(part, value)) > 0.5) return true;
  if (days.fields.includes(field)) {
    const mayBe = (value: string) => isPlaceholder(value) || looksLikeDay(value) || days.mayBeWords?.(field, value);
    return shareOf(values, (value) => mayBe(value) ?? false) > 0.5;
  }
  return true;
}

/** A day, or something that means one: the row is refused where there is no such day, and no other column taken instead. */
function looksLikeDay(value: string): boolean {
  if (isReadableDay(value)) return true;
  if (isClock(value)) return false;
  const isOfMonth = value.split(/[\s\d,./-]+/).some((word) => word.length > 2 && monthNumberOf(word) !== null);
  return /\d[./-]\d|\b(19|20)\d\d\b/.test(value) || (isOfMonth && /\d/.test(value));
}

/** A year beside a day is what is known where the day is not; a month and a year make one together. */
function isPartOfDay({ days }: ImportFileKind, field: ImportField, header: string): boolean {
  return days.fields.includes(field) && dayPartOfHeader(header) !== null;
}

function filledValues(sample: string[][], at: number): string[] {
  return sample.map((cells) => cells[at]?.trim() ?? "").filter(Boolean);
}

function shareOf(values: string[], test: (value: string) => boolean): number {
  return values.length ? values.filter(test).length / values.length : 0;
}

const pictureHeader =
  /image|picture|photo|foto|bild|logo|avatar|thumbnail|banner|icon|headshot|\b(img|pic|pfp|thumb)\b/;

function columnsByValue(
  kind: ImportFileKind,
  names: string[],
  sample: string[][],
  taken: Set<number>,
): { field: ImportField; at: number }[] {
  return names.flatMap((name, at): { field: ImportField; at: number }[] => {
    if (taken.has(at)) return [];
    const values = filledValues(sample, at);
    const field = kind.fieldByValues({
      name,
      areEmails: shareOf(values, isEmailAddress) > 0.8,
      areLinks: shareOf(values, isLink) > 0.8 && !isPicture(name, values),
    });
    return field ? [{ field, at }] : [];
  });
}

/** Without any header: the first column of days, and the text that says who or what, as far as the values tell. */
function columnsWithoutHeader(
  kind: ImportFileKind,
  names: string[],
  sample: string[][],
  taken: Set<number>,
): { field: ImportField; at: number }[] {
  const isWrittenDay = (value: string) => /\d{4}|\d\D\d/.test(value) && isReadableDay(value);
  const free = names
    .map((_, at) => ({ at, values: filledValues(sample, at) }))
    .filter(({ at, values }) => !taken.has(at) && values.length > 0);
  const days = free.filter(({ values }) => shareOf(values, isWrittenDay) > 0.8);
  const texts = free.filter(
    ({ values }) => shareOf(values, (value) => /\p{L}{2}/u.test(value)) > 0.8 && shareOf(values, isWrittenDay) < 0.2,
  );
  const length = (values: string[]) =>
    values.reduce((sum, value) => sum + Math.min(value.length, 120), 0) / values.length;
  const longest = [...texts].sort((a, b) => length(b.values) - length(a.values))[0];
  const person = texts.find(
    ({ values }) => shareOf(values, (value) => /^\p{L}[\p{L}'’.-]*( \p{L}[\p{L}'’.-]*){1,4}$/u.test(value)) > 0.6,
  );
  const found = { day: days[0], longest, text: texts[0], person };
  return (Object.keys(found) as UnnamedColumn[]).flatMap((column) => {
    const [field, at] = [kind.fieldsWithoutHeader[column], found[column]?.at];
    return field && at !== undefined ? [{ field, at }] : [];
  });
}

function isPicture(name: string, values: string[]): boolean {
  return pictureHeader.test(normalizeWords(name)) || shareOf(values, isPictureAddress) > 0.5;
}
