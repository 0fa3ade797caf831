import { and, asc, eq, gte, isNull, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { members, merges } from "@/db/schema";
import type { Viewer } from "@/lib/core/viewer";
import "server-only";

/** Merges into this member that can still be taken back, the latest first. Administrators. */
export async function listMemberMerges(viewer: Viewer, memberId: string, since: Date) {
  if (!viewer.isAdministrator) return [];
  return db
    .select({ id: merges.id, mergedAt: merges.mergedAt, name: members.name, slug: members.slug })
    .from(merges)
    .innerJoin(members, eq(members.id, merges.mergedId))
    .where(
      and(
        eq(merges.keptId, memberId),
        isNull(merges.undoneAt),
        gte(merges.mergedAt, since),
        isNull(members.erasedAt),
        eq(members.mergedIntoId, memberId),
      ),
    )
    .orderBy(sql`${merges.mergedAt} desc`, asc(merges.id));
}
