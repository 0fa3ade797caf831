import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import BetterSqlite from "better-sqlite3";
import { Client } from "pg";
import { startPostgres } from "../../db/testing/postgres";
import { root } from "../support/places";
import { type Server, startServer } from "./server";

export const databaseNames = ["sqlite", "postgres"] as const;
export type DatabaseName = (typeof databaseNames)[number];

export type Installation = {
  name: DatabaseName;
  folder: string;
  databaseUrl: string;
  /** Headers of an administrator's token. */
  headers: Record<string, string>;
  start: () => Promise<Server>;
  /** The names of the members whose name begins so, as the database has them. */
  membersNamed: (beginning: string) => Promise<string[]>;
  /** Runs a statement that both databases know, beside the servers; answers the first column of the rows that it gives. */
  sql: (text: string) => Promise<(string | number)[]>;
  /** What `tenet verify` finds; empty where all is well. */
  verify: () => string;
  close: () => Promise<void>;
};

const email = "soak@example.org";
const smallDisk = { sqlite: "24m", postgres: "240m" };

/** An installation with one administrator and a token, on a database of its own; null where a small disk cannot be had. */
export async function openInstallation(
  name: DatabaseName,
  { isOnSmallDisk }: { isOnSmallDisk: boolean },
): Promise<Installation | null> {
  const folder = mkdtempSync(path.join(tmpdir(), "tenet-soak-"));
  if (isOnSmallDisk && !mounted(folder, smallDisk[name])) return null;
  const postgres = name === "postgres" ? await postgresIn(folder) : null;
  const databaseUrl = postgres ? `${postgres.url}/postgres` : `file:${path.join(folder, "tenet.db")}`;
  const servers: Server[] = [];
  tenet(databaseUrl, "migrate");
  tenet(databaseUrl, "create-admin", "--name", "Soak", "--email", email);
  const scope = "members:read,members:write,terms:write,cycles:read,cycles:write";
  const made = tenet(databaseUrl, "create-token", "--member", email, "--name", "Soak", "--scope", scope, "--json");
  return {
    name,
    folder,
    databaseUrl,
    headers: { Authorization: `Bearer ${JSON.parse(made).secret}` },
    start: async () => {
      const server = await startServer({ databaseUrl, folder });
      servers.push(server);
      return server;
    },
    membersNamed: (beginning) => (postgres ? namesInPostgres(databaseUrl, beginning) : namesInFile(folder, beginning)),
    sql: (text) => (postgres ? sqlInPostgres(databaseUrl, text) : sqlInFile(folder, text)),
    verify: () => {
      try {
        tenet(databaseUrl, "verify");
        return "";
      } catch (error) {
        return error instanceof Error ? error.message : String(error);
      }
    },
    close: async () => {
      for (const server of servers) await server.kill("SIGKILL");
      await postgres?.stop();
      if (isOnSmallDisk) execFileSync("umount", ["--lazy", folder]);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A disk in memory at this place, which only root can make. */
function mounted(folder: string, size: string): boolean {
  try {
    execFileSync("mount", ["-t", "tmpfs", "-o", `size=${size},mode=1777`, "tmpfs", folder], { stdio: "ignore" });
    return true;
  } catch {
    rmSync(folder, { recursive: true, force: true });
    return false;
  }
}

/** Its files belong to a user of its own, who must get to them. */
async function postgresIn(folder: string) {
  execFileSync("chmod", ["1777", folder]);
  return startPostgres(folder);
}

function tenet(databaseUrl: string, ...words: string[]): string {
  const env = { ...process.env, DATABASE_URL: databaseUrl };
  return execFileSync(process.execPath, ["bin/tenet.mjs", ...words], { cwd: root, env, encoding: "utf8" });
}

async function namesInPostgres(databaseUrl: string, beginning: string): Promise<string[]> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  const { rows } = await client.query<{ name: string }>("select name from members where name like $1", [
    `${beginning}%`,
  ]);
  await client.end();
  return rows.map(({ name }) => name);
}

async function namesInFile(folder: string, beginning: string): Promise<string[]> {
  const file = new BetterSqlite(path.join(folder, "tenet.db"), { readonly: true });
  const rows = file
    .prepare<string, { name: string }>("select name from members where name like ?")
    .all(`${beginning}%`);
  file.close();
  return rows.map(({ name }) => name);
}

async function sqlInPostgres(databaseUrl: string, text: string): Promise<(string | number)[]> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  const { rows } = await client.query<(string | number)[]>({ text, rowMode: "array" });
  await client.end();
  return rows.map(([first]) => first ?? "");
}

async function sqlInFile(folder: string, text: string): Promise<(string | number)[]> {
  const file = new BetterSqlite(path.join(folder, "tenet.db"), { timeout: 20_000 });
  const statement = file.prepare<[], string | number>(text);
  const rows = statement.reader ? statement.pluck().all() : [];
  if (!statement.reader) statement.run();
  file.close();
  return rows;
}
