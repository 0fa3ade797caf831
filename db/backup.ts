import { createHash } from "node:crypto";
import { createReadStream, existsSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import BetterSqlite from "better-sqlite3";
import { databaseFile } from "./dialect";
import { makePrivateFile, makePrivateFolder } from "./private-files";

/** Copies the SQLite database while it is written to, and gives the copy its name only once it is known to be whole. */
export async function backupTo(file: string): Promise<{ file: string; sha256: string; bytes: number }> {
  if (!existsSync(databaseFile)) throw new Error(`There is no database at ${databaseFile} to back up.`);
  if (existsSync(file)) throw new Error(`${file} is there already. Choose another name.`);
  makePrivateFolder(path.dirname(file));
  const unfinished = `${file}.unfinished`;
  rmSync(unfinished, { force: true });
  makePrivateFile(unfinished);
  const source = new BetterSqlite(databaseFile, { readonly: true });
  try {
    await source.backup(unfinished);
  } finally {
    source.close();
  }
  settle(unfinished);
  const sha256 = await sha256Of(unfinished);
  makePrivateFile(`${file}.sha256`);
  writeFileSync(`${file}.sha256`, `${sha256}  ${path.basename(file)}\n`);
  renameSync(unfinished, file);
  return { file, sha256, bytes: statSync(file).size };
}

/** Throws with the first fault of a file that is not a whole database of ours. */
export function checkCopy(handle: BetterSqlite.Database): void {
  const faults = handle.pragma("integrity_check") as { integrity_check: string }[];
  if (faults[0]?.integrity_check !== "ok") throw new Error(`The copy is damaged: ${faults[0]?.integrity_check}.`);
  const loose = handle.pragma("foreign_key_check") as unknown[];
  if (loose.length > 0) throw new Error(`The copy has ${loose.length} rows that point nowhere.`);
}

export async function sha256Of(file: string): Promise<string> {
  const hash = createHash("sha256");
  for await (const part of createReadStream(file)) hash.update(part);
  return hash.digest("hex");
}

// One file without a log beside it, so that its checksum stays what it is when somebody opens it to read.
function settle(file: string): void {
  const copy = new BetterSqlite(file);
  try {
    copy.pragma("journal_mode=DELETE");
    checkCopy(copy);
  } finally {
    copy.close();
  }
}
