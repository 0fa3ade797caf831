import { and, eq, isNotNull, isNull, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { facts } from "@/db/schema";
import { now } from "@/lib/core/clock";
import { notFoundError, StaleVersion } from "@/lib/core/errors";
import type { Viewer } from "@/lib/core/viewer";
import { findMember } from "@/lib/members/get";
import "server-only";

type FactRow = typeof facts.$inferSelect;

/** What a change of a fact loads: the row with its member, for those who may see both; others find nothing there. */
async function loadFact(tx: Transaction, viewer: Viewer, { id, isRemoved }: { id: string; isRemoved: boolean }) {
  const [fact] = await tx
    .select()
    .from(facts)
    .where(and(eq(facts.id, id), isRemoved ? isNotNull(facts.removedAt) : isNull(facts.removedAt)));
  const member = fact ? await findMember(viewer, fact.memberId, tx) : null;
  if (!fact || !member?.isInsider) throw notFoundError("fact");
  return { fact, member };
}

export const factForChange = (tx: Transaction, { id }: { id: string }, viewer: Viewer) =>
  loadFact(tx, viewer, { id, isRemoved: false });

export const removedFact = (tx: Transaction, { id }: { id: string }, viewer: Viewer) =>
  loadFact(tx, viewer, { id, isRemoved: true });

/** Writes the columns at the version that the viewer saw. */
export async function writeFact(
  tx: Transaction,
  { id, version }: { id: string; version: number },
  columns: Partial<FactRow>,
): Promise<{ id: string; version: number }> {
  const [row] = await tx
    .update(facts)
    .set({ ...columns, updatedAt: now(), version: sql`${facts.version} + 1` })
    .where(and(eq(facts.id, id), eq(facts.version, version)))
    .returning({ id: facts.id, version: facts.version });
  if (!row) throw new StaleVersion("Somebody changed this in the meantime, so nothing was saved. Load the page again.");
  return row;
}

/** The audit entry of a change of it. */
export function factAudit({ id, memberId, kind }: Pick<FactRow, "id" | "memberId" | "kind">, sides: object = {}) {
  const { before, after } = sides as { before?: object; after?: object };
  return { objectKind: "fact", objectId: id, concernsId: memberId, before, after: { kind, ...after } };
}
