import { and, eq, isNull } from "drizzle-orm";
import { db, type Reader } from "@/db/client";
import { accounts, roleGrants, terms } from "@/db/schema";
import type { Viewer } from "@/lib/core/viewer";
import "server-only";

/** What ties a member to programs and to signing in, which decides who else may change their entry. For policies, whoever asks. */
export async function memberPolicyFacts(_viewer: Viewer, memberId: string, from: Reader = db) {
  const programs = await from.selectDistinct({ key: terms.programKey }).from(terms).where(eq(terms.memberId, memberId));
  const accounted = await from.select({ id: accounts.id }).from(accounts).where(eq(accounts.memberId, memberId));
  const roles = await from
    .select({ id: roleGrants.id })
    .from(roleGrants)
    .where(and(eq(roleGrants.memberId, memberId), isNull(roleGrants.endedAt)));
  return {
    programs: programs.map(({ key }) => key),
    hasAccount: accounted.length > 0,
    hasRole: roles.length > 0,
  };
}
