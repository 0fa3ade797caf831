import { setTimeout } from "node:timers/promises";
import { drizzle } from "drizzle-orm/node-postgres";
import { Client, type ClientConfig, Pool } from "pg";
import type { Connection } from "./connection";
import { databaseUrl } from "./dialect";
import * as schema from "./schema/index";

/** Two pools: the readers' one is read-only in the database itself, as on SQLite. */
export function openPostgres(): Connection {
  const common = { connectionString: databaseUrl, max: 10, Client: AskingClient };
  const readers = new Pool({ ...common, options: "-c default_transaction_read_only=on" });
  const writers = new Pool(common);
  const options = { schema, casing: "snake_case" } as const;
  const writing = drizzle(writers, options);
  return {
    reader: drizzle(readers, options),
    transact: (work) => againAfterConflict(() => writing.transaction(work)),
    version: async () => {
      const { rows } = await readers.query<{ snapshot: string }>("SELECT pg_current_snapshot()::text AS snapshot");
      return rows[0]?.snapshot ?? "";
    },
    probe: async () => {
      const client = await writers.connect();
      try {
        await client.query("BEGIN");
        await client.query("LOCK TABLE settings IN ROW EXCLUSIVE MODE");
        await client.query("ROLLBACK");
      } finally {
        client.release();
      }
    },
    close: async () => {
      await Promise.all([readers.end(), writers.end()]);
    },
  };
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
