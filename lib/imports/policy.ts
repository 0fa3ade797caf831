import { eq, type SQL, sql } from "drizzle-orm";
import { importBatches } from "@/db/schema";
import type { ImportKindName } from "@/db/words";
import { isManager, isSignedIn, leads, type Viewer } from "@/lib/core/viewer";
import { fileKinds } from "./kinds/files";

/** An administrator sees every import, others those that they started. */
export function visibleTo(viewer: Viewer): SQL | undefined {
  if (viewer.isAdministrator) return undefined;
  return isSignedIn(viewer) ? eq(importBatches.startedById, viewer.memberId) : sql`1 = 0`;
}

/** The same of one that is loaded already. */
export function maySeeImport(viewer: Viewer, { startedById }: { startedById: string | null }): boolean {
  return viewer.isAdministrator || (isSignedIn(viewer) && startedById === viewer.memberId);
}

type Asked = { kind: ImportKindName; memberId: string | null; groupId?: string | null };

/**
 * Administrators and managers bring in anything (each row is judged by itself), members what they did themselves, and leads the
 * events of their group.
 */
export function mayImport(viewer: Viewer, { kind, memberId, groupId }: Asked): boolean {
  if (isManager(viewer)) return true;
  if (!isSignedIn(viewer)) return false;
  const { openTo } = fileKinds[kind];
  if (openTo === "leads of the group") return !!groupId && leads(viewer, groupId);
  return openTo === "members who did it" && memberId === viewer.memberId;
}
