import { and, eq, isNotNull, isNull } from "drizzle-orm";
import { db, type Reader } from "@/db/client";
import { accounts, identities, members } from "@/db/schema";
import { normalizeIdentity } from "@/lib/members/identities";
import { mayOpenAccount } from "./policy";
import "server-only";

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
        eq(identities.valueFolded, normalizeIdentity("email", email)),
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
  return mayOpenAccount(found.verifiedAt, proven.length > 0) ? found : null;
}
