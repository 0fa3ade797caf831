import "server-only";
import { setImmediate } from "node:timers/promises";
import { desc } from "drizzle-orm";
import { db } from "@/db/client";
import { auditEntries } from "@/db/schema";
import { now } from "../clock";

type Kept = { change: string; at: number; value: Promise<unknown> };

const most = 60;
const longest = 60_000;

/**
 * A shelf for what takes long to count: an answer stands as long as nothing was written since, which the newest audit entry
 * tells, and a minute at most. Whoever asks meanwhile waits for the same counting.
 */
export function shelf<Value>() {
  const kept = new Map<string, Kept & { value: Promise<Value> }>();
  return async (key: string, count: () => Promise<Value>): Promise<Value> => {
    const change = await newestChange();
    const at = now().getTime();
    const found = kept.get(key);
    if (found && found.change === change && at - found.at < longest) return found.value;
    const value = count();
    kept.delete(key);
    kept.set(key, { change, at, value });
    for (const old of [...kept.keys()].slice(0, Math.max(0, kept.size - most))) kept.delete(old);
    value.catch(() => kept.delete(key));
    return value;
  };
}

/** Lets everybody else's requests through between two long queries: SQLite answers on this very thread. */
export async function aside<Value>(query: Promise<Value>): Promise<Value> {
  const value = await query;
  await setImmediate();
  return value;
}

async function newestChange(): Promise<string> {
  const [entry] = await db.select({ id: auditEntries.id }).from(auditEntries).orderBy(desc(auditEntries.id)).limit(1);
  return entry?.id ?? "";
}
