import "server-only";
import { and, desc, eq, or } from "drizzle-orm";
import { db } from "@/db/client";
import { auditEntries, members } from "@/db/schema";
import type { Viewer } from "../../viewer";

/** The latest things that were done to the member, by whom. Administrators; nothing for others. */
export async function historyOf(viewer: Viewer, memberId: string, most = 50) {
  if (!viewer.isAdministrator) return [];
  return db
    .select({
      id: auditEntries.id,
      at: auditEntries.at,
      action: auditEntries.action,
      door: auditEntries.door,
      objectKind: auditEntries.objectKind,
      objectId: auditEntries.objectId,
      before: auditEntries.before,
      after: auditEntries.after,
      actor: members.name,
      actorSlug: members.slug,
    })
    .from(auditEntries)
    .leftJoin(members, eq(members.id, auditEntries.actorId))
    .where(
      or(
        eq(auditEntries.concernsId, memberId),
        and(eq(auditEntries.objectKind, "member"), eq(auditEntries.objectId, memberId)),
      ),
    )
    .orderBy(desc(auditEntries.at), desc(auditEntries.id))
    .limit(most);
}
