import { createReadStream, createWriteStream, existsSync, linkSync, readFileSync, renameSync } from "node:fs";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import BetterSqlite from "better-sqlite3";
import { checkCopy, sha256Of, withoutLeaving } from "./backup";
import { databaseFile } from "./dialect";
import { guards } from "./guards";
import { knownMigrations, pendingMigrations } from "./known-migrations";
import { makePrivateFile, makePrivateFolder } from "./private-files";

/** Puts a backup in the database's place. Refuses a file whose checksum, pages or history do not fit, and a database in use. */
export async function restoreFrom(from: string): Promise<{ from: string; keptAside: string | null }> {
  await checkSum(from);
  const target = path.resolve(databaseFile);
  makePrivateFolder(path.dirname(target));
  const incoming = `${target}.incoming`;
  const left = ["", "-wal", "-shm", "-journal"].map((ending) => `${incoming}${ending}`);
  return withoutLeaving(left, async () => {
    makePrivateFile(incoming);
    // Not `copyFile`: it would give the copy the rights of the backup.
    await pipeline(createReadStream(from), createWriteStream(incoming));
    checkHistory(incoming);
    const keptAside = existsSync(target) ? keepAside(target) : null;
    renameSync(incoming, target);
    return { from, keptAside };
  });
}

async function checkSum(file: string): Promise<void> {
  if (!existsSync(file)) throw new Error(`There is no file ${file}.`);
  if (!existsSync(`${file}.sha256`))
    throw new Error(
      `There is no ${file}.sha256 beside the backup, so Tenet cannot check that it is complete. If you trust it: sha256sum ${file} > ${file}.sha256`,
    );
  const wanted = readFileSync(`${file}.sha256`, "utf8").trim().split(/\s+/)[0]?.toLowerCase();
  if ((await sha256Of(file)) !== wanted)
    throw new Error(`${file} is not the file that was backed up: its SHA-256 differs. Nothing was changed.`);
}

function checkHistory(file: string): void {
  const copy = new BetterSqlite(file);
  try {
    checkCopy(copy);
    const done = copy.prepare("SELECT name, hash FROM schema_migrations ORDER BY name").all();
    pendingMigrations(done as { name: string; hash: string }[]);
    checkGuards(copy, done.length);
  } finally {
    copy.close();
  }
}

/** A database works without its triggers, and lets everything happen that they forbid. */
function checkGuards(copy: BetterSqlite.Database, migrationsDone: number): void {
  const made = knownMigrations()
    .slice(0, migrationsDone)
    .flatMap(({ statements }) => statements)
    .join("\n");
  const there = copy.prepare("SELECT name FROM sqlite_schema WHERE type = 'trigger'").pluck().all();
  const missing = guards.sqlite.filter((name) => made.includes(`CREATE TRIGGER ${name} `) && !there.includes(name));
  if (missing.length > 0)
    throw new Error(
      `The backup has no guard ${missing.join(", ")}, so it was changed after Tenet made it. Use another backup. Nothing was changed.`,
    );
}

// Leaving the write-ahead log takes the only connection: it folds the log into the file, and fails while a server has it open.
function keepAside(target: string): string {
  const present = new BetterSqlite(target, { timeout: 1000 });
  try {
    present.pragma("journal_mode=DELETE");
  } catch {
    throw new Error("The database is in use. Stop the server, then restore. Nothing was changed.");
  } finally {
    present.close();
  }
  const aside = `${target}.before-restore-${new Date().toISOString().replace(/[:.]/g, "-")}`;
  // Until the backup takes its place in one step, the database stays where it is: whoever is killed in between loses nothing.
  linkSync(target, aside);
  return aside;
}
