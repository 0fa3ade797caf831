import type BetterSqlite from "better-sqlite3";
import { getTableColumns, is, SQL, sql } from "drizzle-orm";
import type { PgColumn, PgTable } from "drizzle-orm/pg-core";
import { chunksOf } from "./chunks";
import type { Transaction } from "./client";
import { dialect } from "./dialect";

/** How rows of a table are written on SQLite: its statement, and the columns in the order of its values. */
type Plan = { text: string; columns: [key: string, column: PgColumn][] };

/** What happens to a row that is there already; made once, since its statement is kept with it. */
type OnConflict = { target: PgColumn[]; set: Record<string, SQL> };

const plans = new WeakMap<PgTable | OnConflict, Plan>();

/**
 * Inserts many rows of one table, or changes those that are there where it is said how. On SQLite one statement is prepared and run
 * for each row: to build the text of a statement with thousands of values takes many times longer than to write them.
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
  const { text, columns } = planOf(tx, table, onConflict);
  const statement = (tx as unknown as { $client: BetterSqlite.Database }).$client.prepare(text);
  for (const row of rows) {
    const given = row as Record<string, unknown>;
    statement.run(...columns.map(([key, column]) => driverValue(column, given[key])));
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
  const plan = { text: inserting(tx, table, values, onConflict).toSQL().sql, columns };
  plans.set(onConflict ?? table, plan);
  return plan;
}

function driverValue(column: PgColumn, given: unknown): unknown {
  const value = given === undefined ? (column.defaultFn?.() ?? column.default ?? null) : given;
  if (is(value, SQL)) throw new Error(`The column ${column.name} is given by a formula, which is not written here.`);
  return value === null ? null : column.mapToDriverValue(value);
}
