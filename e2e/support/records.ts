import BetterSqlite from "better-sqlite3";
import type { Running } from "./server";

/** A value straight from the running app's database file, for samples that a test goes by; nothing is written here. */
export function record(app: Running, sql: string, ...values: unknown[]): string {
  const found = findRecord(app, sql, ...values);
  if (found === null) throw new Error(`Nothing found by: ${sql}`);
  return found;
}

/** The same, null where there is none. */
export function findRecord(app: Running, sql: string, ...values: unknown[]): string | null {
  const handle = new BetterSqlite(app.databaseUrl.replace(/^file:/, ""), { readonly: true });
  try {
    const found = handle
      .prepare(sql)
      .pluck()
      .get(...values);
    return found === undefined || found === null ? null : String(found);
  } finally {
    handle.close();
  }
}
