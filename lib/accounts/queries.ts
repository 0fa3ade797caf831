import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import { db } from "@/db/client";
import { accounts, identities, members } from "@/db/schema";
import { foldIdentity } from "../members/rules";

/** The account that an e-mail address signs in to, null where there is none that may sign in. For the sign-in itself only. */
export async function findAccountByEmail(email: string) {
  const [found] = await db
    .select({ id: accounts.id, memberId: accounts.memberId, passwordHash: accounts.passwordHash, name: members.name })
    .from(identities)
    .innerJoin(accounts, eq(accounts.memberId, identities.memberId))
    .innerJoin(members, eq(members.id, identities.memberId))
    .where(
      and(
        eq(identities.kind, "email"),
        eq(identities.valueFolded, foldIdentity("email", email)),
        isNull(accounts.disabledAt),
        isNull(members.erasedAt),
      ),
    );
  return found ?? null;
}
