import "server-only";
import { eq } from "drizzle-orm";
import { z } from "zod";
import { newId } from "@/db/id";
import { accounts, sessions } from "@/db/schema";
import { now } from "../clock";
import { command } from "../command";
import { idField } from "../fields";

const sessionDays = 14;

/** Starts a session for an account that has just proven itself; run as the machine, by the sign-in only. */
export const startSession = command({
  name: "session.start",
  input: z.strictObject({ accountId: idField, signedInBy: z.string(), userAgent: z.string().max(300).nullish() }),
  subject: async () => null,
  allow: (viewer) => viewer.door === "system",
  run: async ({ tx, input }) => {
    const id = newId();
    const startedAt = now();
    const expiresAt = new Date(startedAt.getTime() + sessionDays * 86_400_000);
    await tx.insert(sessions).values({ id, ...input, userAgent: input.userAgent ?? null, startedAt, expiresAt });
    await tx
      .update(accounts)
      .set({ lastSignInAt: startedAt })
      .where(eq(accounts.id, input.accountId))
      .returning({ id: accounts.id });
    return {
      value: { id },
      audit: { objectKind: "account", objectId: input.accountId, after: { signedInBy: input.signedInBy } },
    };
  },
});
