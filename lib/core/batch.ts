import type { Transaction } from "@/db/client";
import { type CommandEvent, publishEvents } from "./events";
import "server-only";

/** What many commands in one transaction leave for its end, to be written at once. */
export type Batch = { events: CommandEvent[]; writes: ((tx: Transaction) => Promise<void>)[] };

export function newBatch(): Batch {
  return { events: [], writes: [] };
}

/** A way to write rows at the end of their batch, all of them at once. */
export function deferredWrite<Row>(write: (tx: Transaction, rows: readonly Row[]) => Promise<void>) {
  const waiting = new WeakMap<Batch, Row[]>();
  return (batch: Batch, row: Row): void => {
    const rows = waiting.get(batch) ?? [];
    if (rows.length === 0) {
      waiting.set(batch, rows);
      batch.writes.push((tx) => write(tx, rows));
    }
    rows.push(row);
  };
}

/** Writes what the commands left, then their audit, and tells the subscribers. Whoever made the batch calls it before the commit. */
export async function finishBatch(tx: Transaction, batch: Batch): Promise<void> {
  for (const write of batch.writes) await write(tx);
  await publishEvents(tx, batch.events);
}
