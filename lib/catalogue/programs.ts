import { and, eq, isNull, ne, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { programs } from "@/db/schema";
import { changedFields } from "@/lib/core/changes";
import { command } from "@/lib/core/command";
import { notFoundError, Refusal } from "@/lib/core/errors";
import { moveCommand, nextPosition } from "./internal/move";
import { newCatalogueKey, withOldName, writeCatalogueNames } from "./internal/names";
import { bringBackCommand, retireCommand } from "./internal/retire";
import { staleFormMessage } from "./internal/tables";
import { mayEditCatalogue } from "./policy";
import { freeProgramLooks, type ProgramLook } from "./program-look";
import { catalogueChoiceInput, programInput, programRevision } from "./schema";
import "server-only";

/** Adds a program, after the others. Administrators. Refuses names that lead elsewhere and a colour or shape that is taken. */
export const addProgram = command({
  name: "program.add",
  input: programInput,
  subject: async () => null,
  allow: mayEditCatalogue,
  run: async ({ tx, input }) => {
    const key = await newCatalogueKey(tx, "program", input.name);
    await checkProgramLook(tx, key, input);
    await writeCatalogueNames(tx, "program", { key, ...input });
    await tx.insert(programs).values({ key, ...input, position: await nextPosition(tx, "program") });
    return { value: { key }, audit: { objectKind: "program", objectId: key, after: input } };
  },
});

/** Changes what a program says of itself; its key stays. Administrators. Refuses a stale form. */
export const reviseProgram = command({
  name: "program.revise",
  input: programRevision,
  subject: (tx, input) => getProgramRow(tx, input.key),
  allow: mayEditCatalogue,
  run: async ({ tx, input, subject: program }) => {
    const { key, version, keepsOldName, ...typed } = input;
    const aliases = keepsOldName ? withOldName(typed.aliases, program.name, typed.name) : typed.aliases;
    const facts = { ...typed, aliases };
    if (program.retiredAt === null) await checkProgramLook(tx, key, facts, program);
    await writeCatalogueNames(tx, "program", { key, ...facts });
    const [row] = await tx
      .update(programs)
      .set({ ...facts, version: sql`${programs.version} + 1` })
      .where(and(eq(programs.key, key), eq(programs.version, version)))
      .returning({ key: programs.key, version: programs.version });
    if (!row) throw new Refusal("conflict", staleFormMessage);
    return { value: row, audit: { objectKind: "program", objectId: key, ...changedFields(program, facts) } };
  },
});

export const moveProgram = moveCommand("program");
export const retireProgram = retireCommand("program");

const bringBack = bringBackCommand("program");

/** Puts a retired program back. Administrators. Refuses where its colour or shape has gone to another one meanwhile. */
export const bringBackProgram = command({
  name: "program.bring_back",
  input: catalogueChoiceInput,
  subject: (tx, input) => getProgramRow(tx, input.key),
  allow: mayEditCatalogue,
  run: async ({ tx, viewer, input, subject: program }) => {
    await checkProgramLook(tx, program.key, program);
    return { value: await bringBack.within(tx, viewer, input), audit: [] };
  },
});

async function getProgramRow(tx: Transaction, key: string) {
  const [row] = await tx.select().from(programs).where(eq(programs.key, key));
  if (!row) throw notFoundError("program");
  return row;
}

/** Colour and shape are free, or the program's own already. */
async function checkProgramLook(tx: Transaction, key: string, mark: ProgramLook, own?: ProgramLook): Promise<void> {
  const others = await tx
    .select()
    .from(programs)
    .where(and(ne(programs.key, key), isNull(programs.retiredAt)));
  const free = freeProgramLooks(others);
  const refuse = (field: "color" | "shape", is: (other: ProgramLook) => boolean) => {
    const holder = others.find(is)?.name ?? "Another program";
    const message = `${holder} has this ${field === "color" ? "colour" : "shape"}. Choose another.`;
    throw new Refusal("conflict", message, { [field]: message });
  };
  if (mark.color !== own?.color && !free.colors.some((color) => color === mark.color))
    refuse("color", (other) => other.color === mark.color);
  if (mark.shape !== own?.shape && !free.shapes.some((shape) => shape === mark.shape))
    refuse("shape", (other) => other.shape === mark.shape);
  const isDouble = (other: ProgramLook) => other.color === mark.color && other.shape === mark.shape;
  if (others.some(isDouble)) refuse("shape", isDouble);
}
