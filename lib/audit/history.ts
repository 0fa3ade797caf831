import { and, desc, eq, or } from "drizzle-orm";
import { db, type Reader } from "@/db/client";
import { auditEntries } from "@/db/schema";
import type { Viewer } from "@/lib/core/viewer";
import { type AuditEntry, toAuditEntries } from "./entries";
import { auditPageLength, maxAuditEntries } from "./list";
import { auditEntriesVisibleTo } from "./policy";
import "server-only";

/** What was done to one thing, newest first, as far as the viewer may read it; nobody else's business comes along. */
export async function auditHistoryOf(
  viewer: Viewer,
  { objectKind, objectId }: { objectKind: string; objectId: string },
  from: Reader = db,
): Promise<AuditEntry[]> {
  const rows = await from
    .select()
    .from(auditEntries)
    .where(
      and(eq(auditEntries.objectKind, objectKind), eq(auditEntries.objectId, objectId), auditEntriesVisibleTo(viewer)),
    )
    .orderBy(desc(auditEntries.at), desc(auditEntries.id))
    .limit(maxAuditEntries);
  return rows.length > 0 ? toAuditEntries(viewer, rows, from) : [];
}

/** The latest fifty things that were done to a member or to what is theirs, newest first. Administrators; nothing for others. */
export async function auditHistoryOfMember(viewer: Viewer, memberId: string): Promise<AuditEntry[]> {
  if (!viewer.isAdministrator) return [];
  const theirs = and(eq(auditEntries.objectKind, "member"), eq(auditEntries.objectId, memberId));
  const rows = await db
    .select()
    .from(auditEntries)
    .where(or(eq(auditEntries.concernsId, memberId), theirs))
    .orderBy(desc(auditEntries.at), desc(auditEntries.id))
    .limit(auditPageLength);
  return rows.length > 0 ? toAuditEntries(viewer, rows) : [];
}
