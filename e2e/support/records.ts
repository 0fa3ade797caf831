import BetterSqlite from "better-sqlite3";
import type { Running } from "./server";

/** A value straight from the running app's database file, for samples that a test goes by; nothing is written here. */
export function record(app: Running, sql: string, ...values: unknown[]): string {
  const handle = new BetterSqlite(app.databaseUrl.replace(/^file:/, ""), { readonly: true });
  try {
    const found = handle
      .prepare(sql)
      .pluck()
      .get(...values);
    if (found === undefined || found === null) throw new Error(`Nothing found by: ${sql}`);
    return String(found);
  } finally {
    handle.close();
  }
}
