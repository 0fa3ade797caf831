import { and, eq, sql } from "drizzle-orm";
import { goals } from "@/db/schema";
import { changedFields } from "@/lib/core/changes";
import { command } from "@/lib/core/command";
import { notFoundError, Refusal } from "@/lib/core/errors";
import { moveCommand, nextPosition } from "./internal/move";
import { newCatalogueKey, withOldName, writeCatalogueNames } from "./internal/names";
import { bringBackCommand, retireCommand } from "./internal/retire";
import { checkInCatalogue, staleFormMessage } from "./internal/tables";
import { mayEditCatalogue } from "./policy";
import { goalInput, goalRevision } from "./schema";
import "server-only";

/** Gives a program one more goal. Administrators. Refuses a name that leads to another goal of any program. */
export const addGoal = command({
  name: "goal.add",
  input: goalInput,
  subject: (tx, input) => checkInCatalogue(tx, "program", input.programKey),
  allow: mayEditCatalogue,
  run: async ({ tx, input }) => {
    const key = await newCatalogueKey(tx, "goal", input.name);
    await writeCatalogueNames(tx, "goal", { key, ...input });
    await tx.insert(goals).values({ key, ...input, position: await nextPosition(tx, "goal") });
    return { value: { key }, audit: { objectKind: "goal", objectId: key, after: input } };
  },
});

/** Changes a goal's words; its key and program stay. Administrators. Refuses a stale form. */
export const reviseGoal = command({
  name: "goal.revise",
  input: goalRevision,
  subject: async (tx, input) => {
    const [row] = await tx.select().from(goals).where(eq(goals.key, input.key));
    if (!row) throw notFoundError("goal");
    return row;
  },
  allow: mayEditCatalogue,
  run: async ({ tx, input, subject: goal }) => {
    const { key, version, keepsOldName, ...typed } = input;
    const facts = {
      ...typed,
      aliases: keepsOldName ? withOldName(typed.aliases, goal.name, typed.name) : typed.aliases,
    };
    await writeCatalogueNames(tx, "goal", { key, ...facts });
    const [row] = await tx
      .update(goals)
      .set({ ...facts, version: sql`${goals.version} + 1` })
      .where(and(eq(goals.key, key), eq(goals.version, version)))
      .returning({ key: goals.key, version: goals.version });
    if (!row) throw new Refusal("conflict", staleFormMessage);
    return { value: row, audit: { objectKind: "goal", objectId: key, ...changedFields(goal, facts) } };
  },
});

export const moveGoal = moveCommand("goal");
export const retireGoal = retireCommand("goal");
export const bringBackGoal = bringBackCommand("goal");
