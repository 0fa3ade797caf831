import { setTimeout } from "node:timers/promises";
import { getTableName, is } from "drizzle-orm";
import { drizzle } from "drizzle-orm/node-postgres";
import { PgTable } from "drizzle-orm/pg-core";
import { Client, type ClientConfig, Pool, type PoolClient } from "pg";
import type { Connection, Transaction } from "./connection";
import { databaseUrl } from "./dialect";
import { keepValuesOutOfFaults } from "./faults.postgres";
import * as schema from "./schema/index";
import { hasNoAnswer, tellOfTrouble } from "./trouble";

/** In milliseconds, so that nobody waits for ever for a database that is locked, frozen or gone. */
export type Limits = {
  connectionTimeoutMillis: number;
  lock_timeout: number;
  idle_in_transaction_session_timeout: number;
  statement_timeout?: number;
  /** For a server that does not even say that time is up. */
  query_timeout?: number;
};

const patience: Limits = {
  connectionTimeoutMillis: 5_000,
  lock_timeout: 10_000,
  idle_in_transaction_session_timeout: 30_000,
};

/** For whoever waits for an answer. */
export const servingLimits: Limits = { ...patience, statement_timeout: 15_000, query_timeout: 17_000 };

/** For the command line, which fills whole databases. */
export const longLimits: Limits = { ...patience, idle_in_transaction_session_timeout: 600_000 };

const options = { schema, casing: "snake_case" } as const;

/** Two pools: the readers' one is read-only in the database itself, as on SQLite. */
export function openPostgres(limits: Limits = servingLimits): Connection {
  keepValuesOutOfFaults();
  const common = { connectionString: databaseUrl, max: 10, Client: AskingClient, keepAlive: true, ...limits };
  const readers = new Pool({ ...common, options: "-c default_transaction_read_only=on" });
  const writers = new Pool(common);
  // A connection that is lost while nobody uses it is replaced by the next use.
  for (const pool of [readers, writers]) {
    pool.on("error", tellOfTrouble);
    // What is lost while it is used, or on the way into use and out of it, is told by the next statement; without a listener of its
    // own it would end the process.
    pool.on("connect", (client) => client.on("error", () => {}));
  }
  return {
    reader: drizzle(readers, options),
    transact: (work, { besideOthers }) =>
      againAfterConflict(() => inTransactionOf(writers, besideOthers ? begin : beginInTurn, work)),
    version: async () => {
      const { rows } = await readers.query<{ snapshot: string }>("SELECT pg_current_snapshot()::text AS snapshot");
      return rows[0]?.snapshot ?? "";
    },
    probe: () => probe(writers),
    close: async () => {
      await Promise.all([readers.end(), writers.end()]);
    },
  };
}

const known = new WeakMap<PoolClient, Transaction>();

function transactionOf(client: PoolClient): Transaction {
  const made = known.get(client) ?? (drizzle(client, options) as unknown as Transaction);
  known.set(client, made);
  return made;
}

const begin = "BEGIN";

/**
 * Waits until no other transaction of any process has the turn, and keeps it until the commit: what is read from then on stands. The
 * migrations' lock is 7430, the last administrator's 7431.
 */
const beginInTurn = `${begin}; SELECT pg_advisory_xact_lock(7432)`;

async function inTransactionOf<Result>(
  pool: Pool,
  beginning: string,
  work: (tx: Transaction) => Promise<Result>,
): Promise<Result> {
  const client = await pool.connect();
  let isLost = false;
  try {
    await client.query(beginning);
    const result = await work(transactionOf(client));
    await client.query("COMMIT");
    return result;
  } catch (error) {
    isLost = hasNoAnswer(error) || !(await rollBack(client));
    throw error;
  } finally {
    client.release(isLost);
  }
}

async function rollBack(client: PoolClient): Promise<boolean> {
  return client.query("ROLLBACK").then(
    () => true,
    () => false,
  );
}

/** Of every table, since a lock on any of them stops somebody; and whether there is space for something more. */
async function probe(pool: Pool): Promise<void> {
  const tables = Object.values(schema).filter((one) => is(one, PgTable));
  await inTransactionOf(pool, begin, async (tx) => {
    await tx.execute("SET LOCAL lock_timeout = '1s'");
    await tx.execute(
      `LOCK TABLE ${tables.map((table) => `"${getTableName(table)}"`).join(", ")} IN ROW EXCLUSIVE MODE`,
    );
    // More rows than the memory for them holds go into a file beside the tables, of which nothing stays.
    await tx.execute("SET LOCAL work_mem = '64kB'");
    await tx.execute("SELECT count(*) FROM generate_series(1, 20000)");
  });
}

const mostAttempts = 8;

/** Two transactions that waited for each other, or read what the other one changed: the one that PostgreSQL gave up starts over. */
async function againAfterConflict<Result>(attempt: () => Promise<Result>): Promise<Result> {
  for (let made = 1; ; made += 1)
    try {
      return await attempt();
    } catch (error) {
      if (made === mostAttempts || !isConflict(error)) throw error;
      await setTimeout(Math.random() * 10 * 2 ** made);
    }
}

/** `deadlock_detected` and `serialization_failure`; Drizzle wraps what the driver says. */
function isConflict(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return ("code" in error && ["40P01", "40001"].includes(String(error.code))) || isConflict(error.cause);
}

/** PostgreSQL faults on a NUL that is only asked for. No text has one, so the sign for what is no character finds nothing, as on SQLite. */
class AskingClient extends Client {
  constructor(config?: ClientConfig) {
    super(config);
    const ask = this.query.bind(this) as (...given: unknown[]) => unknown;
    const query = (asked: unknown, values: unknown, ...rest: unknown[]) =>
      ask(asked, Array.isArray(values) ? values.map(withoutNul) : values, ...rest);
    this.query = query as Client["query"];
  }
}

function withoutNul(value: unknown): unknown {
  return typeof value === "string" ? value.replaceAll("\0", "\ufffd") : value;
}
