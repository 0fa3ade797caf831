import { mkdirSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

// SQLite's locks on an empty file: the system takes them back when a process dies, however it dies.
const busy = 5;
const held = [];

/** Does the work while nobody else holds the file; `whenWaiting` is called once where somebody does. */
export async function whileLocked(file, whenWaiting, work) {
  let handle = await take(file, "BEGIN EXCLUSIVE");
  if (!handle) whenWaiting();
  while (!handle) {
    await sleep(200);
    handle = await take(file, "BEGIN EXCLUSIVE");
  }
  try {
    return await work();
  } finally {
    handle.close();
  }
}

/** Keeps the file in use for as long as this process lives; others may use it as well. */
export async function keepInUse(file) {
  const handle = await take(file, "BEGIN; SELECT count(*) FROM sqlite_schema");
  if (!handle) throw new Error(`${file} is locked.`);
  held.push(handle);
}

export async function isInUse(file) {
  const handle = await take(file, "BEGIN EXCLUSIVE");
  handle?.close();
  return handle === null;
}

async function take(file, sql) {
  const { DatabaseSync } = await quietly(() => import("node:sqlite"));
  mkdirSync(path.dirname(file), { recursive: true });
  const handle = new DatabaseSync(file);
  try {
    handle.exec(sql);
    return handle;
  } catch (error) {
    handle.close();
    if (error.errcode === busy) return null;
    throw error;
  }
}

// Node warns that its SQLite is new; whoever starts Tenet need not read that.
async function quietly(work) {
  const { emitWarning } = process;
  process.emitWarning = () => {};
  try {
    return await work();
  } finally {
    process.emitWarning = emitWarning;
  }
}
