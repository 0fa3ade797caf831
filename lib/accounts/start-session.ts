import { and, eq, isNull } from "drizzle-orm";
import { newId } from "@/db/id";
import { accounts, sessions } from "@/db/schema";
import { now } from "@/lib/core/clock";
import { command } from "@/lib/core/command";
import { notFoundError } from "@/lib/core/errors";
import { sessionDays } from "@/lib/core/session-cookie";
import { startSessionInput } from "./schema";
import "server-only";

const dayMilliseconds = 86_400_000;

/** Starts a session for an account that has just proven itself; by the sign-in only. */
export const startSession = command({
  name: "session.start",
  input: startSessionInput,
  subject: async (tx, input) => {
    const [account] = await tx
      .select({ memberId: accounts.memberId })
      .from(accounts)
      .where(and(eq(accounts.id, input.accountId), isNull(accounts.disabledAt)));
    if (!account) throw notFoundError("account");
    return account;
  },
  allow: (viewer) => viewer.channel === "system",
  run: async ({ tx, input, subject: { memberId } }) => {
    const id = newId();
    const startedAt = now();
    const expiresAt = new Date(startedAt.getTime() + sessionDays * dayMilliseconds);
    await tx.insert(sessions).values({ id, ...input, userAgent: input.userAgent ?? null, startedAt, expiresAt });
    await tx.update(accounts).set({ lastSignInAt: startedAt }).where(eq(accounts.id, input.accountId));
    const after = { signedInBy: input.signedInBy };
    return { value: { id }, audit: { objectKind: "session", objectId: id, concernsId: memberId, after } };
  },
});
