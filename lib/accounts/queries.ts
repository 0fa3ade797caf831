import "server-only";
import { and, eq, isNotNull, isNull, sql } from "drizzle-orm";
import { db, type Reader } from "@/db/client";
import { accounts, identities, members } from "@/db/schema";
import { foldIdentity } from "../members/rules";
import { mayOpen } from "./rules";

/**
 * Who an e-mail address signs in as, with the account where one is open already; null where the address is unknown, may
 * not sign in, or the account is disabled. For the sign-in itself only, before there is a viewer.
 */
export async function findPersonByEmail(email: string, from: Reader = db) {
  const [found] = await from
    .select({
      memberId: members.id,
      name: members.name,
      identityId: identities.id,
      email: identities.value,
      verifiedAt: identities.verifiedAt,
      accountId: accounts.id,
      passwordHash: accounts.passwordHash,
      disabledAt: accounts.disabledAt,
    })
    .from(identities)
    .innerJoin(members, eq(members.id, identities.memberId))
    .leftJoin(accounts, eq(accounts.memberId, identities.memberId))
    .where(
      and(
        eq(identities.kind, "email"),
        eq(identities.valueFolded, foldIdentity("email", email)),
        isNull(members.erasedAt),
        isNull(members.mergedIntoId),
      ),
    );
  if (!found || found.disabledAt) return null;
  const proven = await from
    .select({ id: identities.id })
    .from(identities)
    .where(and(eq(identities.memberId, found.memberId), eq(identities.kind, "email"), isNotNull(identities.verifiedAt)))
    .limit(1);
  return mayOpen(found.verifiedAt, proven.length > 0) ? found : null;
}

/** Whether anybody can sign in here yet; until then `/setup` waits. */
export async function hasAccounts(from: Reader = db): Promise<boolean> {
  return (await from.select({ id: accounts.id }).from(accounts).limit(1)).length > 0;
}

/** The e-mail addresses of a member, proven ones first; inside commands that have asked for the right to see them. */
export async function addressesOf(from: Reader, memberId: string) {
  return from
    .select({ memberId: members.id, name: members.name, email: identities.value, folded: identities.valueFolded })
    .from(identities)
    .innerJoin(members, eq(members.id, identities.memberId))
    .where(
      and(
        eq(identities.memberId, memberId),
        eq(identities.kind, "email"),
        isNull(members.erasedAt),
        isNull(members.mergedIntoId),
      ),
    )
    .orderBy(sql`case when ${identities.verifiedAt} is null then 1 else 0 end`, identities.createdAt, identities.id);
}
