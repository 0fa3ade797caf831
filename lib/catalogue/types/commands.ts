import "server-only";
import { and, eq, sql } from "drizzle-orm";
import { activityTypes } from "@/db/schema";
import { changes } from "../../audit/rules";
import { command } from "../../command";
import { missing, Refusal } from "../../errors";
import { keyFor, nameIt } from "../names/commands";
import { mayEditCatalogue } from "../policy";
import { withOldName } from "../rules";
import { bringingBack, lastPosition, moving, retiring, staleMessage } from "../shelves/commands";
import { typeInput, typeRevision } from "./schema";

/** Adds a type of activity, after the others. Administrators. Refuses a name or alias that leads to another type. */
export const addType = command({
  name: "activity_type.add",
  input: typeInput,
  subject: async () => null,
  allow: mayEditCatalogue,
  run: async ({ tx, input }) => {
    const key = await keyFor(tx, "activity type", input.name, "_");
    await nameIt(tx, "activity type", { key, ...input });
    await tx.insert(activityTypes).values({ key, ...input, position: await lastPosition(tx, "activity type") });
    return { value: { key }, audit: { objectKind: "activity type", objectId: key, after: input } };
  },
});

/** Changes a type: numbers it no longer asks for stay where they were given. Administrators. Refuses a stale form. */
export const reviseType = command({
  name: "activity_type.revise",
  input: typeRevision,
  subject: async (tx, input) => {
    const [row] = await tx.select().from(activityTypes).where(eq(activityTypes.key, input.key));
    if (!row) throw missing("activity type");
    return row;
  },
  allow: mayEditCatalogue,
  run: async ({ tx, input, subject: type }) => {
    const { key, version, keepsOldName, ...typed } = input;
    const aliases = keepsOldName ? withOldName(typed.aliases, type.name, typed.name) : typed.aliases;
    const facts = { ...typed, aliases };
    await nameIt(tx, "activity type", { key, ...facts });
    const [row] = await tx
      .update(activityTypes)
      .set({ ...facts, version: sql`${activityTypes.version} + 1` })
      .where(and(eq(activityTypes.key, key), eq(activityTypes.version, version)))
      .returning({ key: activityTypes.key, version: activityTypes.version });
    if (!row) throw new Refusal("conflict", staleMessage);
    return { value: row, audit: { objectKind: "activity type", objectId: key, ...changes(type, facts) } };
  },
});

export const moveType = moving("activity type");
export const retireType = retiring("activity type");
export const bringBackType = bringingBack("activity type");
