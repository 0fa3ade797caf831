import "server-only";
import { randomInt } from "node:crypto";
import { eq } from "drizzle-orm";
import { z } from "zod";
import { settings } from "@/db/schema";
import { now } from "../../clock";
import { command, parse } from "../../command";
import { missing, Refusal } from "../../errors";
import { takeTry } from "../../limits/commands";
import { hashSecret, machine } from "../../viewer";
import type { Visit } from "../../visit";
import { appointAdministrator, appointment } from "../commands";
import { openAccount } from "../parts/commands";
import { hasAccounts } from "../queries";
import { startSession } from "../sessions/commands";
import { setupInput } from "./schema";

const key = "setup";
const letters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const offered = z.object({ codeHash: z.string() });

/** A new code for `/setup` while nobody can sign in yet, null otherwise; it takes the place of an earlier one. At the start only. */
export const offerSetup = command({
  name: "setup.offer",
  input: z.strictObject({}),
  subject: (tx) => hasAccounts(tx),
  allow: (viewer) => viewer.door === "system",
  run: async ({ tx, subject: isTaken }) => {
    if (isTaken) return { value: null, audit: [] };
    const code = Array.from({ length: 12 }, () => letters[randomInt(letters.length)]).join("");
    const value = { codeHash: hashSecret(code) };
    await tx
      .insert(settings)
      .values({ key, value, updatedAt: now() })
      .onConflictDoUpdate({ target: settings.key, set: { value, updatedAt: now() } })
      .returning({ key: settings.key });
    return { value: code.replace(/(.{4})(?=.)/g, "$1-"), audit: [] };
  },
});

/** Makes the first administrator with the code from the log and answers a session; gone once anybody can sign in. */
export async function setUp(visit: Visit, raw: unknown): Promise<string> {
  const { code, ...who } = parse(setupInput, raw);
  await takeTry("setup", { account: "installation", address: visit.address });
  const codeHash = hashSecret(code);
  const input = { codeHash, appointed: await appointment(who), userAgent: visit.userAgent };
  return (await spendSetup(machine("system"), input)).sessionId;
}

const spendSetup = command({
  name: "setup.finish",
  input: z.strictObject({
    codeHash: z.string(),
    appointed: appointAdministrator.input,
    userAgent: z.string().nullable(),
  }),
  subject: async (tx, input) => {
    const [row] = await tx.select().from(settings).where(eq(settings.key, key));
    if (!row || (await hasAccounts(tx))) throw missing("page");
    const known = offered.safeParse(row.value);
    const wrong = "This is not the code in the log. Restart the server to get a new one.";
    if (known.data?.codeHash !== input.codeHash) throw new Refusal("invalid", wrong, { code: wrong });
    // Of two who send the code at once only one deletes the row.
    const [mine] = await tx.delete(settings).where(eq(settings.key, key)).returning({ key: settings.key });
    if (!mine) throw missing("page");
  },
  allow: (viewer) => viewer.door === "system",
  run: async ({ tx, viewer, input }) => {
    const { memberId } = await appointAdministrator.within(tx, viewer, input.appointed);
    const accountId = await openAccount(tx, memberId);
    const start = { accountId, signedInBy: "setup", userAgent: input.userAgent };
    const { id } = await startSession.within(tx, viewer, start);
    return { value: { sessionId: id }, audit: { objectKind: "installation", objectId: key, concernsId: memberId } };
  },
});
