import { asc, Column, desc, is, Placeholder, type SQL, type SQLWrapper, sql } from "drizzle-orm";
import { z } from "zod";
import { isDay, parseInstant } from "./clock";
import { readFilter } from "./filter";
import { isStorable } from "./storable-text";

/** Where a page ended: the value that the list is sorted by, and the id that breaks ties. */
export type Cursor<Value extends string | Date = string> = { value: Value; id: string };

type Order = { by: SQLWrapper; id: SQLWrapper; isDown: boolean };

/** The order of a list, and the condition that leaves out what came up to the cursor; none without one. */
export function keyset({ by, id, isDown }: Order, after?: Cursor<string | Date> | null) {
  const [order, past] = isDown ? [desc, sql`<`] : [asc, sql`>`];
  // As one row: an index that both are ordered by is then entered at the place itself.
  const rest: SQL | undefined = after
    ? sql`(${by}, ${id}) ${past} (${boundOf(by, after.value)}, ${after.id})`
    : undefined;
  return { orderBy: [order(by), order(id)], rest };
}

function boundOf(by: SQLWrapper, value: string | Date) {
  // What stands in a slot is as the driver takes it.
  return is(by, Column) && !is(value, Placeholder) ? sql.param(value, by) : value;
}

/** The page of rows that were asked for with one more than it holds, and the cursor to go on from where that one was there. */
export function pageOf<Row>(found: readonly Row[], size: number, cursorOf: (row: Row) => Cursor<string | Date> | null) {
  const rows = found.slice(0, size);
  const last = found.length > size ? rows.at(-1) : undefined;
  const cursor = last === undefined ? null : cursorOf(last);
  return { rows, next: cursor && writeCursor(cursor) };
}

export function writeCursor({ value, id }: Cursor<string | Date>): string {
  const written = value instanceof Date ? String(value.getTime()) : value;
  return Buffer.from(JSON.stringify([written, id])).toString("base64url");
}

/** Null for anything that `writeCursor` did not write: the list then begins at its first page. */
export function readCursor(text: string | null | undefined): Cursor | null {
  try {
    const parsed: unknown = JSON.parse(Buffer.from(text ?? "", "base64url").toString());
    if (!Array.isArray(parsed)) return null;
    const [value, id] = parsed;
    return isText(value) && isText(id) ? { value, id } : null;
  } catch {
    return null;
  }
}

/** The same in a list that is sorted by an instant. */
export function readInstantCursor(text: string | null | undefined): Cursor<Date> | null {
  const cursor = readCursor(text);
  const value = cursor && parseInstant(Number(cursor.value));
  return value && { value, id: cursor.id };
}

/** The same in a list that is sorted by a day. */
export function readDayCursor(text: string | null | undefined): Cursor | null {
  const cursor = readCursor(text);
  return cursor && isDay(cursor.value) ? cursor : null;
}

/** How many rows a page has. */
export const pageSize = z.coerce
  .number()
  .int()
  .min(1)
  .max(200)
  .default(50)
  .meta({ parameter: { type: "integer", minimum: 1, maximum: 200, default: 50 } });

/** Where a page of a list by instant ended, as it was told; anything else is refused. */
export const instantPlace = z
  .string()
  .max(600)
  .refine((text) => readInstantCursor(text) !== null, "Must be the `next` of a page of the same list.");

/** How a page of a list by day is asked for: newest first unless said, `after` the last row of the page before. */
const dayPage = z.object({
  sort: z.enum(["-day", "day"]).default("-day"),
  after: z
    .string()
    .max(600)
    .transform((text, context) => {
      const cursor = readDayCursor(text);
      if (cursor) return cursor;
      context.addIssue("Send the `next` of the page before.");
      return z.NEVER;
    })
    .optional(),
  limit: pageSize,
});

export type DayPage = z.output<typeof dayPage>;

/** Reads a page from an address; what is malformed begins at the first. */
export function readDayPage(asked: Record<string, unknown>): DayPage {
  return readFilter(dayPage, asked);
}

function isText(value: unknown): value is string {
  return typeof value === "string" && isStorable(value);
}
