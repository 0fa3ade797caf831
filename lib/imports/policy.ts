import { eq, type SQL, sql } from "drizzle-orm";
import { importBatches } from "@/db/schema";
import type { ImportKind } from "@/db/words";
import { isManager, isSignedIn, type Viewer } from "../viewer";

/** An administrator sees every import, others those that they started. */
export function visibleTo(viewer: Viewer): SQL | undefined {
  if (viewer.isAdministrator) return undefined;
  return isSignedIn(viewer) ? eq(importBatches.startedById, viewer.memberId) : sql`1 = 0`;
}

/** Administrators and managers bring in anything (each row is judged by itself), members what they did themselves. */
export function mayImport(viewer: Viewer, { kind, memberId }: { kind: ImportKind; memberId: string | null }): boolean {
  if (isManager(viewer)) return true;
  return isSignedIn(viewer) && kind === "activities" && memberId === viewer.memberId;
}
