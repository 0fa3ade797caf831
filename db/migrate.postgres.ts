import { Client } from "pg";
import { type Migrated, pendingMigrations } from "./known-migrations";

/** Each migration in a transaction of its own, one process at a time. A copy first is the business of whoever runs the server. */
export async function migratePostgres(url: string): Promise<Migrated> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query("SELECT pg_advisory_lock(7430)");
    await client.query(
      "CREATE TABLE IF NOT EXISTS schema_migrations (name TEXT PRIMARY KEY, hash TEXT NOT NULL, applied_at TIMESTAMPTZ NOT NULL DEFAULT now())",
    );
    const done = await client.query<{ name: string; hash: string }>(
      "SELECT name, hash FROM schema_migrations ORDER BY name",
    );
    const pending = pendingMigrations(done.rows);
    for (const migration of pending) {
      await client.query("BEGIN");
      try {
        for (const statement of migration.statements) await client.query(statement);
        await client.query("INSERT INTO schema_migrations (name, hash) VALUES ($1, $2)", [
          migration.name,
          migration.hash,
        ]);
        await client.query("COMMIT");
      } catch (error) {
        await client.query("ROLLBACK");
        throw error;
      }
    }
    return { applied: pending.map(({ name }) => name), copy: null };
  } finally {
    await client.end();
  }
}
