import { AsyncLocalStorage } from "node:async_hooks";
import type { Connection, Database, Transaction, TransactionOptions } from "./connection";
import { dialect } from "./dialect";
import { longLimits, openPostgres, servingLimits } from "./open.postgres";
import { openSqlite } from "./open.sqlite";

export type { Database, Reader, Transaction } from "./connection";

/** What a transaction leaves for after its commit, each once. */
type Afterwards = Set<() => void>;

// The server loads this file more than once, for pages and for what starts it: all of them share these.
const shelf = globalThis as typeof globalThis & {
  tenetConnection?: Connection;
  tenetTransaction?: AsyncLocalStorage<Afterwards>;
  tenetStatementsAreLong?: boolean;
};
shelf.tenetTransaction ??= new AsyncLocalStorage();
const inside = shelf.tenetTransaction;

function connection(): Connection {
  shelf.tenetConnection ??=
    dialect === "postgres" ? openPostgres(shelf.tenetStatementsAreLong ? longLimits : servingLimits) : openSqlite();
  return shelf.tenetConnection;
}

/** A read-only connection, opened on first use: a stray write through it fails in the database. */
export const db: Database = new Proxy({} as Database, {
  get(_target, property) {
    const value = Reflect.get(connection().reader, property);
    return typeof value === "function" ? value.bind(connection().reader) : value;
  },
});

/** For a process that nobody waits for, before it first asks: its statements may take as long as they do. */
export function allowLongStatements(): void {
  shelf.tenetStatementsAreLong = true;
}

/**
 * All or nothing. There is one writer, SQLite's own or on PostgreSQL whoever has the turn, and the others queue for it: what is read
 * in a transaction stands until its commit. Readers see only what is committed.
 */
export function inTransaction<T>(work: (tx: Transaction) => Promise<T>, how: TransactionOptions = {}): Promise<T> {
  if (inside.getStore()) throw new Error("Already in a transaction: pass `tx` along instead.");
  const afterwards: Afterwards = new Set();
  return connection()
    .transact((tx) => {
      // PostgreSQL may have the work done once more, from its start.
      afterwards.clear();
      return inside.run(afterwards, () => work(tx));
    }, how)
    .then((result) => {
      for (const act of afterwards) act();
      return result;
    });
}

/** Has something done once the transaction that is under way is committed; never, where it fails. It must not throw. */
export function afterCommit(act: () => void): void {
  const afterwards = inside.getStore();
  if (!afterwards) throw new Error("There is no transaction whose commit could be waited for.");
  afterwards.add(act);
}

/** Another text after every commit, whoever made it: what was read after the same one was asked still stands. */
export function dataVersion(): Promise<string> {
  return connection().version();
}

export async function probeDatabase(): Promise<void> {
  await connection().probe();
}

/** Waits for what was accepted and lets the database go; the next use opens it again. */
export async function closeDatabase(): Promise<void> {
  const open = shelf.tenetConnection;
  delete shelf.tenetConnection;
  await open?.close();
}

/** Leaves the SQLite file tidy when the process ends; a transaction that is still open is rolled back. */
export function closeDatabaseAtExit(): void {
  shelf.tenetConnection?.closeAtOnce?.();
}
