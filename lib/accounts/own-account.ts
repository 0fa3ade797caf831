import { and, asc, desc, eq, gt, isNull } from "drizzle-orm";
import { db } from "@/db/client";
import { accounts, identities, providerLinks, sessions } from "@/db/schema";
import { now } from "@/lib/core/clock";
import type { Viewer } from "@/lib/core/viewer";
import { mayOpenAccount } from "./policy";
import "server-only";

/** Where one is signed in, the latest first. One's own only. */
export async function listOwnSessions(viewer: Viewer) {
  const rows = await db
    .select({
      id: sessions.id,
      startedAt: sessions.startedAt,
      expiresAt: sessions.expiresAt,
      userAgent: sessions.userAgent,
      signedInBy: sessions.signedInBy,
    })
    .from(sessions)
    .innerJoin(accounts, eq(accounts.id, sessions.accountId))
    .where(and(eq(accounts.memberId, viewer.memberId ?? ""), isNull(sessions.endedAt), gt(sessions.expiresAt, now())))
    .orderBy(desc(sessions.startedAt), desc(sessions.id))
    .limit(50);
  return rows.map((row) => ({ ...row, isThisOne: row.id === viewer.sessionId }));
}

/** What one's own account has: a password or none, and one's addresses, each with whether it is confirmed and lets one in. */
export async function getOwnAccount(viewer: Viewer) {
  const mine = viewer.memberId ?? "";
  const [account] = await db
    .select({ passwordHash: accounts.passwordHash })
    .from(accounts)
    .where(eq(accounts.memberId, mine));
  const rows = await db
    .select({ email: identities.value, verifiedAt: identities.verifiedAt })
    .from(identities)
    .where(and(eq(identities.memberId, mine), eq(identities.kind, "email")))
    .orderBy(identities.createdAt, identities.id);
  const hasProvenOne = rows.some(({ verifiedAt }) => verifiedAt !== null);
  const addresses = rows.map(({ email, verifiedAt }) => ({
    email,
    isConfirmed: verifiedAt !== null,
    opens: mayOpenAccount(verifiedAt, hasProvenOne),
  }));
  return { hasPassword: Boolean(account?.passwordHash), addresses };
}

/** The providers that open one's own account. */
export async function listOwnProviders(viewer: Viewer) {
  return db
    .select({ id: providerLinks.id, provider: providerLinks.provider, createdAt: providerLinks.createdAt })
    .from(providerLinks)
    .innerJoin(accounts, eq(accounts.id, providerLinks.accountId))
    .where(eq(accounts.memberId, viewer.memberId ?? ""))
    .orderBy(asc(providerLinks.createdAt), asc(providerLinks.id));
}
