import type BetterSqlite from "better-sqlite3";
import { getTableColumns, is, SQL, sql } from "drizzle-orm";
import type { PgColumn, PgTable } from "drizzle-orm/pg-core";
import { chunksOf } from "./chunks";
import type { Transaction } from "./client";
import { dialect } from "./dialect";

/** How rows of a table are written on SQLite: a statement for so many rows, and the columns in the order of its values. */
type Plan = { statements: { rows: number; text: string }[]; columns: [key: string, column: PgColumn][] };

/**
 * So many rows go into one statement, as many of the first as there are, then of the next. A statement whose triggers write an index of
 * words has that index write what it holds, so that one for each row costs several times as much.
 */
const rowsOfStatements = [64, 8, 1];

/** What happens to a row that is there already; made once, since its statement is kept with it. */
type OnConflict = { target: PgColumn[]; set: Record<string, SQL> };

const plans = new WeakMap<PgTable | OnConflict, Plan>();

/**
 * Inserts many rows of one table, or changes those that are there where it is said how. On SQLite the
 * statements are prepared once and run again: to build the text of a statement with thousands of values takes many times longer than to
 * write them.
 */
export async function insertMany<Table extends PgTable>(
  tx: Transaction,
  table: Table,
  rows: readonly Table["$inferInsert"][],
  onConflict?: OnConflict,
): Promise<void> {
  if (rows.length === 0) return;
  if (dialect === "postgres") {
    for (const some of chunksOf(rows)) await inserting(tx, table, some, onConflict);
    return;
  }
  const { statements, columns } = planOf(tx, table, onConflict);
  const { $client: client } = tx as unknown as { $client: BetterSqlite.Database };
  let written = 0;
  for (const { rows: atOnce, text } of statements)
    for (; rows.length - written >= atOnce; written += atOnce) {
      const values: unknown[] = [];
      for (const row of rows.slice(written, written + atOnce)) {
        const given = row as Record<string, unknown>;
        for (const [key, column] of columns) values.push(driverValue(column, given[key]));
      }
      client.prepare(text).run(values);
    }
}

function inserting(tx: Transaction, table: PgTable, values: unknown, onConflict?: OnConflict) {
  const insert = tx.insert(table).values(values as never);
  return onConflict ? insert.onConflictDoUpdate(onConflict as never) : insert;
}

function planOf(tx: Transaction, table: PgTable, onConflict?: OnConflict): Plan {
  const known = plans.get(onConflict ?? table);
  if (known) return known;
  const columns = Object.entries(getTableColumns(table)) as [string, PgColumn][];
  const values = Object.fromEntries(columns.map(([key]) => [key, sql.placeholder(key)]));
  const statements = rowsOfStatements.map((rows) => {
    const text = inserting(
      tx,
      table,
      Array.from({ length: rows }, () => values),
      onConflict,
    ).toSQL().sql;
    return { rows, text };
  });
  const plan = { statements, columns };
  plans.set(onConflict ?? table, plan);
  return plan;
}

function driverValue(column: PgColumn, given: unknown): unknown {
  const value = given === undefined ? (column.defaultFn?.() ?? column.default ?? null) : given;
  if (is(value, SQL)) throw new Error(`The column ${column.name} is given by a formula, which is not written here.`);
  return value === null ? null : column.mapToDriverValue(value);
}
