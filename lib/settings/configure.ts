import { and, eq, sql } from "drizzle-orm";
import { settings } from "@/db/schema";
import { changedFields } from "@/lib/core/changes";
import { now } from "@/lib/core/clock";
import { command } from "@/lib/core/command";
import { Refusal } from "@/lib/core/errors";
import { getSettings, settingsKey } from "./get";
import { configureInput } from "./schema";
import "server-only";

/** Sets what holds for the whole installation. Administrators. Refuses a stale form. */
export const configureInstallation = command({
  name: "installation.configure",
  input: configureInput,
  subject: (tx, _input, viewer) => getSettings(viewer, tx),
  allow: (viewer) => viewer.isAdministrator,
  run: async ({ tx, input, subject: { version: present, ...before } }) => {
    const { version, ...value } = input;
    const written =
      present === 0 && version === 0
        ? await tx
            .insert(settings)
            .values({ key: settingsKey, value, updatedAt: now() })
            .onConflictDoNothing()
            .returning({ version: settings.version })
        : await tx
            .update(settings)
            .set({ value, updatedAt: now(), version: sql`${settings.version} + 1` })
            .where(and(eq(settings.key, settingsKey), eq(settings.version, version)))
            .returning({ version: settings.version });
    const [row] = written;
    if (!row)
      throw new Refusal("conflict", "Somebody else changed the settings since you opened them. Load them again.");
    return {
      value: row,
      audit: { objectKind: "installation", objectId: settingsKey, ...changedFields(before, value) },
    };
  },
});
