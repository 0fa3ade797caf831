import { randomInt } from "node:crypto";
import { eq } from "drizzle-orm";
import { db, type Reader } from "@/db/client";
import { accounts, settings } from "@/db/schema";
import { now } from "@/lib/core/clock";
import { command, parse } from "@/lib/core/command";
import { notFoundError, Refusal } from "@/lib/core/errors";
import type { RequestOrigin } from "@/lib/core/request-origin";
import { hashSecret } from "@/lib/core/secrets";
import { systemViewer } from "@/lib/core/viewer";
import { countAttempt } from "@/lib/limits/attempts";
import { appointAdministrator, withPasswordHash } from "./create-administrator";
import { openAccount } from "./internal/open-account";
import { setupInput } from "./schema";
import { startSession } from "./start-session";
import "server-only";
import { z } from "zod";

const setupKey = "setup";

const codeLetters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

const offeredSetting = z.object({ codeHash: z.string() });

/** A new code for `/setup` while nobody can sign in yet, null otherwise; it takes the place of an earlier one. At the start only. */
export const offerSetup = command({
  name: "setup.offer",
  input: z.strictObject({}),
  subject: (tx) => hasAccounts(tx),
  allow: (viewer) => viewer.channel === "system",
  run: async ({ tx, subject: isTaken }) => {
    if (isTaken) return { value: null, audit: [] };
    const code = Array.from({ length: 12 }, () => codeLetters[randomInt(codeLetters.length)]).join("");
    const value = { codeHash: hashSecret(code) };
    await tx
      .insert(settings)
      .values({ key: setupKey, value, updatedAt: now() })
      .onConflictDoUpdate({ target: settings.key, set: { value, updatedAt: now() } });
    return { value: code.replace(/(.{4})(?=.)/g, "$1-"), audit: [] };
  },
});

/** Makes the first administrator with the code from the log and answers a session; gone once anybody can sign in. */
export async function setUp(visit: RequestOrigin, raw: unknown): Promise<string> {
  const { code, ...who } = parse(setupInput, raw);
  await countAttempt("setup", { account: "installation", address: visit.address });
  const codeHash = hashSecret(code);
  const input = { codeHash, appointed: await withPasswordHash(who), userAgent: visit.userAgent };
  return (await spendSetup(systemViewer("system"), input)).sessionId;
}

const spendSetup = command({
  name: "setup.finish",
  input: z.strictObject({
    codeHash: z.string(),
    appointed: appointAdministrator.input,
    userAgent: z.string().nullable(),
  }),
  subject: async (tx, input) => {
    const [row] = await tx.select().from(settings).where(eq(settings.key, setupKey));
    if (!row || (await hasAccounts(tx))) throw notFoundError("page");
    const known = offeredSetting.safeParse(row.value);
    const wrong = "This is not the code in the log. Restart the server to get a new one.";
    if (known.data?.codeHash !== input.codeHash) throw new Refusal("invalid", wrong, { code: wrong });
  },
  allow: (viewer) => viewer.channel === "system",
  run: async ({ tx, viewer, input }) => {
    // Of two who send the code at once only one deletes the row.
    const [mine] = await tx.delete(settings).where(eq(settings.key, setupKey)).returning({ key: settings.key });
    if (!mine) throw notFoundError("page");
    const { memberId } = await appointAdministrator.within(tx, viewer, input.appointed);
    const accountId = await openAccount(tx, memberId);
    const start = { accountId, signedInBy: "setup", userAgent: input.userAgent };
    const { id } = await startSession.within(tx, viewer, start);
    return {
      value: { sessionId: id },
      audit: { objectKind: "installation", objectId: setupKey, concernsId: memberId },
    };
  },
});

/** Whether anybody can sign in here yet; until then `/setup` waits. */
export async function hasAccounts(from: Reader = db): Promise<boolean> {
  return (await from.select({ id: accounts.id }).from(accounts).limit(1)).length > 0;
}
