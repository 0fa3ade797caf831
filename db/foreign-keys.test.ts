import { Column, getTableName, is, SQL, StringChunk, sql } from "drizzle-orm";
import { getTableConfig, PgTable } from "drizzle-orm/pg-core";
import { getTableConfig as getSqliteTableConfig, SQLiteTable } from "drizzle-orm/sqlite-core";
import { describe, expect, it } from "vitest";
import { index, integer, table, text } from "./columns";
import * as schema from "./schema/index";

type Key = { columns: string[]; isWhole: boolean };

/** Table, its foreign keys and what finds a row of it by a column, on either database. */
function keysOf(of: unknown) {
  const config = is(of, PgTable) ? getTableConfig(of) : is(of, SQLiteTable) ? getSqliteTableConfig(of) : null;
  if (!config) return null;
  const named = (columns: readonly object[]) => columns.map(nameOf);
  const indexes: Key[] = config.indexes.map(({ config: { columns, where } }) => ({
    columns: named(columns),
    isWhole: where === undefined || leavesOutOnlyNulls(where, nameOf(columns[0] ?? {})),
  }));
  const primary: Key[] = [
    ...config.primaryKeys.map((one) => ({ columns: named(one.columns), isWhole: true })),
    ...config.columns
      .filter((one) => one.primary || one.isUnique)
      .map((one) => ({ columns: [one.name], isWhole: true })),
  ];
  return { config, keys: [...indexes, ...primary] };
}

function nameOf(column: object): string {
  return is(column, SQL) || !("name" in column) ? "" : String(column.name);
}

/** Whether it is on `first is not null`: what has no parent is never looked for. */
function leavesOutOnlyNulls(where: SQL, first: string): boolean {
  const [before, column, after, ...more] = where.queryChunks;
  const isText = (chunk: unknown, text: string) => is(chunk, StringChunk) && chunk.value.join("") === text;
  return (
    isText(before, "") &&
    is(column, Column) &&
    column.name === first &&
    isText(after, " is not null") &&
    more.length === 0
  );
}

/** Foreign keys whose first column no whole index begins with: each delete in the other table would read all of this one. */
function unindexed(tables: unknown[]): string[] {
  return tables.flatMap((of) => {
    const found = keysOf(of);
    if (!found) return [];
    const firsts = new Set(found.keys.filter(({ isWhole }) => isWhole).map(({ columns }) => columns[0]));
    return found.config.foreignKeys
      .map((foreign) => foreign.reference().columns[0]?.name ?? "")
      .filter((column) => !firsts.has(column))
      .map((column) => `${found.config.name}.${column}`);
  });
}

describe("foreign keys", () => {
  it("begin an index that holds every row with a parent", () => {
    const tables = Object.values(schema);
    expect(tables.filter((one) => keysOf(one)).length).toBeGreaterThan(40);
    expect(unindexed(tables)).toEqual([]);
  });

  it("are refused without one, or with one that holds only some rows", () => {
    const parents = table("parents", { id: text().primaryKey() });
    const bare = table("bare", { parentId: text().references(() => parents.id) });
    const partial = table("partial", { parentId: text().references(() => parents.id), state: integer() }, (columns) => [
      index("some").on(columns.parentId).where(new SQL([])),
      index("second").on(columns.state, columns.parentId),
    ]);
    const whole = table("whole", { parentId: text().references(() => parents.id) }, (columns) => [
      index("every").on(columns.parentId),
    ]);
    const present = table("present", { parentId: text().references(() => parents.id), state: integer() }, (columns) => [
      index("with_parent").on(columns.parentId).where(sql`${columns.parentId} is not null`),
    ]);
    const other = table("other", { parentId: text().references(() => parents.id), state: integer() }, (columns) => [
      index("with_state").on(columns.parentId).where(sql`${columns.state} is not null`),
    ]);
    expect(unindexed([bare, partial, whole, present, other])).toEqual([
      "bare.parentId",
      "partial.parentId",
      "other.parentId",
    ]);
    expect(getTableName(whole)).toBe("whole");
  });
});
