import "server-only";
import { and, eq, isNull, ne, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { programs } from "@/db/schema";
import { changes } from "../../audit/rules";
import { command } from "../../command";
import { missing, Refusal } from "../../errors";
import { keyFor, nameIt } from "../names/commands";
import { mayEditCatalogue } from "../policy";
import { freeMarks, type Mark, withOldName } from "../rules";
import { choiceInput } from "../schema";
import { bringingBack, lastPosition, moving, retiring, staleMessage } from "../shelves/commands";
import { programInput, programRevision } from "./schema";

/** Adds a program, after the others. Administrators. Refuses names that lead elsewhere and a colour or shape that is taken. */
export const addProgram = command({
  name: "program.add",
  input: programInput,
  subject: async () => null,
  allow: mayEditCatalogue,
  run: async ({ tx, input }) => {
    const key = await keyFor(tx, "program", input.name);
    await checkMark(tx, key, input);
    await nameIt(tx, "program", { key, ...input });
    await tx.insert(programs).values({ key, ...input, position: await lastPosition(tx, "program") });
    return { value: { key }, audit: { objectKind: "program", objectId: key, after: input } };
  },
});

/** Changes what a program says of itself; its key stays. Administrators. Refuses a stale form. */
export const reviseProgram = command({
  name: "program.revise",
  input: programRevision,
  subject: (tx, input) => programOf(tx, input.key),
  allow: mayEditCatalogue,
  run: async ({ tx, input, subject: program }) => {
    const { key, version, keepsOldName, ...typed } = input;
    const aliases = keepsOldName ? withOldName(typed.aliases, program.name, typed.name) : typed.aliases;
    const facts = { ...typed, aliases };
    if (program.retiredAt === null) await checkMark(tx, key, facts, program);
    await nameIt(tx, "program", { key, ...facts });
    const [row] = await tx
      .update(programs)
      .set({ ...facts, version: sql`${programs.version} + 1` })
      .where(and(eq(programs.key, key), eq(programs.version, version)))
      .returning({ key: programs.key, version: programs.version });
    if (!row) throw new Refusal("conflict", staleMessage);
    return { value: row, audit: { objectKind: "program", objectId: key, ...changes(program, facts) } };
  },
});

export const moveProgram = moving("program");
export const retireProgram = retiring("program");

const returning = bringingBack("program");

/** Puts a retired program back. Administrators. Refuses where its colour or shape has gone to another one meanwhile. */
export const bringBackProgram = command({
  name: "program.bring_back",
  input: choiceInput,
  subject: (tx, input) => programOf(tx, input.key),
  allow: mayEditCatalogue,
  run: async ({ tx, viewer, input, subject: program }) => {
    await checkMark(tx, program.key, program);
    return { value: await returning.within(tx, viewer, input), audit: [] };
  },
});

async function programOf(tx: Transaction, key: string) {
  const [row] = await tx.select().from(programs).where(eq(programs.key, key));
  if (!row) throw missing("program");
  return row;
}

/** Colour and shape are free, or the program's own already. */
async function checkMark(tx: Transaction, key: string, mark: Mark, own?: Mark): Promise<void> {
  const others = await tx
    .select()
    .from(programs)
    .where(and(ne(programs.key, key), isNull(programs.retiredAt)));
  const free = freeMarks(others);
  const refuse = (field: "color" | "shape", is: (other: Mark) => boolean) => {
    const holder = others.find(is)?.name ?? "Another program";
    const message = `${holder} has this ${field === "color" ? "colour" : "shape"}. Choose another.`;
    throw new Refusal("conflict", message, { [field]: message });
  };
  if (mark.color !== own?.color && !free.colors.some((color) => color === mark.color))
    refuse("color", (other) => other.color === mark.color);
  if (mark.shape !== own?.shape && !free.shapes.some((shape) => shape === mark.shape))
    refuse("shape", (other) => other.shape === mark.shape);
  const isDouble = (other: Mark) => other.color === mark.color && other.shape === mark.shape;
  if (others.some(isDouble)) refuse("shape", isDouble);
}
