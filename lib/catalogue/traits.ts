import { eq } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { goals, principles } from "@/db/schema";
import { Refusal } from "@/lib/core/errors";
import { type CatalogueFacts, type CatalogueRow, catalogueCommands } from "./internal/commands";
import { traitInput, traitRevision } from "./schema";
import "server-only";

/**
 * What a program looks for in people: one line each, without a name, so its key is made from the program's; and what shows it: goals of
 * that program, principles, certifications. Refuses a goal of another program and what is not there.
 */
export const traitCommands = catalogueCommands({
  kind: "trait",
  input: traitInput,
  revision: traitRevision,
  keyWords: ({ programKey }) => `${programKey} trait`,
  refuseTaken: refuseUnknownEvidence,
});

export const {
  add: addTrait,
  revise: reviseTrait,
  move: moveTrait,
  retire: retireTrait,
  bringBack: bringBackTrait,
} = traitCommands;

async function refuseUnknownEvidence(tx: Transaction, _key: string, facts: CatalogueFacts, own: CatalogueRow | null) {
  const programKey = own?.programKey ?? facts.programKey ?? "";
  const { goals: goalKeys = [], principles: principleKeys = [] } = facts;
  const ofProgram = await tx.select({ key: goals.key }).from(goals).where(eq(goals.programKey, programKey));
  const all = await tx.select({ key: principles.key }).from(principles);
  refuseOthers("goals", goalKeys, ofProgram, "Choose goals of this program.");
  refuseOthers("principles", principleKeys, all, "Choose principles that are there.");
}

function refuseOthers(field: string, keys: readonly string[], known: readonly { key: string }[], message: string) {
  const isKnown = (key: string) => known.some((one) => one.key === key);
  if (!keys.every(isKnown)) throw new Refusal("invalid", message, { [field]: message });
}
