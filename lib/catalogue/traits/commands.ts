import "server-only";
import { and, eq, sql } from "drizzle-orm";
import { traits } from "@/db/schema";
import { changes } from "../../audit/rules";
import { command } from "../../command";
import { missing, Refusal } from "../../errors";
import { keyFor } from "../names/commands";
import { mayEditCatalogue } from "../policy";
import { bringingBack, lastPosition, moving, onShelf, retiring, staleMessage } from "../shelves/commands";
import { traitInput, traitRevision } from "./schema";

/** Gives a program one more trait. Administrators. */
export const addTrait = command({
  name: "trait.add",
  input: traitInput,
  subject: (tx, input) => onShelf(tx, "program", input.programKey),
  allow: mayEditCatalogue,
  run: async ({ tx, input }) => {
    const key = await keyFor(tx, "trait", `${input.programKey} trait`);
    await tx.insert(traits).values({ key, ...input, position: await lastPosition(tx, "trait") });
    return { value: { key }, audit: { objectKind: "trait", objectId: key, after: input } };
  },
});

/** Words a trait anew. Administrators. Refuses a stale form. */
export const reviseTrait = command({
  name: "trait.revise",
  input: traitRevision,
  subject: async (tx, input) => {
    const [row] = await tx.select().from(traits).where(eq(traits.key, input.key));
    if (!row) throw missing("trait");
    return row;
  },
  allow: mayEditCatalogue,
  run: async ({ tx, input, subject: trait }) => {
    const [row] = await tx
      .update(traits)
      .set({ text: input.text, version: sql`${traits.version} + 1` })
      .where(and(eq(traits.key, input.key), eq(traits.version, input.version)))
      .returning({ key: traits.key, version: traits.version });
    if (!row) throw new Refusal("conflict", staleMessage);
    return {
      value: row,
      audit: { objectKind: "trait", objectId: input.key, ...changes(trait, { text: input.text }) },
    };
  },
});

export const moveTrait = moving("trait");
export const retireTrait = retiring("trait");
export const bringBackTrait = bringingBack("trait");
