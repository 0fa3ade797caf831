import { and, isNotNull } from "drizzle-orm";
import { db } from "@/db/client";
import { groups } from "@/db/schema";
import { changesPage } from "@/lib/core/api/list-page";
import { type RemovalQuestion, removalPageAnswer } from "@/lib/core/api/removals";
import type { Viewer } from "@/lib/core/viewer";
import "server-only";

export const groupRemovalsAnswer = removalPageAnswer(["merged"]);

/** Groups that were merged into another, the oldest first. Every group is public, so whoever reads groups could see them. */
export async function groupRemovals(_viewer: Viewer, asked: RemovalQuestion) {
  const { id, mergedIntoId: intoId, updatedAt } = groups;
  const { rows, ...places } = await changesPage(asked, groups, ({ where, orderBy, limit }) =>
    db
      .select({ id, intoId, updatedAt })
      .from(groups)
      .where(and(isNotNull(groups.mergedIntoId), where))
      .orderBy(...orderBy)
      .limit(limit),
  );
  return { ...places, items: rows.map((row) => ({ ...row, how: "merged" as const })) };
}
