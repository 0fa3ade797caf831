import { and, eq, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { employments, identities, members } from "@/db/schema";
import { now } from "@/lib/core/clock";
import { derivedMemberColumns } from "./derived-columns";
import { memberBeforeCompletion } from "./schema";
import "server-only";

/** Empties what a completion had filled in, newest first; for the undo of an import, in its transaction. */
export async function undoMemberCompletions(tx: Transaction, id: string, befores: readonly Record<string, unknown>[]) {
  for (const before of [...befores].reverse()) {
    const { identities: added, employments: jobs, ...facts } = memberBeforeCompletion.parse(before);
    const [member] = await tx.select().from(members).where(eq(members.id, id));
    if (!member) return;
    await tx
      .update(members)
      .set({
        ...facts,
        ...derivedMemberColumns({ ...member, ...facts }),
        updatedAt: now(),
        version: sql`${members.version} + 1`,
      })
      .where(eq(members.id, id));
    for (const { kind, valueFolded } of added)
      await tx
        .delete(identities)
        .where(and(eq(identities.memberId, id), eq(identities.kind, kind), eq(identities.valueFolded, valueFolded)));
    if (jobs) await tx.delete(employments).where(eq(employments.memberId, id));
  }
}
