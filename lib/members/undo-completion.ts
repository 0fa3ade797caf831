import { and, eq, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { employments, identities, members } from "@/db/schema";
import { now } from "@/lib/core/clock";
import { derivedMemberColumns } from "./derived-columns";
import { normalizeIdentity } from "./identities";
import { addIdentities } from "./save-identities-and-employments";
import { type MemberBefore, memberBeforeImport } from "./schema";
import "server-only";

/** Empties what an import had filled in and puts back what it had edited, newest first; for its undo, in its transaction. */
export async function undoMemberCompletions(tx: Transaction, id: string, befores: readonly Record<string, unknown>[]) {
  for (const before of [...befores].reverse()) {
    const { identities: added, employments: jobs, email, ...facts } = memberBeforeImport.parse(before);
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
    if (email) await putBackEmail(tx, id, email);
  }
}

/** An address that was taken away comes back unproven. */
async function putBackEmail(tx: Transaction, memberId: string, { from, to }: NonNullable<MemberBefore["email"]>) {
  const isEdited = and(
    eq(identities.memberId, memberId),
    eq(identities.kind, "email"),
    eq(identities.valueFolded, normalizeIdentity("email", to ?? "")),
  );
  if (to) await tx.delete(identities).where(isEdited);
  if (from) await addIdentities(tx, memberId, [{ kind: "email", value: from }]);
}
