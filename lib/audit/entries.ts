import { db, type Reader } from "@/db/client";
import type { auditEntries } from "@/db/schema";
import type { Channel } from "@/db/words";
import type { Viewer } from "@/lib/core/viewer";
import { type FieldChange, fieldChanges } from "./field-changes";
import { type AuditObject, type AuditPerson, auditObjects } from "./object-labels";
import "server-only";

export type AuditEntry = {
  id: string;
  at: Date;
  action: string;
  channel: Channel;
  actor: AuditPerson | null;
  objectKind: string;
  objectId: string;
  object: AuditObject;
  changes: FieldChange[];
  batchId: string | null;
};

type AuditRow = typeof auditEntries.$inferSelect;

export async function toAuditEntries(viewer: Viewer, rows: AuditRow[], from: Reader = db): Promise<AuditEntry[]> {
  const objects = await auditObjects(viewer, rows, from);
  return rows.map(({ id, at, action, channel, objectKind, objectId, batchId, ...row }) => ({
    ...{ id, at, action, channel, objectKind, objectId, batchId },
    actor: objects.person(row.actorId),
    object: objects.object({ objectKind, objectId, ...row }),
    changes: fieldChanges(row.before, row.after),
  }));
}
