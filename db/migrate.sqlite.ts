import path from "node:path";
import type BetterSqlite from "better-sqlite3";
import { copyAsOfNow } from "./backup";
import { databaseFile } from "./dialect";
import { type Migrated, type Migration, pendingMigrations } from "./known-migrations";
import { openFile } from "./open.sqlite";
import { makePrivateFile, makePrivateFolder } from "./private-files";

type Handle = BetterSqlite.Database;

/** A rebuild of a table inside a transaction would cascade, so foreign keys rest outside it and are checked before the commit. */
export async function migrateSqlite(): Promise<Migrated> {
  const handle = openFile(databaseFile);
  try {
    handle.exec(
      "CREATE TABLE IF NOT EXISTS schema_migrations (name TEXT PRIMARY KEY, hash TEXT NOT NULL, applied_at INTEGER NOT NULL)",
    );
    const done = handle.prepare("SELECT name, hash FROM schema_migrations ORDER BY name").all() as {
      name: string;
      hash: string;
    }[];
    const pending = pendingMigrations(done);
    if (pending.length === 0) return { applied: [], copy: null };
    const copy = done.length > 0 ? await copyBeforeMigration(handle) : null;
    for (const migration of pending) apply(handle, migration);
    return { applied: pending.map(({ name }) => name), copy };
  } finally {
    handle.close();
  }
}

/** What is there before a migration changes it, in a file of its own. */
export async function copyBeforeMigration(handle: Handle): Promise<string> {
  const folder = path.join(path.dirname(path.resolve(databaseFile)), "before-migrations");
  makePrivateFolder(folder);
  const copy = path.join(folder, `${new Date().toISOString().replace(/[:.]/g, "-")}.db`);
  makePrivateFile(copy);
  await copyAsOfNow(handle, copy);
  return copy;
}

function apply(handle: Handle, migration: Migration): void {
  handle.pragma("foreign_keys=OFF");
  handle.exec("BEGIN IMMEDIATE");
  try {
    const before = rowCounts(handle);
    for (const statement of migration.statements) handle.exec(statement);
    const broken = handle.pragma("foreign_key_check") as unknown[];
    if (broken.length > 0)
      throw new Error(
        `The migration ${migration.name} leaves ${broken.length} rows that point nowhere; nothing was changed.`,
      );
    const after = rowCounts(handle);
    for (const [name, count] of before) {
      if ((after.get(name) ?? count) < count)
        throw new Error(`The migration ${migration.name} would lose rows of ${name}; nothing was changed.`);
    }
    handle.prepare("INSERT INTO schema_migrations VALUES (?, ?, ?)").run(migration.name, migration.hash, Date.now());
    handle.exec("COMMIT");
  } catch (error) {
    if (handle.inTransaction) handle.exec("ROLLBACK");
    throw error;
  } finally {
    handle.pragma("foreign_keys=ON");
  }
}

function rowCounts(handle: Handle): Map<string, number> {
  const names = handle
    .prepare(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%' AND name NOT LIKE 'activity_search%' AND name NOT LIKE 'member_search%' AND name NOT LIKE 'sqlite_%' AND name <> 'schema_migrations'",
    )
    .pluck()
    .all() as string[];
  return new Map(names.map((name) => [name, handle.prepare(`SELECT count(*) FROM "${name}"`).pluck().get() as number]));
}
