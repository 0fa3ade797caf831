import { open, rm } from "node:fs/promises";
import path from "node:path";
import { setTimeout } from "node:timers/promises";
import BetterSqlite from "better-sqlite3";
import { drizzle } from "drizzle-orm/better-sqlite3";
import type { Connection, Database, Transaction } from "./connection";
import { databaseFile } from "./dialect";
import { newId } from "./id";
import { makePrivateFile, makePrivateFolder } from "./private-files";
import * as schema from "./schema/index";
import { keepingStatements } from "./statements.sqlite";

const pragmas = {
  journal_mode: "wal",
  synchronous: 2,
  foreign_keys: 1,
  busy_timeout: 5000,
  trusted_schema: 0,
  cell_size_check: 1,
  journal_size_limit: 67108864,
  temp_store: 2,
} as const;

/** Opens a file with every setting of ours and reads each one back: a build that ignores one must not serve. */
export function openFile(file: string): BetterSqlite.Database {
  makePrivateFolder(path.dirname(path.resolve(file)));
  makePrivateFile(file);
  const handle = new BetterSqlite(file);
  for (const [name, wanted] of Object.entries(pragmas)) {
    handle.pragma(`${name}=${wanted}`);
    const found = handle.pragma(name, { simple: true });
    if (String(found).toLowerCase() !== String(wanted))
      throw new Error(`SQLite keeps ${name} at ${found}; ${wanted} is needed.`);
  }
  return handle;
}

/**
 * Gives the planner the sizes of tables that grew since they were last looked at; it reads a sample, so it is quick. What cannot
 * be written now, as on a file that another process holds, is measured at the next start.
 */
function measure(handle: BetterSqlite.Database): void {
  try {
    handle.pragma("optimize=0x10002");
  } catch (error) {
    if (!(error instanceof BetterSqlite.SqliteError)) throw error;
  }
}

const options = { schema, casing: "snake_case" } as const;

/** What commands write through, over a handle on which whoever opened it has begun a transaction. */
export function transactionOf(handle: BetterSqlite.Database): Transaction {
  return drizzle(keepingStatements(handle), options) as unknown as Transaction;
}

/** How long a write waits for another process that writes to the file, in milliseconds. */
const writePatience = 5000;

/** How many writes wait at most: the last of them would be answered after everybody has gone. */
const mostWaiting = 500;

/** Whoever waits inside SQLite holds up everybody whom this thread serves: a write tries again instead, a read waits for a moment. */
const waits = { writer: 0, reader: 100 };

export function openSqlite(patience = writePatience): Connection {
  const writer = openFile(databaseFile);
  writer.pragma(`busy_timeout=${waits.writer}`);
  measure(writer);
  const reader = openFile(databaseFile);
  reader.pragma(`busy_timeout=${waits.reader}`);
  reader.pragma("query_only=ON");
  const tx = transactionOf(writer);
  // SQLite counts anew for each connection: without this, another file could be taken for the one before.
  const opened = newId();
  let previous: Promise<unknown> = Promise.resolve();
  let waiting = 0;

  /** Counted from when it was asked for, so that many who wait for the same process are told at the same time. */
  async function begin(until: number): Promise<void> {
    for (let pause = 2; ; pause = Math.min(2 * pause, 100))
      try {
        writer.exec("BEGIN IMMEDIATE");
        return;
      } catch (error) {
        if (!isBusy(error) || Date.now() >= until) throw error;
        await setTimeout(pause);
      }
  }

  function transact<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    if (waiting >= mostWaiting) return Promise.reject(new BetterSqlite.SqliteError("Too many wait.", "SQLITE_BUSY"));
    const until = Date.now() + patience;
    waiting += 1;
    const run = previous.then(async () => {
      waiting -= 1;
      await begin(until);
      try {
        const result = await work(tx);
        writer.exec("COMMIT");
        return result;
      } catch (error) {
        if (writer.inTransaction) writer.exec("ROLLBACK");
        throw error;
      }
    });
    previous = run.catch(() => {});
    return run;
  }

  const closeAtOnce = () => {
    reader.close();
    writer.close();
  };

  return {
    reader: drizzle(keepingStatements(reader), options) as unknown as Database,
    transact,
    version: async () => `${opened} ${reader.pragma("data_version", { simple: true })}`,
    probe: async () => {
      await writeSomething(`${databaseFile}.probe`);
      await transact(async () => {});
    },
    close: async () => {
      await previous;
      measure(writer);
      closeAtOnce();
    },
    closeAtOnce,
  };
}

function isBusy(error: unknown): boolean {
  return error instanceof BetterSqlite.SqliteError && error.code.startsWith("SQLITE_BUSY");
}

/** Beside the database, where there is as little space left as for it. */
async function writeSomething(file: string): Promise<void> {
  const probe = await open(file, "w", 0o600);
  try {
    await probe.write(Buffer.alloc(65_536, 1));
    await probe.sync();
  } finally {
    await probe.close();
    await rm(file, { force: true });
  }
}
