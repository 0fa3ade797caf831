import { getTableColumns, getTableName, is, Table } from "drizzle-orm";
import { getTableConfig as configOfPostgres, type PgTable } from "drizzle-orm/pg-core";
import { getTableConfig as configOfSqlite, SQLiteTable } from "drizzle-orm/sqlite-core";

/**
 * The columns of these tables that point to rows of one table, as `table.column` by the names of our code: by a foreign key, or
 * by a name that says so where the database keeps none.
 */
export function pointingColumns(
  exported: Record<string, unknown>,
  { to, named }: { to: Table; named: RegExp },
): string[] {
  return Object.values(exported)
    .filter((one) => is(one, Table))
    .flatMap((table) => {
      const referring = columnsWithForeignKeys(table, to);
      return Object.entries(getTableColumns(table))
        .filter(([name, column]) => named.test(name) || referring.includes(column.name))
        .map(([name]) => `${getTableName(table)}.${name}`);
    })
    .sort();
}

/** The same name for a column that a registry holds. */
export function nameOfColumn({ table, column }: { table: Table; column: string }): string {
  return `${getTableName(table)}.${column}`;
}

function columnsWithForeignKeys(table: Table, to: Table): string[] {
  const { foreignKeys } = is(table, SQLiteTable) ? configOfSqlite(table) : configOfPostgres(table as PgTable);
  return foreignKeys
    .map((key) => key.reference())
    .filter(({ foreignTable }) => getTableName(foreignTable) === getTableName(to))
    .flatMap(({ columns }) => columns.map(({ name }) => name));
}
