import "server-only";
import { eq } from "drizzle-orm";
import { db, type Reader } from "@/db/client";
import { settings } from "@/db/schema";
import type { Viewer } from "../viewer";
import { type Settings, settingsFacts } from "./schema";

export const settingsKey = "installation";

/** What an administrator has set, else what is usual; `version` 0 while nothing was. Public. */
export async function installationSettings(
  _viewer: Viewer,
  from: Reader = db,
): Promise<Settings & { version: number }> {
  const [row] = await from.select().from(settings).where(eq(settings.key, settingsKey));
  const known = settingsFacts.safeParse(row?.value ?? {});
  return { ...(known.success ? known.data : settingsFacts.parse({})), version: row?.version ?? 0 };
}

/** The same for the frame of every page, which must stand even while the database does not answer. */
export async function frameSettings(viewer: Viewer): Promise<Pick<Settings, "installationName" | "contactAddress">> {
  return installationSettings(viewer).catch(() => settingsFacts.parse({}));
}
