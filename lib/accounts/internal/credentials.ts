import { and, eq, isNull, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { accounts, identities, oneTimeLinks, sessions } from "@/db/schema";
import type { LinkKind } from "@/db/words";
import { now } from "@/lib/core/clock";
import { normalizeIdentity } from "@/lib/members/identities";
import "server-only";

/** Notes that whoever has the mailbox has proven it. */
export async function markEmailVerified(tx: Transaction, memberId: string, email: string): Promise<void> {
  await tx
    .update(identities)
    .set({ verifiedAt: now() })
    .where(
      and(
        eq(identities.memberId, memberId),
        eq(identities.kind, "email"),
        eq(identities.valueFolded, normalizeIdentity("email", email)),
        isNull(identities.verifiedAt),
      ),
    );
}

export async function savePasswordHash(tx: Transaction, accountId: string, passwordHash: string): Promise<void> {
  await tx
    .update(accounts)
    .set({ passwordHash, version: sql`${accounts.version} + 1` })
    .where(eq(accounts.id, accountId));
}

/** Ends every session of an account that still runs, but the one to keep; answers how many. */
export async function endSessions(tx: Transaction, accountId: string, keepId?: string | null): Promise<number> {
  const running = await tx
    .select({ id: sessions.id })
    .from(sessions)
    .where(and(eq(sessions.accountId, accountId), isNull(sessions.endedAt)));
  const ending = running.filter((session) => session.id !== keepId);
  for (const session of ending) await tx.update(sessions).set({ endedAt: now() }).where(eq(sessions.id, session.id));
  return ending.length;
}

/** Spends the links to an address that were sent before, of one kind or all, so that an old mail opens nothing any longer. */
export async function voidLinks(tx: Transaction, email: string, kind?: LinkKind): Promise<void> {
  await tx
    .update(oneTimeLinks)
    .set({ usedAt: now() })
    .where(
      and(
        eq(oneTimeLinks.email, normalizeIdentity("email", email)),
        kind && eq(oneTimeLinks.kind, kind),
        isNull(oneTimeLinks.usedAt),
      ),
    );
}
