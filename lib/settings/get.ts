import { eq } from "drizzle-orm";
import { db, type Reader } from "@/db/client";
import { settings } from "@/db/schema";
import { cached } from "@/lib/core/cached";
import type { Viewer } from "@/lib/core/viewer";
import { type Settings, settingsSchema } from "./schema";
import "server-only";

export const settingsKey = "installation";

const installation = cached("settings", async (from) => {
  const [row] = await from.select().from(settings).where(eq(settings.key, settingsKey));
  const known = settingsSchema.safeParse(row?.value ?? {});
  return { ...(known.success ? known.data : settingsSchema.parse({})), version: row?.version ?? 0 };
});

/** What an administrator has set, else what is usual; `version` 0 while nothing was. Public. */
export async function getSettings(_viewer: Viewer, from: Reader = db): Promise<Settings & { version: number }> {
  return installation(from);
}

/** The same for the frame of every page, which must stand even while the database does not answer. */
export async function getSettingsOrDefaults(
  viewer: Viewer,
): Promise<Pick<Settings, "installationName" | "contactAddress">> {
  return getSettings(viewer).catch(() => settingsSchema.parse({}));
}
