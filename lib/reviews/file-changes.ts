import { and, asc, eq, gte, type SQL } from "drizzle-orm";
import { db, type Reader } from "@/db/client";
import { auditEntries } from "@/db/schema";
import type { FieldDifference, Stretch } from "@/lib/activities/field-differences";
import type { Viewer } from "@/lib/core/viewer";
import "server-only";
import { z } from "zod";

/** Each change of the files of an activity since a moment, the earliest first, to be asked together with something else; for reviewers of it. */
export function fileChangesQuestion(
  _viewer: Viewer,
  { activityId, since }: { activityId: string; since: SQL },
  from: Reader = db,
) {
  return from
    .select({ before: auditEntries.before, after: auditEntries.after })
    .from(auditEntries)
    .where(
      and(
        eq(auditEntries.objectKind, "activity"),
        eq(auditEntries.objectId, activityId),
        eq(auditEntries.action, "activity.change_files"),
        gte(auditEntries.at, since),
      ),
    )
    .orderBy(asc(auditEntries.at), asc(auditEntries.id));
}

const named = z.object({ files: z.array(z.string()) });

/** What these changes come to, by the names of the files, of which two may be alike; null without a change. */
export function fileDifference(changes: Awaited<ReturnType<typeof fileChangesQuestion>>): FieldDifference | null {
  const before = named.safeParse(changes.at(0)?.before).data?.files;
  const after = named.safeParse(changes.at(-1)?.after).data?.files;
  if (!before || !after) return null;
  const told = [...linesOf("gone", before, after), ...linesOf("new", after, before)];
  const replaced: Stretch = { kind: "new", text: "Files were replaced by others of the same names." };
  return { label: "Files", lines: told.length > 0 ? told : [[replaced]] };
}

function linesOf(kind: Stretch["kind"], of: readonly string[], without: readonly string[]): Stretch[][] {
  return of.filter((name) => !without.includes(name)).map((text) => [{ kind, text }]);
}
