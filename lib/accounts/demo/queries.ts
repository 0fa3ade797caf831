import "server-only";
import { eq } from "drizzle-orm";
import { db, type Reader } from "@/db/client";
import { settings } from "@/db/schema";
import { type DemoAccount, demoSetting } from "./schema";

/** The accounts that anybody may use with one click; none unless the demo community is loaded. */
export async function demoAccounts(from: Reader = db): Promise<DemoAccount[]> {
  const [row] = await from.select({ value: settings.value }).from(settings).where(eq(settings.key, "demo"));
  const known = demoSetting.safeParse(row?.value);
  return known.success ? known.data.accounts : [];
}
