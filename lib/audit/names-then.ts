import { and, gte, inArray, isNotNull, or, type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import { chunksOf } from "@/db/chunks";
import { db } from "@/db/client";
import { auditEntries } from "@/db/schema";
import { keyset } from "@/lib/core/paging";
import type { Viewer } from "@/lib/core/viewer";
import "server-only";

type Named = { objectKind: string; objectId: string; actorId: string | null; at: Date };

/** So many entries that may tell of another name are read at once. */
const readAtOnce = 1000;

const called = z.object({ name: z.string().optional(), title: z.string().optional() });

/**
 * How things and people were called at the moment of entries that the viewer has been given: what the first change of their name after
 * it says that they were called before; null where the name did not change since.
 */
export async function namesThen(_viewer: Viewer, entries: readonly Named[]) {
  const since = new Date(Math.min(...entries.map(({ at }) => at.getTime())));
  const ids = new Set(entries.flatMap(({ objectId, actorId }) => [objectId, ...(actorId ? [actorId] : [])]));
  const renamed: { key: string; at: Date; name: string }[] = [];
  for (const some of chunksOf([...ids]))
    for (const { kind, id, at, before } of await entriesWithNames(kindsOf(entries), some, since)) {
      const { name, title } = called.safeParse(before).data ?? {};
      const was = name ?? title;
      if (was) renamed.push({ key: `${kind} ${id}`, at, name: was });
    }
  return (kind: string, id: string, at: Date): string | null =>
    renamed.find((one) => one.key === `${kind} ${id}` && one.at >= at)?.name ?? null;
}

/** The kinds of what the entries are about, and people, who did it. */
function kindsOf(entries: readonly Named[]): string[] {
  return [...new Set(["member", ...entries.map(({ objectKind }) => objectKind)])];
}

/** Every later entry about these things that has a name or a title among what stood there before, the earliest first. */
async function entriesWithNames(kinds: readonly string[], ids: readonly string[], since: Date) {
  const { objectKind, objectId, id: entryId, at, before } = auditEntries;
  const ofThese = or(...kinds.map((kind) => and(inArray(objectKind, [kind]), inArray(objectId, [...ids]))));
  const page = (after?: { value: Date; id: string }) => {
    const { orderBy, rest } = keyset({ by: at, id: entryId, isDown: false }, after);
    return db
      .select({ entryId, kind: objectKind, id: objectId, at, before })
      .from(auditEntries)
      .where(and(ofThese, gte(at, since), isNotNull(before), or(names("name"), names("title")), rest))
      .orderBy(...orderBy)
      .limit(readAtOnce);
  };
  const found = await page();
  for (let last = found.at(-1); last && found.length % readAtOnce === 0; ) {
    const more = await page({ value: last.at, id: last.entryId });
    found.push(...more);
    last = more.at(-1);
  }
  return found;
}

/** Whether what stood there before speaks of such a field; the same of a field within another one, which does no harm. */
function names(field: string): SQL {
  return sql`cast(${auditEntries.before} as text) like ${`%"${field}"%`}`;
}
