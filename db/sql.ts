import { type SQL, sql } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";

/** A CHECK that a text column holds one of the words given. The words are the product's own, never input. */
export function isOneOf(column: PgColumn, words: readonly string[]): SQL {
  return sql`${column} in (${sql.raw(words.map((word) => `'${word.replaceAll("'", "''")}'`).join(", "))})`;
}

/** A CHECK that a day is written `YYYY-MM-DD`. */
export function isDay(column: PgColumn): SQL {
  return sql`length(${column}) = 10`;
}
