import { asc, eq } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { command } from "@/lib/core/command";
import { mayEditCatalogue } from "../policy";
import { moveInCatalogueInput } from "../schema";
import { type CatalogueTableName, catalogueTables, checkInCatalogue } from "./tables";
import "server-only";

type OrderedTableName = Exclude<CatalogueTableName, "principle">;

/** Moves one of a kind a place up or down among those in use. Administrators. */
export function moveCommand(kind: OrderedTableName) {
  const shelf = catalogueTables[kind];
  return command({
    name: `${kind.replace(" ", "_")}.move`,
    input: moveInCatalogueInput,
    subject: (tx, input) => checkInCatalogue(tx, kind, input.key),
    allow: mayEditCatalogue,
    run: async ({ tx, input }) => {
      const rows = await siblings(tx, kind, input.key);
      const inUse = rows.filter((row) => row.retiredAt === null).map((row) => row.key);
      const retired = rows.filter((row) => row.retiredAt !== null).map((row) => row.key);
      const order = [...reordered(inUse, input.key, input.by), ...retired];
      for (const [position, key] of order.entries()) {
        if (rows.find((row) => row.key === key)?.position !== position)
          await tx.update(shelf).set({ position }).where(eq(shelf.key, key)).returning({ key: shelf.key });
      }
      const place = { before: { place: inUse.indexOf(input.key) + 1 }, after: { place: order.indexOf(input.key) + 1 } };
      const isMoved = place.before.place !== place.after.place;
      return {
        value: { key: input.key },
        audit: isMoved ? { objectKind: kind, objectId: input.key, ...place } : [],
      };
    },
  });
}

/** The place after the last one. */
export async function nextPosition(tx: Transaction, kind: OrderedTableName): Promise<number> {
  const shelf = catalogueTables[kind];
  const rows = await tx.select({ position: shelf.position }).from(shelf);
  return Math.max(-1, ...rows.map((row) => row.position)) + 1;
}

/** All of its kind, of its own program where it belongs to one, in order. */
async function siblings(tx: Transaction, kind: OrderedTableName, key: string) {
  const shelf = catalogueTables[kind];
  const mine =
    "programKey" in shelf
      ? (await tx.select({ at: shelf.programKey }).from(shelf).where(eq(shelf.key, key)))[0]?.at
      : null;
  return tx
    .select({ key: shelf.key, position: shelf.position, retiredAt: shelf.retiredAt })
    .from(shelf)
    .where("programKey" in shelf ? eq(shelf.programKey, mine ?? "") : undefined)
    .orderBy(asc(shelf.position), asc(shelf.key));
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
