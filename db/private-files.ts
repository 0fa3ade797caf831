import { chmodSync, closeSync, existsSync, mkdirSync, openSync, statSync } from "node:fs";

const ownerOnlyFile = 0o600;
const ownerOnlyFolder = 0o700;
const groupAndOthers = 0o077;

/** Makes the folder, and those above it, for its owner alone. One that is there stays: it may hold other things as well. */
export function makePrivateFolder(folder: string): void {
  mkdirSync(folder, { recursive: true, mode: ownerOnlyFolder });
}

/**
 * Makes the file where there is none, and takes away what other users may do with it. What SQLite writes beside a database (`-wal`,
 * `-shm`) gets the same rights as the database. One that is there is not opened: POSIX drops all locks that a process has on a file when
 * it closes any handle of it. SQLite would go on without its lock, and another process that ends would delete the `-wal` under it.
 */
export function makePrivateFile(file: string): void {
  if (!existsSync(file)) closeSync(openSync(file, "a", ownerOnlyFile));
  for (const one of [file, `${file}-wal`, `${file}-shm`]) if (existsSync(one)) takeRightsOfOthers(one);
}

/** Only the owner can change the rights, and whoever gave us a file of theirs has decided about it. Windows has no such rights. */
function takeRightsOfOthers(file: string): void {
  const { mode, uid } = statSync(file);
  if (mode & groupAndOthers && uid === process.getuid?.()) chmodSync(file, ownerOnlyFile);
}
