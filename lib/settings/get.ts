import { eq } from "drizzle-orm";
import { db, type Reader } from "@/db/client";
import { settings } from "@/db/schema";
import type { Viewer } from "@/lib/core/viewer";
import { type Settings, settingsSchema } from "./schema";
import "server-only";

export const settingsKey = "installation";

/** What an administrator has set, else what is usual; `version` 0 while nothing was. Public. */
export async function getSettings(_viewer: Viewer, from: Reader = db): Promise<Settings & { version: number }> {
  const [row] = await from.select().from(settings).where(eq(settings.key, settingsKey));
  const known = settingsSchema.safeParse(row?.value ?? {});
  return { ...(known.success ? known.data : settingsSchema.parse({})), version: row?.version ?? 0 };
}

/** The same for the frame of every page, which must stand even while the database does not answer. */
export async function getSettingsOrDefaults(
  viewer: Viewer,
): Promise<Pick<Settings, "installationName" | "contactAddress">> {
  return getSettings(viewer).catch(() => settingsSchema.parse({}));
}
