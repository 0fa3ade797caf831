import { and, desc, eq, gte, inArray, isNull, like, lt, lte, ne, or, type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { searchText } from "@/db/fold";
import { activities, auditEntries, members } from "@/db/schema";
import { activitiesMatching } from "@/db/search";
import { addDays, startOfDay } from "@/lib/core/clock";
import { notFoundError } from "@/lib/core/errors";
import { keyset, pageOf, readInstantCursor } from "@/lib/core/paging";
import type { Viewer } from "@/lib/core/viewer";
import { toAuditEntries } from "./entries";
import type { AuditFilter } from "./schema";
import "server-only";

export const auditPageLength = 50;

const maxAuditEntries = 200;

/** So many rows of an import are shown with it. */
const shownOfImport = 10;

type AuditPage = { after?: string; length?: number; isFolded?: boolean };

/**
 * A page of the audit, newest first; folded, an import is one entry where nothing narrower is asked for. Administrators; to everybody
 * else there is no such page.
 */
export async function listAudit(viewer: Viewer, filter: AuditFilter, page: AuditPage = {}) {
  if (!viewer.isAdministrator) throw notFoundError("page");
  const { after, length = auditPageLength, isFolded = false } = page;
  const newestFirst = { by: auditEntries.at, id: auditEntries.id, isDown: true };
  const { orderBy, rest } = keyset(newestFirst, readInstantCursor(after));
  const found = await db
    .select()
    .from(auditEntries)
    .where(and(await filterCondition(filter, viewer.timeZone), rest, isFolded ? withoutImported(filter) : undefined))
    .orderBy(...orderBy)
    .limit(length + 1);
  const { rows, next } = pageOf(found, length, ({ at, id }) => ({ value: at, id }));
  return { entries: await toAuditEntries(viewer, rows), next };
}

/** What an import did, the latest ten things: for its entry. Administrators; nothing for others. */
export async function importedWith(viewer: Viewer, { objectId, at }: { objectId: string; at: Date }) {
  if (!viewer.isAdministrator) return [];
  // Along the days, back from the end of the import: what it did stands right before.
  const rows = await db
    .select()
    .from(auditEntries)
    .where(and(lte(auditEntries.at, at), eq(auditEntries.batchId, objectId), ne(auditEntries.objectKind, "import")))
    .orderBy(desc(auditEntries.at), desc(auditEntries.id))
    .limit(shownOfImport);
  return toAuditEntries(viewer, rows);
}

/** Whoever asks for one person, thing, kind or import wants to see its entries themselves. */
function withoutImported({ q, person, kind, object, batch, action }: AuditFilter): SQL | undefined {
  if (q || person || kind || object || batch || action) return undefined;
  return or(isNull(auditEntries.batchId), eq(auditEntries.objectKind, "import"));
}

async function filterCondition(filter: AuditFilter, timeZone: string): Promise<SQL | undefined> {
  return and(
    filter.action ? eq(auditEntries.action, filter.action) : undefined,
    filter.kind ? eq(auditEntries.objectKind, filter.kind) : undefined,
    filter.object ? eq(auditEntries.objectId, filter.object) : undefined,
    filter.batch ? eq(auditEntries.batchId, filter.batch) : undefined,
    filter.channel ? eq(auditEntries.channel, filter.channel) : undefined,
    filter.from ? gte(auditEntries.at, startOfDay(filter.from, timeZone)) : undefined,
    filter.to ? lt(auditEntries.at, startOfDay(addDays(filter.to, 1), timeZone)) : undefined,
    filter.person ? concerning(await memberIdsWhere(eq(members.slug, filter.person))) : undefined,
    filter.q ? await matchingText(filter.q) : undefined,
  );
}

/** Done by them or concerning them. */
function concerning(ids: string[]): SQL | undefined {
  if (ids.length === 0) return sql`1 = 0`;
  return or(inArray(auditEntries.actorId, ids), inArray(auditEntries.concernsId, ids));
}

async function matchingText(q: string): Promise<SQL | undefined> {
  const words = searchText(q).replace(/[%_\\]/g, " ");
  const people = await memberIdsWhere(like(members.nameFolded, `%${words}%`));
  const matching = activitiesMatching(q);
  const things = matching
    ? await db
        .select({ id: activities.id })
        .from(activities)
        .where(matching)
        .orderBy(desc(activities.startsOn), desc(activities.id))
        .limit(maxAuditEntries)
    : [];
  const ids = [q, ...things.map(({ id }) => id)];
  return or(concerning(people), inArray(auditEntries.objectId, ids));
}

async function memberIdsWhere(which: SQL): Promise<string[]> {
  const rows = await db
    .select({ id: members.id })
    .from(members)
    .where(which)
    .orderBy(members.id)
    .limit(maxAuditEntries);
  return rows.map(({ id }) => id);
}
