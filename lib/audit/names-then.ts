import { and, asc, gte, inArray, isNotNull, or } from "drizzle-orm";
import { z } from "zod";
import { chunksOf } from "@/db/chunks";
import { db } from "@/db/client";
import { auditEntries } from "@/db/schema";
import type { Viewer } from "@/lib/core/viewer";
import "server-only";

type Named = { objectKind: string; objectId: string; actorId: string | null; at: Date };

/** So many later entries about the things of a page are looked through for another name. */
const mostLooked = 1000;

const called = z.object({ name: z.string().optional(), title: z.string().optional() });

/**
 * How things and people were called at the moment of entries that the viewer has been given: what the first change of their name after
 * it says that they were called before; null where the name did not change since.
 */
export async function namesThen(_viewer: Viewer, entries: readonly Named[]) {
  const since = new Date(Math.min(...entries.map(({ at }) => at.getTime())));
  const ids = new Set(entries.flatMap(({ objectId, actorId }) => [objectId, ...(actorId ? [actorId] : [])]));
  const renamed: { key: string; at: Date; name: string }[] = [];
  for (const some of chunksOf([...ids])) {
    const rows = await db
      .select({
        kind: auditEntries.objectKind,
        id: auditEntries.objectId,
        at: auditEntries.at,
        before: auditEntries.before,
      })
      .from(auditEntries)
      .where(
        and(
          or(
            ...kindsOf(entries).map((kind) =>
              and(inArray(auditEntries.objectKind, [kind]), inArray(auditEntries.objectId, some)),
            ),
          ),
          gte(auditEntries.at, since),
          isNotNull(auditEntries.before),
        ),
      )
      .orderBy(asc(auditEntries.at), asc(auditEntries.id))
      .limit(mostLooked);
    for (const { kind, id, at, before } of rows) {
      const { name, title } = called.safeParse(before).data ?? {};
      const was = name ?? title;
      if (was) renamed.push({ key: `${kind} ${id}`, at, name: was });
    }
  }
  return (kind: string, id: string, at: Date): string | null =>
    renamed.find((one) => one.key === `${kind} ${id}` && one.at >= at)?.name ?? null;
}

/** The kinds of what the entries are about, and people, who did it. */
function kindsOf(entries: readonly Named[]): string[] {
  return [...new Set(["member", ...entries.map(({ objectKind }) => objectKind)])];
}
