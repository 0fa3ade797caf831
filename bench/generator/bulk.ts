import type BetterSqlite from "better-sqlite3";
import { type Column, getTableColumns, getTableName, type Table } from "drizzle-orm";
import { toSnakeCase } from "drizzle-orm/casing";

const rowsOfStatement = 50;

type Encode = (value: unknown) => unknown;
type Waiting = {
  many: BetterSqlite.Statement;
  one: BetterSqlite.Statement;
  columns: { key: string; encode: Encode; fallback: unknown }[];
  values: unknown[];
  rows: number;
};

/** Writes rows of the product's own tables past Drizzle: many in one prepared statement. `end` writes what still waits. */
export class BulkWriter {
  private readonly tables = new Map<Table, Waiting>();
  written = 0;

  constructor(private readonly handle: BetterSqlite.Database) {}

  add<Of extends Table>(table: Of, row: Of["$inferInsert"]): void {
    const waiting = this.tables.get(table) ?? this.prepare(table);
    const given = row as Record<string, unknown>;
    for (const { key, encode, fallback } of waiting.columns) {
      const value = given[key];
      waiting.values.push(value === undefined ? fallback : value === null ? null : encode(value));
    }
    waiting.rows += 1;
    this.written += 1;
    if (waiting.rows < rowsOfStatement) return;
    waiting.many.run(waiting.values);
    waiting.values = [];
    waiting.rows = 0;
  }

  end(): void {
    for (const waiting of this.tables.values()) {
      const width = waiting.columns.length;
      for (let row = 0; row < waiting.rows; row++)
        waiting.one.run(...waiting.values.slice(row * width, (row + 1) * width));
      waiting.values = [];
      waiting.rows = 0;
    }
  }

  /** Bytes that the rows written so far take in the file, without any index, in pages as SQLite fills them. */
  bytesOfRows(): number {
    const bytes = this.handle.prepare("SELECT pgsize FROM dbstat WHERE aggregate = 1 AND name = ?").pluck();
    return [...this.tables.keys()].reduce((sum, table) => sum + (bytes.get(getTableName(table)) as number), 0);
  }

  private prepare(table: Table): Waiting {
    const columns = Object.entries(getTableColumns(table));
    const names = columns.map(([, { name }]) => `"${toSnakeCase(name)}"`).join(", ");
    const row = `(${columns.map(() => "?").join(", ")})`;
    const insert = `INSERT INTO "${getTableName(table)}" (${names}) VALUES`;
    const waiting: Waiting = {
      one: this.handle.prepare(`${insert} ${row}`),
      many: this.handle.prepare(`${insert} ${Array(rowsOfStatement).fill(row).join(", ")}`),
      columns: columns.map(([key, column]) => {
        const encode = encoderOf(column);
        return { key, encode, fallback: column.default === undefined ? null : encode(column.default) };
      }),
      values: [],
      rows: 0,
    };
    this.tables.set(table, waiting);
    return waiting;
  }
}

/** What is text or a number goes as it is; the rest as Drizzle would write it. */
function encoderOf(column: Column): Encode {
  if (column.columnType === "SQLiteText" || column.columnType === "SQLiteInteger") return (value) => value;
  return (value) => column.mapToDriverValue(value);
}
