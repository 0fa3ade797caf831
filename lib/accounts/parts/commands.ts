import "server-only";
import { and, eq, isNull, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { newId } from "@/db/id";
import { accounts, identities, oneTimeLinks, sessions } from "@/db/schema";
import { now } from "../../clock";
import { Refusal } from "../../errors";
import { foldIdentity } from "../../members/rules";

/** The member's account, opened where there is none; answers its id. Refuses where it is disabled. */
export async function openAccount(tx: Transaction, memberId: string): Promise<string> {
  await tx
    .insert(accounts)
    .values({ id: newId(), memberId, createdAt: now() })
    .onConflictDoNothing({ target: accounts.memberId })
    .returning({ id: accounts.id });
  const [account] = await tx.select().from(accounts).where(eq(accounts.memberId, memberId));
  if (!account || account.disabledAt) throw new Refusal("conflict", "This account is disabled.");
  return account.id;
}

/** Notes that whoever has the mailbox has proven it. */
export async function proveEmail(tx: Transaction, memberId: string, email: string): Promise<void> {
  await tx
    .update(identities)
    .set({ verifiedAt: now() })
    .where(
      and(
        eq(identities.memberId, memberId),
        eq(identities.kind, "email"),
        eq(identities.valueFolded, foldIdentity("email", email)),
        isNull(identities.verifiedAt),
      ),
    )
    .returning({ id: identities.id });
}

export async function givePassword(tx: Transaction, accountId: string, passwordHash: string): Promise<void> {
  await tx
    .update(accounts)
    .set({ passwordHash, version: sql`${accounts.version} + 1` })
    .where(eq(accounts.id, accountId))
    .returning({ id: accounts.id });
}

/** Ends every session of an account that still runs, but the one to keep; answers how many. */
export async function endSessions(tx: Transaction, accountId: string, keepId?: string | null): Promise<number> {
  const running = await tx
    .select({ id: sessions.id })
    .from(sessions)
    .where(and(eq(sessions.accountId, accountId), isNull(sessions.endedAt)));
  const ending = running.filter((session) => session.id !== keepId);
  for (const session of ending)
    await tx.update(sessions).set({ endedAt: now() }).where(eq(sessions.id, session.id)).returning({ id: sessions.id });
  return ending.length;
}

/** Spends the links to an address that were sent before, so that an old mail opens nothing any longer. */
export async function spendLinks(tx: Transaction, email: string): Promise<void> {
  await tx
    .update(oneTimeLinks)
    .set({ usedAt: now() })
    .where(and(eq(oneTimeLinks.email, foldIdentity("email", email)), isNull(oneTimeLinks.usedAt)))
    .returning({ id: oneTimeLinks.id });
}
