import { drizzle } from "drizzle-orm/node-postgres";
import { Pool } from "pg";
import type { Connection } from "./client";
import { databaseUrl } from "./dialect";
import * as schema from "./schema";

/** Two pools: the readers' one is read-only in the database itself, as on SQLite. */
export function openPostgres(): Connection {
  const readers = new Pool({ connectionString: databaseUrl, max: 10, options: "-c default_transaction_read_only=on" });
  const writers = new Pool({ connectionString: databaseUrl, max: 10 });
  const options = { schema, casing: "snake_case" } as const;
  const writing = drizzle(writers, options);
  return {
    reader: drizzle(readers, options),
    transact: (work) => writing.transaction(work),
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
