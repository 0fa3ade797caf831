import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll } from "vitest";

const server = process.env.TENET_TEST_POSTGRES;
const folder = mkdtempSync(path.join(tmpdir(), "tenet-test-"));

if (server) {
  const { Client } = await import("pg");
  const name = `test_${process.pid}_${Date.now()}_${Math.floor(Math.random() * 1e6)}`;
  const client = new Client({ connectionString: `${server}/postgres` });
  await client.connect();
  await client
    .query(`CREATE DATABASE ${name} LOCALE_PROVIDER builtin BUILTIN_LOCALE 'C.UTF-8' TEMPLATE template0`)
    .catch(() => client.query(`CREATE DATABASE ${name}`));
  await client.end();
  process.env.DATABASE_URL = `${server}/${name}`;
} else {
  process.env.DATABASE_URL = `file:${path.join(folder, "tenet.db")}`;
}
process.env.TENET_DATA = folder;

const { migrate } = await import("../migrate");
const { closeDatabase, inTransaction } = await import("../client");
const { seedCatalogue } = await import("../seed/catalogue");
await import("../../lib/subscribers");
await migrate();
await inTransaction(seedCatalogue);

afterAll(async () => {
  await closeDatabase();
  rmSync(folder, { recursive: true, force: true });
});
