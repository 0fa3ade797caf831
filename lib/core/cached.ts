import { eq } from "drizzle-orm";
import { cache } from "react";
import { readCacheVersions } from "@/db/cache-versions";
import { db, type Reader } from "@/db/client";
import { cacheVersions } from "@/db/schema";
import type { CacheName } from "@/db/words";
import "server-only";

/**
 * What is read at every turn and rarely changed, kept in memory while its version in the database stands: whatever changes it, in
 * this process or another, changes the version in the same transaction (triggers). Nobody can change the value, since all share it.
 */
export function cached<Value>(
  name: CacheName,
  load: (from: Reader) => Promise<Value>,
): (from?: Reader) => Promise<Value> {
  let kept: { version: number; value: Promise<Value> } | null = null;
  return async (from = db) => {
    const version = await versionOf(name, from);
    if (kept?.version === version) return kept.value;
    // A transaction may see what nobody else does yet, and may never come to its end.
    if (from !== db) return load(from);
    const value = load(from).then(frozen);
    const own = { version, value };
    kept = own;
    value.catch(() => {
      if (kept === own) kept = null;
    });
    return value;
  };
}

/** Answers by key, each counted once, the latest asked for and so many at most: a value for `cached`. One that failed is not kept. */
export function answers<Value>(most = 200) {
  const known = new Map<string, Promise<Value>>();
  return (key: string, count: () => Promise<Value>): Promise<Value> => {
    const value = known.get(key) ?? count();
    known.delete(key);
    known.set(key, value);
    for (const oldest of [...known.keys()].slice(0, Math.max(0, known.size - most))) known.delete(oldest);
    value.catch(() => known.delete(key));
    return value;
  };
}

/** Once for a page, however much of what is kept it asks for. */
const versionsOfRequest = cache(readCacheVersions);

async function versionOf(name: CacheName, from: Reader): Promise<number> {
  if (from === db) return (await versionsOfRequest()).get(name) ?? 0;
  const [row] = await from
    .select({ version: cacheVersions.version })
    .from(cacheVersions)
    .where(eq(cacheVersions.name, name));
  return row?.version ?? 0;
}

function frozen<Value>(value: Value): Value {
  if (typeof value !== "object" || value === null || value instanceof Date) return value;
  for (const part of Object.values(value)) frozen(part);
  return Object.freeze(value);
}
