import { setImmediate } from "node:timers/promises";
import { desc } from "drizzle-orm";
import { db } from "@/db/client";
import { auditEntries } from "@/db/schema";
import { now } from "@/lib/core/clock";
import "server-only";

type CachedAnswer = { change: string; at: number; value: Promise<unknown> };

const maxAnswers = 60;
const maxAgeMilliseconds = 60_000;

/**
 * A shelf for what takes long to count: an answer stands as long as nothing was written since, which the newest audit entry
 * tells, and a minute at most. Whoever asks meanwhile waits for the same counting.
 */
export function answerCache<Value>() {
  const kept = new Map<string, CachedAnswer & { value: Promise<Value> }>();
  return async (key: string, count: () => Promise<Value>): Promise<Value> => {
    const change = await newestAuditEntryId();
    const at = now().getTime();
    const found = kept.get(key);
    if (found && found.change === change && at - found.at < maxAgeMilliseconds) return found.value;
    const value = count();
    kept.delete(key);
    kept.set(key, { change, at, value });
    for (const old of [...kept.keys()].slice(0, Math.max(0, kept.size - maxAnswers))) kept.delete(old);
    value.catch(() => kept.delete(key));
    return value;
  };
}

/** Lets everybody else's requests through between two long queries: SQLite answers on this very thread. */
export async function yieldAfter<Value>(query: Promise<Value>): Promise<Value> {
  const value = await query;
  await setImmediate();
  return value;
}

async function newestAuditEntryId(): Promise<string> {
  const [entry] = await db.select({ id: auditEntries.id }).from(auditEntries).orderBy(desc(auditEntries.id)).limit(1);
  return entry?.id ?? "";
}
