import { setImmediate } from "node:timers/promises";

/** Lets everybody else's requests through between two long queries: SQLite answers on this very thread. */
export async function yieldAfter<Value>(query: Promise<Value>): Promise<Value> {
  const value = await query;
  await setImmediate();
  return value;
}
