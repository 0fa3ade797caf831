import "server-only";
import { and, eq } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { groupDifferences } from "@/db/schema";
import { now } from "../../clock";
import { command } from "../../command";
import { missing } from "../../errors";
import type { Viewer } from "../../viewer";
import { mergeGroupsInput as pairOfGroups } from "../merges/schema";
import { findGroup } from "../queries";
import { ordered } from "./rules";

/** Says that two groups are not the same, so that nobody is asked again. Whoever manages both. */
export const tellGroupsApart = command({
  name: "group.tell_apart",
  input: pairOfGroups,
  subject: (tx, input, viewer) => bothManaged(tx, viewer, input),
  allow: (_viewer, { one, other }) => one.mayManage && other.mayManage,
  run: async ({ tx, viewer, subject: { one, other } }) => {
    const [groupId, otherId] = ordered(one.id, other.id);
    await tx
      .insert(groupDifferences)
      .values({ groupId, otherId, saidAt: now(), saidById: viewer.memberId })
      .onConflictDoNothing();
    return { value: null, audit: { objectKind: "group", objectId: one.id, after: { notTheSameAs: other.name } } };
  },
});

/** Takes that back: the two are suggested again. */
export const compareGroupsAgain = command({
  name: "group.compare_again",
  input: pairOfGroups,
  subject: (tx, input, viewer) => bothManaged(tx, viewer, input),
  allow: (_viewer, { one, other }) => one.mayManage && other.mayManage,
  run: async ({ tx, subject: { one, other } }) => {
    const [groupId, otherId] = ordered(one.id, other.id);
    await tx
      .delete(groupDifferences)
      .where(and(eq(groupDifferences.groupId, groupId), eq(groupDifferences.otherId, otherId)))
      .returning({ id: groupDifferences.groupId });
    return { value: null, audit: { objectKind: "group", objectId: one.id, before: { notTheSameAs: other.name } } };
  },
});

async function bothManaged(tx: Transaction, viewer: Viewer, pair: { keptId: string; mergedId: string }) {
  const one = await findGroup(viewer, pair.keptId, tx);
  const other = await findGroup(viewer, pair.mergedId, tx);
  if (!one?.mayManage || !other?.mayManage) throw missing("group");
  return { one, other };
}
