import { and, asc, eq, isNull, ne, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { principles } from "@/db/schema";
import { Refusal } from "@/lib/core/errors";
import { catalogueCommands } from "./internal/commands";
import { reordered } from "./internal/move";
import { principleInput, principleRevision } from "./schema";
import "server-only";

/** The leadership principles. Each has a number of its own, which is their order: to move one is to change numbers with a neighbour. */
export const principleCommands = catalogueCommands({
  kind: "principle",
  input: principleInput,
  revision: principleRevision,
  refuseTaken: async (tx, key, { number = 0 }) => {
    const [holder] = await tx
      .select({ name: principles.name })
      .from(principles)
      .where(and(eq(principles.number, number), ne(principles.key, key)));
    const message = holder && `Number ${number} is ${holder.name}.`;
    if (message) throw new Refusal("conflict", message, { number: message });
  },
  move: changeNumbers,
});

export const {
  add: addPrinciple,
  revise: revisePrinciple,
  move: movePrinciple,
  retire: retirePrinciple,
  bringBack: bringBackPrinciple,
} = principleCommands;

/** With the principle in use before (-1) or after (1) it. */
async function changeNumbers(tx: Transaction, key: string, by: -1 | 1) {
  const inUse = await tx.select().from(principles).where(isNull(principles.retiredAt)).orderBy(asc(principles.number));
  const keys = inUse.map((row) => row.key);
  const [own, other] = [inUse[keys.indexOf(key)], inUse[reordered(keys, key, by).indexOf(key)]];
  if (!own || !other || own.key === other.key) return [];
  // Numbers are unique at every moment: the first steps aside.
  await renumber(tx, own.key, -own.number);
  await renumber(tx, other.key, own.number);
  await renumber(tx, own.key, other.number);
  const [before, after] = [{ number: own.number }, { number: other.number }];
  return [
    { objectKind: "principle", objectId: own.key, before, after },
    { objectKind: "principle", objectId: other.key, before: after, after: before },
  ];
}

async function renumber(tx: Transaction, key: string, number: number): Promise<void> {
  await tx
    .update(principles)
    .set({ number, version: sql`${principles.version} + 1` })
    .where(eq(principles.key, key));
}
