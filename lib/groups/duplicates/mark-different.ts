import { and, eq } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { groupDifferences } from "@/db/schema";
import { now } from "@/lib/core/clock";
import { command } from "@/lib/core/command";
import { allowOrMissing } from "@/lib/core/errors";
import { orderedPair } from "@/lib/core/ordered-pair";
import type { Viewer } from "@/lib/core/viewer";
import { getGroup } from "../get";
import { mergeGroupsInput as pairOfGroups } from "../merge/schema";
import "server-only";

/** Says that two groups are not the same, so that nobody is asked again. Whoever manages both. */
export const markGroupsDifferent = command({
  name: "group.tell_apart",
  input: pairOfGroups,
  subject: (tx, input, viewer) => loadPair(tx, viewer, input),
  allow: (_viewer, { one, other }) => allowOrMissing(one.mayManage && other.mayManage, "group"),
  run: async ({ tx, viewer, subject: { one, other } }) => {
    const [groupId, otherId] = orderedPair(one.id, other.id);
    await tx
      .insert(groupDifferences)
      .values({ groupId, otherId, saidAt: now(), saidById: viewer.memberId })
      .onConflictDoNothing();
    return { value: null, audit: { objectKind: "group", objectId: one.id, after: { notTheSameAs: other.name } } };
  },
});

/** Takes that back: the two are suggested again. */
export const unmarkGroupsDifferent = command({
  name: "group.compare_again",
  input: pairOfGroups,
  subject: (tx, input, viewer) => loadPair(tx, viewer, input),
  allow: (_viewer, { one, other }) => allowOrMissing(one.mayManage && other.mayManage, "group"),
  run: async ({ tx, subject: { one, other } }) => {
    const [groupId, otherId] = orderedPair(one.id, other.id);
    await tx
      .delete(groupDifferences)
      .where(and(eq(groupDifferences.groupId, groupId), eq(groupDifferences.otherId, otherId)));
    return { value: null, audit: { objectKind: "group", objectId: one.id, before: { notTheSameAs: other.name } } };
  },
});

async function loadPair(tx: Transaction, viewer: Viewer, pair: { keptId: string; mergedId: string }) {
  return { one: await getGroup(viewer, pair.keptId, tx), other: await getGroup(viewer, pair.mergedId, tx) };
}
