import { and, eq, inArray, isNull, type SQL, type SQLWrapper } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";
import { type Answers, askTogether } from "@/db/ask-together";
import { db, type Reader } from "@/db/client";
import { accounts, roleGrants, terms } from "@/db/schema";
import type { Viewer } from "@/lib/core/viewer";
import "server-only";

/** A member's id, or a select of one. */
export type Whose = string | SQLWrapper;

/** What ties a member to programs and to signing in, which decides who else may change their entry. For policies, whoever asks. */
export async function memberPolicyFacts(_viewer: Viewer, memberId: string, from: Reader = db) {
  return policyFactsOf(await askTogether(from, policyFactQuestions(memberId, from)));
}

/** The same, to be asked together with something else; `policyFactsOf` reads what it finds. */
export function policyFactQuestions(whose: Whose, from: Reader) {
  return {
    programs: from.selectDistinct({ key: terms.programKey }).from(terms).where(memberIs(terms.memberId, whose)),
    accounts: from.select({ id: accounts.id }).from(accounts).where(memberIs(accounts.memberId, whose)),
    roles: from
      .select({ id: roleGrants.id })
      .from(roleGrants)
      .where(and(memberIs(roleGrants.memberId, whose), isNull(roleGrants.endedAt))),
  };
}

export function policyFactsOf(found: Answers<ReturnType<typeof policyFactQuestions>>) {
  return {
    programs: found.programs.map(({ key }) => key),
    hasAccount: found.accounts.length > 0,
    hasRole: found.roles.length > 0,
  };
}

export function memberIs(column: PgColumn, whose: Whose): SQL {
  return typeof whose === "string" ? eq(column, whose) : inArray(column, whose);
}
