import { eq, inArray } from "drizzle-orm";
import { db, type Reader } from "@/db/client";
import { members, settings } from "@/db/schema";
import "server-only";
import { z } from "zod";

/** What the seed of the demo community writes as the setting `demo`; the sign-in page lists it. */
const demoSetting = z.object({
  accounts: z.array(
    z.object({ memberId: z.string().optional(), email: z.string().optional(), label: z.string(), detail: z.string() }),
  ),
});

export type DemoAccount = z.output<typeof demoSetting>["accounts"][number];

/** The accounts that anybody may use with one click; none unless the demo community is loaded. */
export async function listDemoAccounts(from: Reader = db): Promise<DemoAccount[]> {
  const [row] = await from.select({ value: settings.value }).from(settings).where(eq(settings.key, "demo"));
  const known = demoSetting.safeParse(row?.value);
  return known.success ? known.data.accounts : [];
}

/** The same with the names of these people, for the sign-in page. */
export async function listDemoPeople(): Promise<{ label: string; detail: string; name: string }[]> {
  const accounts = await listDemoAccounts();
  if (accounts.length === 0) return [];
  const ids = accounts.flatMap(({ memberId }) => memberId ?? []);
  const rows = await db.select({ id: members.id, name: members.name }).from(members).where(inArray(members.id, ids));
  const names = new Map(rows.map(({ id, name }) => [id, name]));
  return accounts.map(({ memberId, label, detail }) => ({ label, detail, name: names.get(memberId ?? "") ?? "" }));
}
