import { Client } from "pg";
import { databaseUrl } from "./dialect";
import { type Check, guards } from "./guards";
import { pendingMigrations } from "./known-migrations";

/** PostgreSQL looks after its own pages; what can go missing is a constraint left unchecked, a guard or a migration. */
export async function postgresFaults(): Promise<Check[]> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  const column = async (query: string) => (await client.query<{ name: string }>(query)).rows.map((row) => row.name);
  try {
    const done = await client.query<{ name: string; hash: string }>(
      "SELECT name, hash FROM schema_migrations ORDER BY name",
    );
    const pending = pendingMigrations(done.rows);
    const keys = await column("SELECT conname AS name FROM pg_constraint WHERE contype = 'f'");
    const unchecked = await column("SELECT conname AS name FROM pg_constraint WHERE NOT convalidated");
    const triggers = await column("SELECT tgname AS name FROM pg_trigger WHERE NOT tgisinternal AND tgenabled <> 'D'");
    const index = await column(
      "SELECT attname AS name FROM pg_attribute WHERE attname = 'search_words' AND attgenerated = 's'",
    );
    return [
      {
        name: "migrations",
        looked: done.rows.length,
        faults: pending.map(({ name }) => `${name} has not run yet: npm run tenet -- migrate`),
      },
      { name: "foreign keys", looked: keys.length, faults: unchecked.map((name) => `${name} was never checked`) },
      {
        name: "guards",
        looked: guards.postgres.length,
        faults: guards.postgres
          .filter((name) => !triggers.includes(name))
          .map((name) => `the trigger ${name} is missing`),
      },
      {
        name: "full-text index",
        looked: index.length,
        faults: index.length > 0 ? [] : ["activities.search_words is not kept by the database"],
      },
    ];
  } finally {
    await client.end();
  }
}
