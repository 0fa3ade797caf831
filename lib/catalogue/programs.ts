import { and, isNull, ne } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { programs } from "@/db/schema";
import { now } from "@/lib/core/clock";
import { Refusal } from "@/lib/core/errors";
import { type CatalogueFacts, type CatalogueRow, catalogueCommands } from "./internal/commands";
import { freeProgramLooks } from "./program-look";
import { programInput, programRevision } from "./schema";
import "server-only";

/** Programs, which members hold terms in. Two in use never have the same colour or shape while others are free. */
export const programCommands = catalogueCommands({
  kind: "program",
  input: programInput,
  revision: programRevision,
  refuseTaken: refuseTakenLook,
  derive: sinceWhenAsked,
});

export const {
  add: addProgram,
  revise: reviseProgram,
  move: moveProgram,
  retire: retireProgram,
  bringBack: bringBackProgram,
} = programCommands;

/** Whoever is quiet before a program asks is not asked: it would be years of mail at once. */
function sinceWhenAsked(
  { asksWhenQuiet = false, asksWhenGroupsQuiet = false }: CatalogueFacts,
  own: CatalogueRow | null,
): object {
  const since = (isOn: boolean) => (isOn ? now() : null);
  return {
    ...(asksWhenQuiet === (own?.asksWhenQuiet ?? false) ? {} : { asksWhenQuietSince: since(asksWhenQuiet) }),
    ...(asksWhenGroupsQuiet === (own?.asksWhenGroupsQuiet ?? false)
      ? {}
      : { asksWhenGroupsQuietSince: since(asksWhenGroupsQuiet) }),
  };
}

/** Colour and shape are free, or the program's own already; a retired program keeps what it has until it comes back. */
async function refuseTakenLook(
  tx: Transaction,
  key: string,
  facts: CatalogueFacts,
  own: CatalogueRow | null,
): Promise<void> {
  if (own?.retiredAt) return;
  const others = await tx
    .select()
    .from(programs)
    .where(and(ne(programs.key, key), isNull(programs.retiredAt)));
  const free = freeProgramLooks(others);
  const refuse = (field: "color" | "shape", is: (other: CatalogueFacts) => boolean) => {
    const holder = others.find(is)?.name ?? "Another program";
    const message = `${holder} has this ${field === "color" ? "colour" : "shape"}. Choose another.`;
    throw new Refusal("conflict", message, { [field]: message });
  };
  if (facts.color !== own?.color && !free.colors.some((color) => color === facts.color))
    refuse("color", (other) => other.color === facts.color);
  if (facts.shape !== own?.shape && !free.shapes.some((shape) => shape === facts.shape))
    refuse("shape", (other) => other.shape === facts.shape);
  const isDouble = (other: CatalogueFacts) => other.color === facts.color && other.shape === facts.shape;
  if (others.some(isDouble)) refuse("shape", isDouble);
}
