import { and, desc, eq, gte, isNull } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { db, type Reader } from "@/db/client";
import { groupMerges, groups } from "@/db/schema";
import { isManager, type Viewer } from "@/lib/core/viewer";
import { programsByGroupKind } from "../addable-kinds";
import { mayManageGroup } from "../policy";
import "server-only";

export type ListedGroupMerge = Awaited<ReturnType<typeof listGroupMerges>>[number];

/** Merges that nobody took back, the latest first, all or since a moment: of groups both of which the viewer manages. */
export async function listGroupMerges(viewer: Viewer, since?: Date, from: Reader = db) {
  if (!isManager(viewer)) return [];
  return (await loadGroupMerges(viewer, since, from)).filter(({ mayManage }) => mayManage);
}

/** The same with those that the viewer may not see, each with whether they manage both; for a command to decide about. */
export async function loadGroupMerges(viewer: Viewer, since: Date | undefined, from: Reader) {
  const kept = alias(groups, "kept");
  const rows = await from
    .select({ merge: groupMerges, kept, merged: groups })
    .from(groupMerges)
    .innerJoin(kept, eq(kept.id, groupMerges.keptId))
    .innerJoin(groups, and(eq(groups.id, groupMerges.mergedId), eq(groups.mergedIntoId, kept.id)))
    .where(and(isNull(groupMerges.undoneAt), since && gte(groupMerges.mergedAt, since)))
    .orderBy(desc(groupMerges.mergedAt), desc(groupMerges.id));
  const programOf = await programsByGroupKind(viewer, from);
  const managed = ({ kind, country }: typeof groups.$inferSelect) =>
    mayManageGroup(viewer, { programKey: programOf.get(kind) ?? null, country });
  return rows.map(({ merge, ...pair }) => ({
    ...merge,
    kept: { name: pair.kept.name, slug: pair.kept.slug },
    merged: { name: pair.merged.name, slug: pair.merged.slug },
    mayManage: managed(pair.kept) && managed(pair.merged),
  }));
}
