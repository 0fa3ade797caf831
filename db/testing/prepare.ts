import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { Client } from "pg";

/** Once a run: a database that is migrated and seeded, of which each test file gets a copy. See db/testing/setup.ts. */
export default async function prepare(): Promise<() => Promise<void>> {
  const folder = mkdtempSync(path.join(tmpdir(), "tenet-test-"));
  const server = process.env.TENET_TEST_DATABASE === "postgres" ? await serverForTests() : null;
  process.env.TENET_TEST_FOLDER = folder;
  process.env.DATABASE_URL = server ? await postgresTemplate(server.url) : `file:${path.join(folder, "template.db")}`;

  const { migrate } = await import("../migrate");
  const { closeDatabase, inTransaction } = await import("../client");
  const { seedCatalogue } = await import("../seed/catalogue");
  await migrate();
  await inTransaction(seedCatalogue);
  await closeDatabase();

  return async () => {
    await server?.stop();
    rmSync(folder, { recursive: true, force: true });
  };
}

/** Loaded only where it is used: the package ends its process with 0 whatever became of the tests. bin/test.mjs reads the results. */
async function serverForTests() {
  const { startPostgres } = await import("./postgres");
  return startPostgres();
}

async function postgresTemplate(server: string): Promise<string> {
  const client = new Client({ connectionString: `${server}/postgres` });
  await client.connect();
  await client
    .query("CREATE DATABASE template LOCALE_PROVIDER builtin BUILTIN_LOCALE 'C.UTF-8' TEMPLATE template0")
    .catch(() => client.query("CREATE DATABASE template"));
  await client.end();
  process.env.TENET_TEST_POSTGRES = server;
  return `${server}/template`;
}
