import { and, eq, sql } from "drizzle-orm";
import { activityTypes } from "@/db/schema";
import { changedFields } from "@/lib/core/changes";
import { command } from "@/lib/core/command";
import { notFoundError, Refusal } from "@/lib/core/errors";
import { moveCommand, nextPosition } from "./internal/move";
import { newCatalogueKey, withOldName, writeCatalogueNames } from "./internal/names";
import { bringBackCommand, retireCommand } from "./internal/retire";
import { staleFormMessage } from "./internal/tables";
import { mayEditCatalogue } from "./policy";
import { activityTypeInput, activityTypeRevision } from "./schema";
import "server-only";

/** Adds a type of activity, after the others. Administrators. Refuses a name or alias that leads to another type. */
export const addActivityType = command({
  name: "activity_type.add",
  input: activityTypeInput,
  subject: async () => null,
  allow: mayEditCatalogue,
  run: async ({ tx, input }) => {
    const key = await newCatalogueKey(tx, "activity type", input.name, "_");
    await writeCatalogueNames(tx, "activity type", { key, ...input });
    await tx.insert(activityTypes).values({ key, ...input, position: await nextPosition(tx, "activity type") });
    return { value: { key }, audit: { objectKind: "activity type", objectId: key, after: input } };
  },
});

/** Changes a type: numbers it no longer asks for stay where they were given. Administrators. Refuses a stale form. */
export const reviseActivityType = command({
  name: "activity_type.revise",
  input: activityTypeRevision,
  subject: async (tx, input) => {
    const [row] = await tx.select().from(activityTypes).where(eq(activityTypes.key, input.key));
    if (!row) throw notFoundError("activity type");
    return row;
  },
  allow: mayEditCatalogue,
  run: async ({ tx, input, subject: type }) => {
    const { key, version, keepsOldName, ...typed } = input;
    const aliases = keepsOldName ? withOldName(typed.aliases, type.name, typed.name) : typed.aliases;
    const facts = { ...typed, aliases };
    await writeCatalogueNames(tx, "activity type", { key, ...facts });
    const [row] = await tx
      .update(activityTypes)
      .set({ ...facts, version: sql`${activityTypes.version} + 1` })
      .where(and(eq(activityTypes.key, key), eq(activityTypes.version, version)))
      .returning({ key: activityTypes.key, version: activityTypes.version });
    if (!row) throw new Refusal("conflict", staleFormMessage);
    return { value: row, audit: { objectKind: "activity type", objectId: key, ...changedFields(type, facts) } };
  },
});

export const moveActivityType = moveCommand("activity type");
export const retireActivityType = retireCommand("activity type");
export const bringBackActivityType = bringBackCommand("activity type");
