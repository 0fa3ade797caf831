import type { Viewer } from "@/lib/core/viewer";
import { actorName } from "./channel-names";
import type { AuditEntry } from "./entries";
import { listAudit } from "./list";
import type { AuditFilter } from "./schema";
import "server-only";

const maxExportRows = 20_000;

/** What an export holds: the entries that the filter names, newest first, at most 20,000. Administrators. */
export async function auditCsvRows(viewer: Viewer, filter: AuditFilter) {
  const rows: string[][] = [];
  let after: string | undefined;
  do {
    const page = await listAudit(viewer, filter, { after, length: 1000 });
    rows.push(...page.entries.map(csvRow));
    after = page.next ?? undefined;
  } while (after && rows.length < maxExportRows);
  return { heads: ["When (UTC)", "Who", "Action", "Source", "To what", "Which", "Before", "After"], rows };
}

function csvRow({ at, actor, action, channel, objectKind, object, changes }: AuditEntry): string[] {
  const told = (side: "before" | "after") =>
    changes.flatMap((change) => (change[side] === null ? [] : `${change.field}: ${change[side]}`)).join("; ");
  const who = actorName(actor?.name ?? null, channel);
  return [at.toISOString(), who, action, channel, objectKind, object.label, told("before"), told("after")];
}
