import BetterSqlite from "better-sqlite3";

const shelf = globalThis as typeof globalThis & {
  bareHandle?: BetterSqlite.Database;
  bareWriter?: BetterSqlite.Database;
};
const file = (process.env.DATABASE_URL ?? "").replace(/^file:/, "");

/** One reader, opened when first asked. */
export function reader(): BetterSqlite.Database {
  shelf.bareHandle ??= new BetterSqlite(file, { readonly: true });
  return shelf.bareHandle;
}

/** Writes as durably as the product does. */
export function writer(): BetterSqlite.Database {
  if (!shelf.bareWriter) {
    shelf.bareWriter = new BetterSqlite(file);
    shelf.bareWriter.pragma("synchronous=FULL");
    shelf.bareWriter.pragma("foreign_keys=ON");
  }
  return shelf.bareWriter;
}

type Prepared = BetterSqlite.Statement<unknown[], unknown>;
const kept = new Map<string, Prepared>();

export function prepared(sql: string): Prepared {
  const there = kept.get(sql) ?? reader().prepare(sql);
  kept.set(sql, there);
  return there;
}
