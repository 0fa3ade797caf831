import { inArray, sql } from "drizzle-orm";
import { chunksOf } from "./chunks";
import type { Transaction } from "./client";
import { dialect } from "./dialect";
import type { activities, groups, members } from "./schema/index";

type Lockable<Query> = { for: (strength: "update", config: { skipLocked: true }) => Query };

/** Locks the rows that a query finds and passes over those that others hold. SQLite has one writer, so nobody else is there. */
export function skippingLocked<Query>(query: Query & Lockable<Query>): Query {
  return dialect === "postgres" ? query.for("update", { skipLocked: true }) : query;
}

/**
 * Waits until nobody else changes these rows, and keeps them for this transaction: what is read of them afterwards stands. Others may
 * still refer to them. In one order, so that two never wait for each other. SQLite has one writer, so nobody else is there.
 */
export async function lockRows(
  tx: Transaction,
  table: typeof activities | typeof groups | typeof members,
  ids: readonly string[],
): Promise<void> {
  if (dialect !== "postgres") return;
  for (const some of chunksOf(inOrder(ids)))
    await tx.select({ id: table.id }).from(table).where(inArray(table.id, some)).orderBy(table.id).for("no key update");
}

/** The same for something that several rows are added up under: others with one of these names wait until the commit. */
export async function lockNames(tx: Transaction, names: readonly string[]): Promise<void> {
  if (dialect !== "postgres") return;
  for (const name of inOrder(names)) await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${name}, 0))`);
}

const inOrder = (texts: readonly string[]) => [...new Set(texts)].sort();
