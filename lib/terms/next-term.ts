import { and, asc, eq, gt, isNull } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { terms } from "@/db/schema";
import { Refusal } from "@/lib/core/errors";
import type { Term } from "./change";
import "server-only";

/** The next term of the same program and group, if there is one. */
export async function findNextTerm(tx: Transaction, term: Term) {
  const follows = and(
    eq(terms.memberId, term.memberId),
    eq(terms.programKey, term.programKey),
    term.groupId ? eq(terms.groupId, term.groupId) : isNull(terms.groupId),
    gt(terms.startsOn, term.startsOn),
  );
  const [next] = await tx.select().from(terms).where(follows).orderBy(asc(terms.startsOn)).limit(1);
  return next;
}

/** Takes away the term that a renewal made, as long as nobody has touched it since; refuses otherwise. */
export async function deleteUntouchedRenewal(tx: Transaction, term: Term) {
  const next = await findNextTerm(tx, term);
  if (!next) return [];
  if (next.version > 1) throw new Refusal("conflict", "The next term was changed later. End that one first.");
  return tx
    .delete(terms)
    .where(and(eq(terms.id, next.id), eq(terms.version, 1)))
    .returning();
}
