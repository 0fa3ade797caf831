import { eq, type SQL, sql } from "drizzle-orm";
import { importBatches } from "@/db/schema";
import type { ImportKindName } from "@/db/words";
import { isManager, isSignedIn, leads, type Viewer } from "@/lib/core/viewer";

/** An administrator sees every import, others those that they started. */
export function visibleTo(viewer: Viewer): SQL | undefined {
  if (viewer.isAdministrator) return undefined;
  return isSignedIn(viewer) ? eq(importBatches.startedById, viewer.memberId) : sql`1 = 0`;
}

/** The same of one that is loaded already. */
export function maySeeImport(viewer: Viewer, { startedById }: { startedById: string | null }): boolean {
  return viewer.isAdministrator || (isSignedIn(viewer) && startedById === viewer.memberId);
}

/** Who may bring in such a file, besides managers and administrators. */
type OpenTo = "managers" | "members who did it" | "leads of the group";

const openTo: Record<ImportKindName, OpenTo> = {
  members: "managers",
  activities: "members who did it",
  groups: "managers",
  events: "leads of the group",
  facts: "managers",
};

export function isOpenTo(whom: OpenTo, kind: ImportKindName): boolean {
  return openTo[kind] === whom;
}

type Asked = { kind: ImportKindName; memberId: string | null; groupId?: string | null };

/**
 * Administrators and managers bring in anything (each row is judged by itself), members what they did themselves, and leads the
 * events of their group.
 */
export function mayImport(viewer: Viewer, { kind, memberId, groupId }: Asked): boolean {
  if (isManager(viewer)) return true;
  if (!isSignedIn(viewer)) return false;
  if (isOpenTo("leads of the group", kind)) return !!groupId && leads(viewer, groupId);
  return isOpenTo("members who did it", kind) && memberId === viewer.memberId;
}
