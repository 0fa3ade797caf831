import { createHash } from "node:crypto";
import { createReadStream, existsSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import BetterSqlite from "better-sqlite3";
import { databaseFile } from "./dialect";
import { makePrivateFile, makePrivateFolder } from "./private-files";

/** How much of a copy is done, from 0 to 1. */
export type TellProgress = (done: number) => void;

/** Copies the SQLite database while it is written to, and gives the copy its name only once it is known to be whole. */
export async function backupTo(
  file: string,
  tell?: TellProgress,
): Promise<{ file: string; sha256: string; bytes: number }> {
  if (!existsSync(databaseFile)) throw new Error(`There is no database at ${databaseFile} to back up.`);
  if (existsSync(file)) throw new Error(`${file} is there already. Choose another name.`);
  makePrivateFolder(path.dirname(file));
  const unfinished = `${file}.unfinished`;
  const left = [unfinished, `${unfinished}-journal`];
  return withoutLeaving(left, async () => {
    makePrivateFile(unfinished);
    const source = new BetterSqlite(databaseFile, { readonly: true });
    try {
      await copyAsOfNow(source, unfinished, tell);
    } finally {
      source.close();
    }
    settle(unfinished);
    const sha256 = await sha256Of(unfinished);
    makePrivateFile(`${file}.sha256`);
    writeFileSync(`${file}.sha256`, `${sha256}  ${path.basename(file)}\n`);
    renameSync(unfinished, file);
    return { file, sha256, bytes: statSync(file).size };
  });
}

const pagesAtOnce = 2000;

/** The reading transaction keeps what is copied as it is now: without one, each commit of somebody else makes it start over. */
export async function copyAsOfNow(source: BetterSqlite.Database, file: string, tell?: TellProgress): Promise<void> {
  source.exec("BEGIN");
  try {
    source.prepare("SELECT count(*) FROM sqlite_schema").get();
    await source.backup(file, {
      progress: ({ totalPages, remainingPages }) => {
        tell?.(1 - remainingPages / totalPages);
        return pagesAtOnce;
      },
    });
  } finally {
    source.exec("ROLLBACK");
  }
}

/** Removes what is not finished, however the work or the process ends; what a kill left behind goes before it begins. */
export async function withoutLeaving<Value>(files: readonly string[], work: () => Promise<Value>): Promise<Value> {
  const remove = () => {
    for (const one of files) rmSync(one, { force: true });
  };
  remove();
  process.once("exit", remove);
  try {
    return await work();
  } finally {
    process.off("exit", remove);
    remove();
  }
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
