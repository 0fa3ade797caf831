import { and, eq, sql } from "drizzle-orm";
import { traits } from "@/db/schema";
import { changedFields } from "@/lib/core/changes";
import { command } from "@/lib/core/command";
import { notFoundError, Refusal } from "@/lib/core/errors";
import { moveCommand, nextPosition } from "./internal/move";
import { newCatalogueKey } from "./internal/names";
import { bringBackCommand, retireCommand } from "./internal/retire";
import { checkInCatalogue, staleFormMessage } from "./internal/tables";
import { mayEditCatalogue } from "./policy";
import { traitInput, traitRevision } from "./schema";
import "server-only";

/** Gives a program one more trait. Administrators. */
export const addTrait = command({
  name: "trait.add",
  input: traitInput,
  subject: (tx, input) => checkInCatalogue(tx, "program", input.programKey),
  allow: mayEditCatalogue,
  run: async ({ tx, input }) => {
    const key = await newCatalogueKey(tx, "trait", `${input.programKey} trait`);
    await tx.insert(traits).values({ key, ...input, position: await nextPosition(tx, "trait") });
    return { value: { key }, audit: { objectKind: "trait", objectId: key, after: input } };
  },
});

/** Words a trait anew. Administrators. Refuses a stale form. */
export const reviseTrait = command({
  name: "trait.revise",
  input: traitRevision,
  subject: async (tx, input) => {
    const [row] = await tx.select().from(traits).where(eq(traits.key, input.key));
    if (!row) throw notFoundError("trait");
    return row;
  },
  allow: mayEditCatalogue,
  run: async ({ tx, input, subject: trait }) => {
    const [row] = await tx
      .update(traits)
      .set({ text: input.text, version: sql`${traits.version} + 1` })
      .where(and(eq(traits.key, input.key), eq(traits.version, input.version)))
      .returning({ key: traits.key, version: traits.version });
    if (!row) throw new Refusal("conflict", staleFormMessage);
    return {
      value: row,
      audit: { objectKind: "trait", objectId: input.key, ...changedFields(trait, { text: input.text }) },
    };
  },
});

export const moveTrait = moveCommand("trait");
export const retireTrait = retireCommand("trait");
export const bringBackTrait = bringBackCommand("trait");
