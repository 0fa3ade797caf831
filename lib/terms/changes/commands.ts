import "server-only";
import { and, asc, eq, gt, isNull, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { terms } from "@/db/schema";
import { now } from "../../clock";
import type { Audit } from "../../command";
import { recountOfMember } from "../../counting/commands";
import { Refusal } from "../../errors";
import type { Viewer } from "../../viewer";
import { getTerm } from "../queries";

export type Term = Awaited<ReturnType<typeof getTerm>>;
type Columns = Partial<
  Pick<Term, "state" | "ending" | "startsOn" | "endsOn" | "groupId" | "detail" | "level" | "reason">
>;

/** What every change of a term loads: the term as the viewer may see it, at the version that they saw. */
export const termSeen = async (tx: Transaction, input: { id: string; version: number }, viewer: Viewer) => {
  const term = await getTerm(viewer, input.id, tx);
  if (term.version !== input.version) throw changedMeanwhile(term.name);
  return term;
};

/** Writes the columns at the version that was seen, counts the member's activities anew and answers the audit. */
export async function changeTerm(tx: Transaction, term: Term, columns: Columns): Promise<Audit> {
  const changed = await tx
    .update(terms)
    .set({ ...columns, updatedAt: now(), version: sql`${terms.version} + 1` })
    .where(and(eq(terms.id, term.id), eq(terms.version, term.version), eq(terms.state, term.state)))
    .returning({ id: terms.id });
  if (changed.length === 0) throw changedMeanwhile(term.name);
  await recountOfMember(tx, term.memberId);
  const keys = (Object.keys(columns) as (keyof Columns)[]).filter((key) => columns[key] !== term[key]);
  return {
    objectKind: "term",
    objectId: term.id,
    concernsId: term.memberId,
    before: Object.fromEntries(keys.map((key) => [key, term[key]])),
    after: Object.fromEntries(keys.map((key) => [key, columns[key]])),
  };
}

/** The next term of the same program and group, if there is one. */
export async function termAfter(tx: Transaction, term: Term) {
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
export async function dropRenewal(tx: Transaction, term: Term) {
  const next = await termAfter(tx, term);
  if (!next) return [];
  if (next.version > 1) throw new Refusal("conflict", "The next term was changed later. End that one first.");
  return tx
    .delete(terms)
    .where(and(eq(terms.id, next.id), eq(terms.version, 1)))
    .returning();
}

/** Refuses what cannot be done in the state that the term is in. */
export function onlyFrom(term: Term, states: readonly Term["state"][], message: string): void {
  if (!states.includes(term.state)) throw new Refusal("conflict", message);
}

function changedMeanwhile(name: string): Refusal {
  return new Refusal(
    "conflict",
    `Somebody changed this term of ${name} in the meantime. Load the page again to see it.`,
  );
}
