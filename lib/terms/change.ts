import { and, eq, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { terms } from "@/db/schema";
import { now } from "@/lib/core/clock";
import type { Audit } from "@/lib/core/command";
import { Refusal } from "@/lib/core/errors";
import type { Viewer } from "@/lib/core/viewer";
import { getTerm } from "./get";
import "server-only";

/** What `reopenTerm` needs to put it back as it was. */
export function termBeforeChange({ endsOn, state }: Term) {
  return { endsOn, state: state === "ended" ? ("active" as const) : state };
}

export type Term = Awaited<ReturnType<typeof getTerm>>;

type ChangedColumns = Partial<
  Pick<Term, "state" | "ending" | "startsOn" | "endsOn" | "groupId" | "detail" | "level" | "reason">
>;

/** What every change of a term loads: the term as the viewer may see it, at the version that they saw. */
export const loadTermForChange = async (tx: Transaction, input: { id: string; version: number }, viewer: Viewer) => {
  const term = await getTerm(viewer, input.id, tx);
  if (term.version !== input.version) throw changeConflict(term.name);
  return term;
};

/** Writes the columns at the version that was seen and answers the audit. */
export async function changeTerm(tx: Transaction, term: Term, columns: ChangedColumns): Promise<Audit> {
  const changed = await tx
    .update(terms)
    .set({ ...columns, updatedAt: now(), version: sql`${terms.version} + 1` })
    .where(and(eq(terms.id, term.id), eq(terms.version, term.version), eq(terms.state, term.state)))
    .returning({ id: terms.id });
  if (changed.length === 0) throw changeConflict(term.name);
  const keys = (Object.keys(columns) as (keyof ChangedColumns)[]).filter((key) => columns[key] !== term[key]);
  return {
    objectKind: "term",
    objectId: term.id,
    concernsId: term.memberId,
    before: Object.fromEntries(keys.map((key) => [key, term[key]])),
    after: Object.fromEntries(keys.map((key) => [key, columns[key]])),
  };
}

/** Refuses what cannot be done in the state that the term is in. */
export function refuseUnlessState(term: Term, states: readonly Term["state"][], message: string): void {
  if (!states.includes(term.state)) throw new Refusal("conflict", message);
}

function changeConflict(name: string): Refusal {
  return new Refusal(
    "conflict",
    `Somebody changed this term of ${name} in the meantime. Load the page again to see it.`,
  );
}
