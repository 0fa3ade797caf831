import type { FactField, factDayFields } from "../../fields";
import { cleanText } from "../../files/text";
import type { CellsByField } from "../../infer/cells";
import { isReadableDay, parseDays } from "../../infer/dates";
import type { InspectedFile } from "../../infer/inspected-file";
import { isPlaceholder } from "../../infer/placeholder";
import { isOngoing } from "../../infer/role-days";
import type { ToldFact } from "./told";

type DayField = (typeof factDayFields)[number];
type Days = Pick<ToldFact, "fromOn" | "toOn" | "hasNoEnd">;

/** What stands where a fact has no last day. */
export function saysNoEnd(text: string): boolean {
  return (
    isOngoing(text) || /^(never|lifetime|life ?long|(does not|doesn't|no) expir(e|es|y)|unlimited)$/i.test(text.trim())
  );
}

/** The days of a fact by the columns of its kind, else by those of the row; what is not a day keeps the row out. */
export function readFactDays(
  cells: CellsByField,
  file: InspectedFile,
  { from, until }: { from: DayField[]; until: DayField[] },
): Days {
  const [starts] = from.flatMap((field) => readSpan(cells, field, file) ?? []);
  const said = until.find((field) => !isPlaceholder(cells.text(field)));
  const ends = said && !saysNoEnd(cells.text(said)) ? readSpan(cells, said, file) : null;
  return {
    fromOn: starts?.first ?? null,
    toOn: ends?.last ?? null,
    hasNoEnd: said !== undefined && saysNoEnd(cells.text(said)),
  };
}

/** A day where a cell holds one instead of a yes. */
export function dayInstead(cells: CellsByField, field: FactField, file: InspectedFile): string | null {
  const text = cells.text(field);
  if (!isReadableDay(text)) return null;
  const span = parseDays(text, file.orders.get(cells.place(field) ?? -1) ?? "day-first");
  return span && span.first === span.last ? span.first : null;
}

function readSpan(cells: CellsByField, field: DayField, { orders }: InspectedFile) {
  const text = cells.text(field);
  if (isPlaceholder(text)) return null;
  const span = parseDays(text, orders.get(cells.place(field) ?? -1) ?? null);
  if (!span) cells.refuse(cells.header(field), `"${cleanText(text).slice(0, 80)}" is not a day.`);
  return span;
}
