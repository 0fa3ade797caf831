import { and, asc, eq, isNull, ne, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { principles } from "@/db/schema";
import { changedFields } from "@/lib/core/changes";
import { command } from "@/lib/core/command";
import { notFoundError, Refusal } from "@/lib/core/errors";
import { reordered } from "./internal/move";
import { newCatalogueKey, withOldName, writeCatalogueNames } from "./internal/names";
import { bringBackCommand, retireCommand } from "./internal/retire";
import { staleFormMessage } from "./internal/tables";
import { mayEditCatalogue } from "./policy";
import { moveInCatalogueInput, principleInput, principleRevision } from "./schema";
import "server-only";

/** Adds a principle under a number of its own. Administrators. Refuses a number or name that another one has. */
export const addPrinciple = command({
  name: "principle.add",
  input: principleInput,
  subject: async () => null,
  allow: mayEditCatalogue,
  run: async ({ tx, input }) => {
    const key = await newCatalogueKey(tx, "principle", input.name);
    await checkPrincipleNumber(tx, key, input.number);
    await writeCatalogueNames(tx, "principle", { key, ...input });
    await tx.insert(principles).values({ key, ...input });
    return { value: { key }, audit: { objectKind: "principle", objectId: key, after: input } };
  },
});

/** Changes a principle's number and words; its key stays. Administrators. Refuses a stale form. */
export const revisePrinciple = command({
  name: "principle.revise",
  input: principleRevision,
  subject: (tx, input) => getPrincipleRow(tx, input.key),
  allow: mayEditCatalogue,
  run: async ({ tx, input, subject: principle }) => {
    const { key, version, keepsOldName, ...typed } = input;
    const aliases = keepsOldName ? withOldName(typed.aliases, principle.name, typed.name) : typed.aliases;
    const facts = { ...typed, aliases };
    await checkPrincipleNumber(tx, key, facts.number);
    await writeCatalogueNames(tx, "principle", { key, ...facts });
    const [row] = await tx
      .update(principles)
      .set({ ...facts, version: sql`${principles.version} + 1` })
      .where(and(eq(principles.key, key), eq(principles.version, version)))
      .returning({ key: principles.key, version: principles.version });
    if (!row) throw new Refusal("conflict", staleFormMessage);
    return { value: row, audit: { objectKind: "principle", objectId: key, ...changedFields(principle, facts) } };
  },
});

/** Changes numbers with the principle in use before (-1) or after (1) it. Administrators. */
export const movePrinciple = command({
  name: "principle.move",
  input: moveInCatalogueInput,
  subject: (tx, input) => getPrincipleRow(tx, input.key),
  allow: mayEditCatalogue,
  run: async ({ tx, input, subject: principle }) => {
    const rows = await tx.select().from(principles).where(isNull(principles.retiredAt)).orderBy(asc(principles.number));
    const keys = rows.map((row) => row.key);
    const other = rows[reordered(keys, input.key, input.by).indexOf(input.key)];
    if (!other || other.key === principle.key) return { value: { key: input.key }, audit: [] };
    // Numbers are unique at every moment: the first steps aside.
    await renumber(tx, principle.key, -principle.number);
    await renumber(tx, other.key, principle.number);
    await renumber(tx, principle.key, other.number);
    const [before, after] = [{ number: principle.number }, { number: other.number }];
    return {
      value: { key: input.key },
      audit: [
        { objectKind: "principle", objectId: principle.key, before, after },
        { objectKind: "principle", objectId: other.key, before: after, after: before },
      ],
    };
  },
});

export const retirePrinciple = retireCommand("principle");
export const bringBackPrinciple = bringBackCommand("principle");

async function getPrincipleRow(tx: Transaction, key: string) {
  const [row] = await tx.select().from(principles).where(eq(principles.key, key));
  if (!row) throw notFoundError("principle");
  return row;
}

async function checkPrincipleNumber(tx: Transaction, key: string, number: number): Promise<void> {
  const [holder] = await tx
    .select({ name: principles.name })
    .from(principles)
    .where(and(eq(principles.number, number), ne(principles.key, key)));
  const message = holder && `Number ${number} is ${holder.name}.`;
  if (message) throw new Refusal("conflict", message, { number: message });
}

async function renumber(tx: Transaction, key: string, number: number): Promise<void> {
  await tx
    .update(principles)
    .set({ number, version: sql`${principles.version} + 1` })
    .where(eq(principles.key, key))
    .returning({ key: principles.key });
}
