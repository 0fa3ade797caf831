import { and, inArray, isNotNull, ne, or, type SQL } from "drizzle-orm";
import { db } from "@/db/client";
import { members } from "@/db/schema";
import { changesPage } from "@/lib/core/api/list-page";
import { type RemovalQuestion, removalPageAnswer } from "@/lib/core/api/removals";
import type { Viewer } from "@/lib/core/viewer";
import { memberVisibleTo, ownOrManagedMember } from "./policy";
import "server-only";

export const memberRemovalsAnswer = removalPageAnswer(["merged", "erased"]);

/** Members who were merged or erased, the oldest first: those whom the viewer could see while they were there. */
export async function memberRemovals(viewer: Viewer, asked: RemovalQuestion) {
  const { id, mergedIntoId, erasedAt, updatedAt } = members;
  const { rows, ...places } = await changesPage(asked, members, ({ where, orderBy, limit }) =>
    db
      .select({ id, mergedIntoId, erasedAt, updatedAt })
      .from(members)
      .where(and(removedMemberToldTo(viewer), where))
      .orderBy(...orderBy)
      .limit(limit),
  );
  const known = await knownAmong(viewer, rows);
  const items = rows.map((row) => ({
    id: row.id,
    how: row.erasedAt ? ("erased" as const) : ("merged" as const),
    intoId: row.erasedAt === null && row.mergedIntoId && known.has(row.mergedIntoId) ? row.mergedIntoId : null,
    updatedAt: row.updatedAt,
  }));
  return { ...places, items };
}

/**
 * As `memberVisibleTo` was for them: who was not private, and whoever the viewer manages. The terms of somebody merged are those of
 * the one who was kept, so whoever manages that one sees all that there was; the terms of somebody erased stay theirs.
 */
function removedMemberToldTo(viewer: Viewer): SQL | undefined {
  const managed = db.select({ id: members.id }).from(members).where(ownOrManagedMember(viewer));
  return and(
    or(isNotNull(members.mergedIntoId), isNotNull(members.erasedAt)),
    or(ne(members.visibility, "private"), ownOrManagedMember(viewer), inArray(members.mergedIntoId, managed)),
  );
}

/** Those into whom others were merged whom the viewer may see, or is told of here in turn. */
async function knownAmong(viewer: Viewer, rows: readonly { mergedIntoId: string | null }[]): Promise<Set<string>> {
  const ids = rows.flatMap(({ mergedIntoId }) => mergedIntoId ?? []);
  if (ids.length === 0) return new Set();
  const found = await db
    .select({ id: members.id })
    .from(members)
    .where(and(inArray(members.id, ids), or(memberVisibleTo(viewer), removedMemberToldTo(viewer))));
  return new Set(found.map(({ id }) => id));
}
