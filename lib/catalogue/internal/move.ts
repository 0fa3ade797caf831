import { asc, eq } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import type { Audit } from "@/lib/core/command";
import { type CatalogueTableName, catalogueTables } from "./tables";
import "server-only";

/** Moves one a place up or down among those in use, of its own program where it belongs to one. */
export async function moveByPosition(
  tx: Transaction,
  kind: CatalogueTableName,
  key: string,
  by: -1 | 1,
): Promise<Audit[]> {
  const table = catalogueTables[kind];
  if (!("position" in table)) return [];
  const all = await tx.select().from(table).orderBy(asc(table.position), asc(table.key));
  const programOf = (row?: object) => (row && "programKey" in row ? row.programKey : null);
  const own = programOf(all.find((row) => row.key === key));
  const siblings = all.filter((row) => programOf(row) === own);
  const inUse = siblings.filter((row) => row.retiredAt === null).map((row) => row.key);
  const retired = siblings.filter((row) => row.retiredAt !== null).map((row) => row.key);
  const order = [...reordered(inUse, key, by), ...retired];
  for (const row of siblings) {
    const position = order.indexOf(row.key);
    if (row.position !== position) await tx.update(table).set({ position }).where(eq(table.key, row.key));
  }
  const [before, after] = [{ place: inUse.indexOf(key) + 1 }, { place: order.indexOf(key) + 1 }];
  return before.place === after.place ? [] : [{ objectKind: kind, objectId: key, before, after }];
}

/** The place after the last one, for a noun that is ordered by position. */
export async function lastPlace(tx: Transaction, kind: CatalogueTableName): Promise<{ position?: number }> {
  const table = catalogueTables[kind];
  if (!("position" in table)) return {};
  const rows = await tx.select({ position: table.position }).from(table);
  return { position: Math.max(-1, ...rows.map((row) => row.position)) + 1 };
}

/** The keys with one of them a place up (-1) or down (1); as they were at either end. */
export function reordered(keys: readonly string[], key: string, by: -1 | 1): string[] {
  const from = keys.indexOf(key);
  const to = from + by;
  if (from < 0 || to < 0 || to >= keys.length) return [...keys];
  const moved = keys.filter((other) => other !== key);
  moved.splice(to, 0, key);
  return moved;
}
