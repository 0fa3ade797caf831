import BetterSqlite from "better-sqlite3";
import { databaseFile } from "./dialect";
import { type Check, guards } from "./guards";
import { pendingMigrations } from "./known-migrations";

export function sqliteFaults(): Check[] {
  const handle = new BetterSqlite(databaseFile, { readonly: true, fileMustExist: true });
  try {
    return [migrations(handle), integrity(handle), foreignKeys(handle), triggers(handle), search(handle), bios(handle)];
  } finally {
    handle.close();
  }
}

function migrations(handle: BetterSqlite.Database): Check {
  const done = handle.prepare("SELECT name, hash FROM schema_migrations ORDER BY name").all();
  const pending = pendingMigrations(done as { name: string; hash: string }[]);
  const faults = pending.map(({ name }) => `${name} has not run yet: npm run tenet -- migrate`);
  return { name: "migrations", looked: done.length, faults };
}

function integrity(handle: BetterSqlite.Database): Check {
  const rows = handle.pragma("integrity_check") as { integrity_check: string }[];
  const faults = rows.map((row) => row.integrity_check).filter((line) => line !== "ok");
  return { name: "integrity", looked: handle.pragma("page_count", { simple: true }) as number, faults };
}

function foreignKeys(handle: BetterSqlite.Database): Check {
  const loose = handle.pragma("foreign_key_check") as { table: string; rowid: number; parent: string }[];
  const faults = loose.map(
    (row) => `${row.table}, row ${row.rowid}: points to a row of ${row.parent} that does not exist`,
  );
  return { name: "foreign keys", looked: tables(handle), faults };
}

function triggers(handle: BetterSqlite.Database): Check {
  const found = handle.prepare("SELECT name FROM sqlite_schema WHERE type = 'trigger'").pluck().all();
  const faults = guards.sqlite.filter((name) => !found.includes(name)).map((name) => `the trigger ${name} is missing`);
  return { name: "guards", looked: guards.sqlite.length, faults };
}

function search(handle: BetterSqlite.Database): Check {
  const unfound = handle
    .prepare("SELECT id FROM activities WHERE search_row NOT IN (SELECT id FROM activity_search_docsize) LIMIT 20")
    .pluck()
    .all();
  const loose = handle
    .prepare("SELECT id FROM activity_search_docsize WHERE id NOT IN (SELECT search_row FROM activities) LIMIT 20")
    .pluck()
    .all();
  const faults = [
    ...unfound.map((id) => `the activity ${id} cannot be found by its words`),
    ...loose.map((row) => `row ${row} of the index belongs to no activity`),
  ];
  return {
    name: "full-text index",
    looked: handle.prepare("SELECT count(*) FROM activity_search_docsize").pluck().get() as number,
    faults: [...faults, ...stale(handle)],
  };
}

function bios(handle: BetterSqlite.Database): Check {
  const wrong = handle
    .prepare(
      `SELECT id FROM members WHERE (bio_folded <> '') <> (search_row IS NOT NULL AND search_row IN (SELECT id FROM member_search_docsize)) LIMIT 20`,
    )
    .pluck()
    .all();
  return {
    name: "full-text index of bios",
    looked: handle.prepare("SELECT count(*) FROM member_search_docsize").pluck().get() as number,
    faults: wrong.map((id) => `the bio of the member ${id} is not indexed as it is`),
  };
}

// The index keeps no text, so each activity is looked up by its own first words.
function stale(handle: BetterSqlite.Database): string[] {
  const rows = handle.prepare("SELECT id, search_row AS row, search_text AS text FROM activities").all();
  const find = handle.prepare("SELECT 1 FROM activity_search WHERE rowid = ? AND activity_search MATCH ?");
  return (rows as { id: string; row: number; text: string }[]).flatMap(({ id, row, text }) => {
    const words = text.match(/[\p{L}\p{N}]+/gu)?.slice(0, 4) ?? [];
    const query = words.map((word) => `"${word}"`).join(" ");
    return words.length > 0 && !find.get(row, query)
      ? [`the activity ${id} is indexed by other words than it has`]
      : [];
  });
}

function tables(handle: BetterSqlite.Database): number {
  return handle.prepare("SELECT count(*) FROM sqlite_schema WHERE type = 'table'").pluck().get() as number;
}
