import type { auditEntries } from "@/db/schema";
import type { Channel } from "@/db/words";
import type { Viewer } from "@/lib/core/viewer";
import { type FieldChange, fieldChanges } from "./field-changes";
import { namesThen } from "./names-then";
import { type AuditObject, type AuditPerson, auditObjects } from "./object-labels";
import "server-only";

export type AuditEntry = {
  id: string;
  at: Date;
  action: string;
  channel: Channel;
  /** As they were called then; `nowCalled` where that changed. */
  actor: (AuditPerson & { nowCalled: string | null }) | null;
  objectKind: string;
  objectId: string;
  object: Pick<AuditObject, "label" | "href"> & { nowCalled: string | null };
  changes: FieldChange[];
  batchId: string | null;
};

type AuditRow = typeof auditEntries.$inferSelect;

/** Entries that the viewer has been given, told with the names of that day. */
export async function toAuditEntries(viewer: Viewer, rows: AuditRow[]): Promise<AuditEntry[]> {
  if (rows.length === 0) return [];
  const objects = await auditObjects(viewer, rows);
  const nameThen = await namesThen(viewer, rows);
  return rows.map(({ id, at, action, channel, objectKind, objectId, batchId, ...row }) => {
    const person = objects.person(row.actorId);
    const { label, href, name } = objects.object({ objectKind, objectId, ...row });
    // What a renaming itself says was renamed is called as it was before it.
    const was = name ? nameThen(objectKind, objectId, at) : null;
    const actorWas = person && row.actorId ? nameThen("member", row.actorId, at) : null;
    return {
      ...{ id, at, action, channel, objectKind, objectId, batchId },
      actor: person && {
        ...person,
        name: actorWas ?? person.name,
        nowCalled: actorWas && actorWas !== person.name ? person.name : null,
      },
      object: {
        label: name && was ? label.replace(name, () => was) : label,
        href,
        nowCalled: name && was && was !== name ? name : null,
      },
      changes: fieldChanges(row.before, row.after),
    };
  });
}
