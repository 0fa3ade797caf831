import { copyFileSync, existsSync, mkdirSync, rmSync } from "node:fs";
import path from "node:path";
import { afterAll, vi } from "vitest";
import type { Connection } from "../connection";

/** Before each test file: a fresh copy of what db/testing/prepare.ts made, under the one address that this process knows. */
const name = `worker_${process.pid}`;
const run = process.env.TENET_TEST_FOLDER ?? "";
const folder = path.join(run, name);
const server = process.env.TENET_TEST_POSTGRES;

process.env.TENET_DATA = folder;
process.env.DATABASE_URL = server ? `${server}/${name}` : `file:${path.join(folder, "tenet.db")}`;
if (!existsSync(folder)) {
  mkdirSync(folder);
  if (server) await copyPostgres(server);
  else copyFileSync(path.join(run, "template.db"), path.join(folder, "tenet.db"));
}

async function copyPostgres(server: string): Promise<void> {
  const { Client } = await import("pg");
  const client = new Client({ connectionString: `${server}/postgres` });
  await client.connect();
  await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
  await client.query(`CREATE DATABASE ${name} TEMPLATE template`);
  await client.end();
}

afterAll(async () => {
  vi.unstubAllEnvs();
  vi.useRealTimers();
  const shelf = globalThis as typeof globalThis & { tenetConnection?: Connection };
  const open = shelf.tenetConnection;
  // A file that only calculates has not even loaded the database, and leaves a database of a server to the next as it was: to
  // make one takes a second. A file of SQLite is cheap, and may have been closed again by the test that wrote to it.
  if (!open && server) return;
  delete shelf.tenetConnection;
  await open?.close();
  rmSync(folder, { recursive: true, force: true });
});
