import { is, Placeholder, type SQL, sql } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";
import { dialect } from "./dialect";

/** A CHECK that a text column holds one of the words given. The words are the product's own, never input. */
export function isOneOf(column: PgColumn, words: readonly string[]): SQL {
  return sql`${column} in (${sql.raw(words.map((word) => `'${word.replaceAll("'", "''")}'`).join(", "))})`;
}

/** A CHECK that a day is written `YYYY-MM-DD`. */
export function isDay(column: PgColumn): SQL {
  return sql`length(${column}) = 10`;
}

/**
 * Whether a column of text is one of these values, however many. They are one value of the statement, whose text is the same for
 * any number of them: it is built and prepared in no time.
 */
export function isAmong(column: PgColumn | SQL.Aliased | SQL, values: readonly string[]): SQL {
  return dialect === "postgres"
    ? sql`${column} = any(${sql.param(values)}::text[])`
    : sql`${column} in (select value from json_each(${is(values, Placeholder) ? values : JSON.stringify(values)}))`;
}

/** Whether two columns of text are one of these pairs, however many; in one value or two of the statement, as above. */
export function arePairAmong([one, other]: [PgColumn, PgColumn], pairs: readonly (readonly [string, string])[]): SQL {
  return dialect === "postgres"
    ? sql`(${one}, ${other}) in (select * from unnest(${sql.param(pairs.map(([first]) => first))}::text[], ${sql.param(pairs.map(([, second]) => second))}::text[]))`
    : sql`(${one}, ${other}) in (select value ->> 0, value ->> 1 from json_each(${JSON.stringify(pairs)}))`;
}

/** Whether the column has this text anywhere, whose `%` and `_` mean themselves. */
export function has(column: PgColumn, text: string): SQL {
  return like(column, `%${plain(text)}%`);
}

/** Whether the column, or what follows one of these signs in it, begins with this text, whose `%` and `_` mean themselves. */
export function begins(column: PgColumn, text: string, signs: readonly string[] = [" "]): SQL {
  const starts = ["", ...signs.map((sign) => `%${sign}`)];
  return sql`(${sql.join(
    starts.map((start) => like(column, `${start}${plain(text)}%`)),
    sql` or `,
  )})`;
}

function like(column: PgColumn, pattern: string): SQL {
  return sql`${column} like ${pattern} escape '\\'`;
}

function plain(text: string): string {
  return text.replace(/[\\%_]/g, (sign) => `\\${sign}`);
}
