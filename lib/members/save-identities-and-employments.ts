import { and, eq, inArray } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { employments, identities } from "@/db/schema";
import { now } from "@/lib/core/clock";
import { Refusal } from "@/lib/core/errors";
import { normalizeIdentity } from "./identities";
import type { MemberFacts } from "./schema";
import "server-only";

/** Adds handles; one that somebody else has breaks the database's rule and refuses the whole. E-mail stays private. */
export async function addIdentities(
  tx: Transaction,
  memberId: string,
  handles: MemberFacts["identities"],
): Promise<void> {
  for (const { kind, value, visibility } of handles) {
    await tx.insert(identities).values({
      memberId,
      kind,
      value,
      valueFolded: normalizeIdentity(kind, value),
      createdAt: now(),
      visibility: visibility ?? (kind === "email" ? "private" : "community"),
    });
  }
}

/** Makes the handles as given; one that stays keeps that it was verified. Whoever signs in keeps an e-mail address. */
export async function replaceIdentities(
  tx: Transaction,
  member: { id: string; hasAccount: boolean },
  handles: MemberFacts["identities"],
): Promise<void> {
  const there = await tx.select().from(identities).where(eq(identities.memberId, member.id));
  const hasEmail = (list: readonly { kind: string }[]) => list.some(({ kind }) => kind === "email");
  if (member.hasAccount && hasEmail(there) && !hasEmail(handles)) {
    const message = "Keep at least one e-mail address: it is needed to sign in.";
    throw new Refusal("invalid", message, { identities: message });
  }
  const isSame = (row: (typeof there)[number], handle: MemberFacts["identities"][number]) =>
    row.kind === handle.kind && row.valueFolded === normalizeIdentity(handle.kind, handle.value);
  const gone = there.filter((row) => !handles.some((handle) => isSame(row, handle))).map(({ id }) => id);
  if (gone.length > 0) await tx.delete(identities).where(inArray(identities.id, gone));
  const added = handles.filter((handle) => !there.some((row) => isSame(row, handle)));
  for (const handle of handles) {
    const kept = there.find((row) => isSame(row, handle));
    if (kept && (kept.value !== handle.value || kept.visibility !== handle.visibility))
      await tx
        .update(identities)
        .set({ value: handle.value, visibility: handle.visibility ?? kept.visibility })
        .where(and(eq(identities.id, kept.id), eq(identities.memberId, member.id)));
  }
  await addIdentities(tx, member.id, added);
}

/** Makes the employments as given. */
export async function replaceEmployments(
  tx: Transaction,
  memberId: string,
  jobs: MemberFacts["employments"],
): Promise<void> {
  await tx.delete(employments).where(eq(employments.memberId, memberId));
  if (jobs.length > 0) await tx.insert(employments).values(jobs.map((job) => ({ memberId, ...job })));
}
