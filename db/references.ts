import { and, asc, count, eq, getTableColumns, inArray, notInArray, type SQL } from "drizzle-orm";
import type { PgColumn, PgTable } from "drizzle-orm/pg-core";
import { chunksOf } from "./chunks";
import type { Reader, Transaction } from "./client";

type Row = Record<string, unknown>;
type Pair = { keptId: string; mergedId: string };

/** A column that points to an owner, which may be merged with another owner of its kind. Made by `referenceOf`. */
export type Reference<One = Row> = {
  table: PgTable;
  column: string;
  /** Names one row among those of one owner. */
  key: string;
  /** An owner has one row of those that are alike in some columns. */
  once?: Once<One>;
};

type Once<One> = {
  by: readonly string[];
  /** Of these rows only; without it, of all. */
  among?: SQL;
  /** What the row is about, as the id that the first column of `by` holds. A row whose subject is gone is not put back. */
  subject?: PgColumn;
  /** Whether the first of two rows alike is the one that stays; without it, that of the kept owner does. */
  staysBefore?(one: One, other: One, keptId: string): boolean;
};

type Duplicate<One> = { gone: One; stood: One };

export function referenceOf<Table extends PgTable>(
  table: Table,
  column: keyof Table["$inferSelect"] & string,
  rest: {
    key: keyof Table["$inferSelect"] & string;
    once?: Once<Table["$inferSelect"]> & { by: readonly (keyof Table["$inferSelect"] & string)[] };
  },
): Reference<Table["$inferSelect"]> {
  return { table, column, ...rest };
}

export async function countReferences(from: Reader, { table, column }: Reference, ownerId: string): Promise<number> {
  const [row] = await from
    .select({ count: count() })
    .from(table)
    .where(eq(columnOf(table, column), ownerId));
  return Number(row?.count ?? 0);
}

/** The owner's rows, each with the columns that are named, under their names or those that they are given. */
export async function readReferences(
  from: Reader,
  { table, column, key }: Reference,
  { ownerId, columns, renamed }: { ownerId: string; columns: readonly string[]; renamed?: Record<string, string> },
): Promise<Row[]> {
  return from
    .select(Object.fromEntries(columns.map((name) => [renamed?.[name] ?? name, columnOf(table, name)])))
    .from(table)
    .where(eq(columnOf(table, column), ownerId))
    .orderBy(asc(columnOf(table, key)));
}

export async function deleteReferences(tx: Transaction, { table, column }: Reference, ownerId: string): Promise<void> {
  await tx.delete(table).where(eq(columnOf(table, column), ownerId));
}

type Move = { from: string; to: string; only?: readonly string[]; except?: readonly string[] };

/** Gives rows of one owner to another: all, only those named, or all but those named. Answers the keys of what moved. */
export async function moveReferences(
  tx: Transaction,
  { table, column, key }: Reference,
  { from, to, only, except }: Move,
): Promise<string[]> {
  const [owner, named] = [columnOf(table, column), columnOf(table, key)];
  const moved: string[] = [];
  for (const some of only ? chunksOf(only) : [undefined]) {
    const rows = await tx
      .update(table)
      .set({ [column]: to })
      .where(
        and(eq(owner, from), some && inArray(named, some), except?.length ? notInArray(named, [...except]) : undefined),
      )
      .returning({ key: named });
    moved.push(...rows.map((row) => String(row.key)));
  }
  return moved;
}

/** What both owners have and one owner has but once: each row that goes, with the one that stays for both. */
export async function findDuplicateReferences<One extends Row>(
  from: Reader,
  { table, column, key, once }: Reference<One>,
  { keptId, mergedId }: Pair,
): Promise<Duplicate<One>[]> {
  if (!once) return [];
  const rows = (await from
    .select()
    .from(table)
    .where(and(inArray(columnOf(table, column), [keptId, mergedId]), once.among))
    .orderBy(asc(columnOf(table, key)))) as One[];
  const likenessOf = (row: One) => JSON.stringify(once.by.map((name) => row[name]));
  const alike = new Map<string, One[]>();
  for (const row of rows) alike.set(likenessOf(row), [...(alike.get(likenessOf(row)) ?? []), row]);
  return rows.flatMap((gone) => {
    const stood = alike
      .get(likenessOf(gone))
      ?.filter((other) => other[column] !== gone[column])
      .find((other) => once.staysBefore?.(other, gone, keptId) ?? other[column] === keptId);
    return stood ? [{ gone, stood }] : [];
  });
}

export async function dropReferences(
  tx: Transaction,
  { table, column, key }: Reference,
  rows: readonly Row[],
): Promise<void> {
  for (const row of rows)
    await tx.delete(table).where(and(eq(columnOf(table, column), row[column]), eq(columnOf(table, key), row[key])));
}

/** Puts deleted rows back, also as JSON kept them, where what they are about is still there and nothing took their place. */
export async function restoreReferences(
  tx: Transaction,
  { table, once }: Reference,
  rows: readonly Row[],
): Promise<void> {
  for (const row of rows) {
    const subject = once?.subject;
    const subjectId = row[once?.by[0] ?? ""];
    const there = subject
      ? await tx
          .select()
          .from(subject.table as PgTable)
          .where(eq(subject, subjectId))
      : [row];
    if (there.length > 0) await tx.insert(table).values(readStored(table, row)).onConflictDoNothing();
  }
}

/** The row as the table takes it: moments are text in JSON. */
function readStored(table: PgTable, row: Row): Row {
  const columns = Object.entries(getTableColumns(table)).filter(([name]) => name in row);
  return Object.fromEntries(
    columns.map(([name, { dataType }]) => {
      const value = row[name];
      return [name, dataType === "date" && typeof value === "string" ? new Date(value) : value];
    }),
  );
}

/** A column by the name that our code has for it. */
function columnOf(table: PgTable, name: string): PgColumn {
  const column = getTableColumns(table)[name];
  if (!column) throw new Error(`There is no column ${name} in this table.`);
  return column;
}
