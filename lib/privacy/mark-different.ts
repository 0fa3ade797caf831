import { and, eq } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { memberDifferences } from "@/db/schema";
import { now } from "@/lib/core/clock";
import { command } from "@/lib/core/command";
import { notFoundError } from "@/lib/core/errors";
import { orderedPair } from "@/lib/core/ordered-pair";
import type { Viewer } from "@/lib/core/viewer";
import { findMember } from "@/lib/members/get";
import { mergeMembersInput as pairOfMembers } from "./schema";
import "server-only";

/** Says that two members are two people, so that nobody is asked again. Administrators. */
export const markMembersDifferent = command({
  name: "member.tell_apart",
  input: pairOfMembers,
  subject: (tx, input, viewer) => loadPair(tx, viewer, input),
  allow: (viewer) => viewer.isAdministrator,
  run: async ({ tx, viewer, subject: { one, other } }) => {
    const [memberId, otherId] = orderedPair(one.id, other.id);
    await tx
      .insert(memberDifferences)
      .values({ memberId, otherId, saidAt: now(), saidById: viewer.memberId })
      .onConflictDoNothing();
    return { value: null, audit: { objectKind: "member", objectId: one.id, after: { notTheSameAs: other.id } } };
  },
});

/** Takes that back: the two are suggested again. Administrators. */
export const unmarkMembersDifferent = command({
  name: "member.compare_again",
  input: pairOfMembers,
  subject: (tx, input, viewer) => loadPair(tx, viewer, input),
  allow: (viewer) => viewer.isAdministrator,
  run: async ({ tx, subject: { one, other } }) => {
    const [memberId, otherId] = orderedPair(one.id, other.id);
    await tx
      .delete(memberDifferences)
      .where(and(eq(memberDifferences.memberId, memberId), eq(memberDifferences.otherId, otherId)));
    return { value: null, audit: { objectKind: "member", objectId: one.id, before: { notTheSameAs: other.id } } };
  },
});

async function loadPair(tx: Transaction, viewer: Viewer, pair: { keptId: string; mergedId: string }) {
  const one = await findMember(viewer, pair.keptId, tx);
  const other = await findMember(viewer, pair.mergedId, tx);
  if (!one || !other) throw notFoundError("member");
  return { one, other };
}
