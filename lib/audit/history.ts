import { and, desc, eq, or } from "drizzle-orm";
import { db } from "@/db/client";
import { auditEntries } from "@/db/schema";
import type { Viewer } from "@/lib/core/viewer";
import { type AuditEntry, toAuditEntries } from "./entries";
import { auditPageLength } from "./list";
import "server-only";

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
