import "server-only";
import { and, asc, eq, isNotNull, isNull, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { now } from "../../clock";
import { command } from "../../command";
import { missing, Refusal } from "../../errors";
import { mayEditCatalogue } from "../policy";
import { reordered } from "../rules";
import { choiceInput, moveInput } from "../schema";
import { shelves } from "./queries";

type Shelf = keyof typeof shelves;

export const staleMessage = "Somebody else changed this since you opened it. Load it again to see what is there now.";

/** Takes one of a kind out of what can be chosen; all that it stands on stays and keeps counting. Administrators. */
export function retiring(kind: Shelf) {
  return standing(kind, "retire", { from: "in use", message: "This is retired already." });
}

/** Puts a retired one back among what can be chosen. Administrators. */
export function bringingBack(kind: Shelf) {
  return standing(kind, "bring_back", { from: "retired", message: "This is in use already." });
}

function standing(kind: Shelf, verb: string, given: { from: "in use" | "retired"; message: string }) {
  const shelf = shelves[kind];
  return command({
    name: `${kind.replace(" ", "_")}.${verb}`,
    input: choiceInput,
    subject: (tx, input) => onShelf(tx, kind, input.key),
    allow: mayEditCatalogue,
    run: async ({ tx, input }) => {
      const retiredAt = given.from === "in use" ? now() : null;
      const [changed] = await tx
        .update(shelf)
        .set({ retiredAt, version: sql`${shelf.version} + 1` })
        .where(
          and(
            eq(shelf.key, input.key),
            eq(shelf.version, input.version),
            given.from === "in use" ? isNull(shelf.retiredAt) : isNotNull(shelf.retiredAt),
          ),
        )
        .returning({ key: shelf.key, version: shelf.version });
      if (!changed)
        throw new Refusal(
          "conflict",
          (await isAlready(tx, kind, input.key, given.from)) ? given.message : staleMessage,
        );
      const [before, after] = [given.from, given.from === "in use" ? "retired" : "in use"];
      return {
        value: changed,
        audit: { objectKind: kind, objectId: input.key, before: { standing: before }, after: { standing: after } },
      };
    },
  });
}

type Ordered = Exclude<Shelf, "principle">;

/** Moves one of a kind a place up or down among those in use. Administrators. */
export function moving(kind: Ordered) {
  const shelf = shelves[kind];
  return command({
    name: `${kind.replace(" ", "_")}.move`,
    input: moveInput,
    subject: (tx, input) => onShelf(tx, kind, input.key),
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
export async function lastPosition(tx: Transaction, kind: Ordered): Promise<number> {
  const shelf = shelves[kind];
  const rows = await tx.select({ position: shelf.position }).from(shelf);
  return Math.max(-1, ...rows.map((row) => row.position)) + 1;
}

/** Refuses as missing what is not on its shelf. */
export async function onShelf(tx: Transaction, kind: Shelf, key: string): Promise<{ key: string }> {
  const shelf = shelves[kind];
  const [row] = await tx.select({ key: shelf.key }).from(shelf).where(eq(shelf.key, key));
  if (!row) throw missing(kind);
  return row;
}

async function isAlready(tx: Transaction, kind: Shelf, key: string, from: "in use" | "retired") {
  const shelf = shelves[kind];
  const [row] = await tx.select({ retiredAt: shelf.retiredAt }).from(shelf).where(eq(shelf.key, key));
  return row ? (row.retiredAt === null) === (from === "retired") : false;
}

/** All of its kind, of its own program where it belongs to one, in order. */
async function siblings(tx: Transaction, kind: Ordered, key: string) {
  const shelf = shelves[kind];
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
