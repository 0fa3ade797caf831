import "server-only";
import { and, eq, sql } from "drizzle-orm";
import { goals } from "@/db/schema";
import { changes } from "../../audit/rules";
import { command } from "../../command";
import { missing, Refusal } from "../../errors";
import { keyFor, nameIt } from "../names/commands";
import { mayEditCatalogue } from "../policy";
import { withOldName } from "../rules";
import { bringingBack, lastPosition, moving, onShelf, retiring, staleMessage } from "../shelves/commands";
import { goalInput, goalRevision } from "./schema";

/** Gives a program one more goal. Administrators. Refuses a name that leads to another goal of any program. */
export const addGoal = command({
  name: "goal.add",
  input: goalInput,
  subject: (tx, input) => onShelf(tx, "program", input.programKey),
  allow: mayEditCatalogue,
  run: async ({ tx, input }) => {
    const key = await keyFor(tx, "goal", input.name);
    await nameIt(tx, "goal", { key, ...input });
    await tx.insert(goals).values({ key, ...input, position: await lastPosition(tx, "goal") });
    return { value: { key }, audit: { objectKind: "goal", objectId: key, after: input } };
  },
});

/** Changes a goal's words; its key and program stay. Administrators. Refuses a stale form. */
export const reviseGoal = command({
  name: "goal.revise",
  input: goalRevision,
  subject: async (tx, input) => {
    const [row] = await tx.select().from(goals).where(eq(goals.key, input.key));
    if (!row) throw missing("goal");
    return row;
  },
  allow: mayEditCatalogue,
  run: async ({ tx, input, subject: goal }) => {
    const { key, version, keepsOldName, ...typed } = input;
    const facts = {
      ...typed,
      aliases: keepsOldName ? withOldName(typed.aliases, goal.name, typed.name) : typed.aliases,
    };
    await nameIt(tx, "goal", { key, ...facts });
    const [row] = await tx
      .update(goals)
      .set({ ...facts, version: sql`${goals.version} + 1` })
      .where(and(eq(goals.key, key), eq(goals.version, version)))
      .returning({ key: goals.key, version: goals.version });
    if (!row) throw new Refusal("conflict", staleMessage);
    return { value: row, audit: { objectKind: "goal", objectId: key, ...changes(goal, facts) } };
  },
});

export const moveGoal = moving("goal");
export const retireGoal = retiring("goal");
export const bringBackGoal = bringingBack("goal");
