import { inArray } from "drizzle-orm";
import { chunksOf } from "./chunks";
import type { Transaction } from "./client";
import { dialect } from "./dialect";
import type { activities, events } from "./schema/index";

type Lockable<Query> = { for: (strength: "update", config: { skipLocked: true }) => Query };

/** Locks the rows that a query finds and passes over those that others hold. SQLite has one writer, so nobody else is there. */
export function skippingLocked<Query>(query: Query & Lockable<Query>): Query {
  return dialect === "postgres" ? query.for("update", { skipLocked: true }) : query;
}

/**
 * Waits until nobody else changes these rows, and keeps them for this transaction: what is read of them afterwards stands. In one order,
 * so that two never wait for each other. SQLite has one writer, so nobody else is there.
 */
export async function lockRows(
  tx: Transaction,
  table: typeof activities | typeof events,
  ids: readonly string[],
): Promise<void> {
  if (dialect !== "postgres") return;
  for (const some of chunksOf([...new Set(ids)].sort()))
    await tx.select({ id: table.id }).from(table).where(inArray(table.id, some)).orderBy(table.id).for("update");
}
