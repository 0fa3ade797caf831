import { createReadStream, createWriteStream, existsSync, readFileSync, renameSync, rmSync } from "node:fs";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import BetterSqlite from "better-sqlite3";
import { checkCopy, sha256Of } from "./backup";
import { databaseFile } from "./dialect";
import { pendingMigrations } from "./known-migrations";
import { makePrivateFile, makePrivateFolder } from "./private-files";

/** Puts a backup in the database's place. Refuses a file whose checksum, pages or history do not fit, and a database in use. */
export async function restoreFrom(from: string): Promise<{ from: string; keptAside: string | null }> {
  await checkSum(from);
  const target = path.resolve(databaseFile);
  makePrivateFolder(path.dirname(target));
  const incoming = `${target}.incoming`;
  makePrivateFile(incoming);
  // Not `copyFile`: it would give the copy the rights of the backup.
  await pipeline(createReadStream(from), createWriteStream(incoming));
  try {
    checkHistory(incoming);
    const keptAside = existsSync(target) ? setAside(target) : null;
    renameSync(incoming, target);
    return { from, keptAside };
  } finally {
    for (const left of [incoming, `${incoming}-wal`, `${incoming}-shm`]) rmSync(left, { force: true });
  }
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
  } finally {
    copy.close();
  }
}

// Leaving the write-ahead log takes the only connection: it folds the log into the file, and fails while a server has it open.
function setAside(target: string): string {
  const present = new BetterSqlite(target, { timeout: 1000 });
  try {
    present.pragma("journal_mode=DELETE");
  } catch {
    throw new Error("The database is in use. Stop the server, then restore. Nothing was changed.");
  } finally {
    present.close();
  }
  const aside = `${target}.before-restore-${new Date().toISOString().replace(/[:.]/g, "-")}`;
  renameSync(target, aside);
  return aside;
}
