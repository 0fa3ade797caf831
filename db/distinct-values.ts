import { type SQL, sql } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";

/** The values of an indexed column, each once and in order: one look into the index for each, however many rows share it. */
export function distinctValues(column: PgColumn): { source: SQL; value: SQL<string> } {
  const least = (more?: SQL) => sql`select min(${column}) from ${column.table}${more}`;
  const next = least(sql` where ${column} > found.value`);
  const each = sql`with recursive found(value) as (${least()} union all select (${next}) from found where found.value is not null)`;
  return {
    source: sql`(${each} select value from found where value is not null) as each_value`,
    value: sql<string>`each_value.value`,
  };
}
