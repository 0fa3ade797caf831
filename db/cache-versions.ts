import { randomInt } from "node:crypto";
import { dataVersion, db, type Transaction } from "./client";
import { dialect } from "./dialect";
import { cacheVersions } from "./schema/index";
import type { CacheName } from "./words";

type Versions = ReadonlyMap<CacheName, number>;

let known: { at: string; versions: Versions } | null = null;

/**
 * The version of everything that is kept in memory, as of now. SQLite says without a statement whether anything was committed since they
 * were read.
 */
export async function readCacheVersions(): Promise<Versions> {
  if (dialect === "postgres") return readAll();
  const at = await dataVersion();
  if (known?.at !== at) known = { at, versions: await readAll() };
  return known.versions;
}

async function readAll(): Promise<Versions> {
  const rows = await db.select().from(cacheVersions);
  return new Map(rows.map(({ name, version }) => [name, version]));
}

/**
 * Changes the version of what is kept under this name, for the rest of the transaction and for everybody after it. For what no trigger
 * can tell; drawn by chance, so that a restored database is never taken for the one before.
 */
export async function renewCacheVersion(tx: Transaction, name: CacheName): Promise<void> {
  const version = randomInt(2 ** 47);
  await tx
    .insert(cacheVersions)
    .values({ name, version })
    .onConflictDoUpdate({ target: cacheVersions.name, set: { version } })
    .returning({ name: cacheVersions.name });
}
