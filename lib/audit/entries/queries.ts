import "server-only";
import { and, desc, eq, gte, inArray, like, lt, or, type SQL, sql } from "drizzle-orm";
import { db, type Reader } from "@/db/client";
import { searchText } from "@/db/fold";
import { activities, auditEntries, members } from "@/db/schema";
import { activitiesMatching } from "@/db/search";
import type { Door } from "@/db/words";
import { addDays, momentOf, startOfDay } from "../../clock";
import { missing } from "../../errors";
import { readCursor, writeCursor } from "../../keyset";
import type { Viewer } from "../../viewer";
import { type AuditObject, objectsOf, type Person } from "../objects/queries";
import { visibleTo } from "../policy";
import { actorName, type Change, changesOf } from "../rules";
import type { AuditFilter } from "../schema";

export type AuditEntry = {
  id: string;
  at: Date;
  action: string;
  door: Door;
  actor: Person | null;
  objectKind: string;
  objectId: string;
  object: AuditObject;
  changes: Change[];
  batchId: string | null;
};

const pageLength = 50;
const most = 200;
const mostRows = 20_000;

/** A page of the audit, newest first. Administrators; to everybody else there is no such page. */
export async function listAudit(viewer: Viewer, filter: AuditFilter, after?: string, length = pageLength) {
  if (!viewer.isAdministrator) throw missing("page");
  const cursor = readCursor(after);
  const before = cursor && momentOf(Number(cursor.value));
  const rows = await db
    .select()
    .from(auditEntries)
    .where(and(await named(filter, viewer.timeZone), cursor && before ? olderThan(before, cursor.id) : undefined))
    .orderBy(desc(auditEntries.at), desc(auditEntries.id))
    .limit(length + 1);
  const page = rows.slice(0, length);
  const last = rows.length > length ? page.at(-1) : undefined;
  return {
    entries: await readable(viewer, page),
    next: last ? writeCursor({ value: String(last.at.getTime()), id: last.id }) : null,
  };
}

/** What an export holds: the entries that the filter names, newest first, at most 20,000. Administrators. */
export async function auditRows(viewer: Viewer, filter: AuditFilter) {
  const rows: string[][] = [];
  let after: string | undefined;
  do {
    const page = await listAudit(viewer, filter, after, 1000);
    rows.push(...page.entries.map(rowOf));
    after = page.next ?? undefined;
  } while (after && rows.length < mostRows);
  return { heads: ["When (UTC)", "Who", "Action", "Source", "To what", "Which", "Before", "After"], rows };
}

function rowOf({ at, actor, action, door, objectKind, object, changes }: AuditEntry): string[] {
  const told = (side: "before" | "after") =>
    changes.flatMap((change) => (change[side] === null ? [] : `${change.field}: ${change[side]}`)).join("; ");
  const who = actorName(actor?.name ?? null, door);
  return [at.toISOString(), who, action, door, objectKind, object.label, told("before"), told("after")];
}

/** What was done to one thing, newest first, as far as the viewer may read it; nobody else's business comes along. */
export async function historyOf(
  viewer: Viewer,
  { objectKind, objectId }: { objectKind: string; objectId: string },
  from: Reader = db,
): Promise<AuditEntry[]> {
  const rows = await from
    .select()
    .from(auditEntries)
    .where(and(eq(auditEntries.objectKind, objectKind), eq(auditEntries.objectId, objectId), visibleTo(viewer)))
    .orderBy(desc(auditEntries.at), desc(auditEntries.id))
    .limit(most);
  return rows.length > 0 ? readable(viewer, rows, from) : [];
}

/** The latest fifty things that were done to a member or to what is theirs, newest first. Administrators; nothing for others. */
export async function historyOfMember(viewer: Viewer, memberId: string): Promise<AuditEntry[]> {
  if (!viewer.isAdministrator) return [];
  const theirs = and(eq(auditEntries.objectKind, "member"), eq(auditEntries.objectId, memberId));
  const rows = await db
    .select()
    .from(auditEntries)
    .where(or(eq(auditEntries.concernsId, memberId), theirs))
    .orderBy(desc(auditEntries.at), desc(auditEntries.id))
    .limit(pageLength);
  return rows.length > 0 ? readable(viewer, rows) : [];
}

type Row = typeof auditEntries.$inferSelect;

async function readable(viewer: Viewer, rows: Row[], from: Reader = db): Promise<AuditEntry[]> {
  const objects = await objectsOf(viewer, rows, from);
  return rows.map(({ id, at, action, door, objectKind, objectId, batchId, ...row }) => ({
    ...{ id, at, action, door, objectKind, objectId, batchId },
    actor: objects.person(row.actorId),
    object: objects.object({ objectKind, objectId, ...row }),
    changes: changesOf(row.before, row.after),
  }));
}

function olderThan(at: Date, id: string): SQL | undefined {
  return or(lt(auditEntries.at, at), and(eq(auditEntries.at, at), lt(auditEntries.id, id)));
}

async function named(filter: AuditFilter, timeZone: string): Promise<SQL | undefined> {
  return and(
    filter.action ? eq(auditEntries.action, filter.action) : undefined,
    filter.kind ? eq(auditEntries.objectKind, filter.kind) : undefined,
    filter.object ? eq(auditEntries.objectId, filter.object) : undefined,
    filter.batch ? eq(auditEntries.batchId, filter.batch) : undefined,
    filter.door ? eq(auditEntries.door, filter.door) : undefined,
    filter.from ? gte(auditEntries.at, startOfDay(filter.from, timeZone)) : undefined,
    filter.to ? lt(auditEntries.at, startOfDay(addDays(filter.to, 1), timeZone)) : undefined,
    filter.person ? about(await idsOf(eq(members.slug, filter.person))) : undefined,
    filter.q ? await sounding(filter.q) : undefined,
  );
}

/** Done by them or concerning them. */
function about(ids: string[]): SQL | undefined {
  if (ids.length === 0) return sql`1 = 0`;
  return or(inArray(auditEntries.actorId, ids), inArray(auditEntries.concernsId, ids));
}

async function sounding(q: string): Promise<SQL | undefined> {
  const words = searchText(q).replace(/[%_\\]/g, " ");
  const people = await idsOf(like(members.nameFolded, `%${words}%`));
  const matching = activitiesMatching(q);
  const things = matching
    ? await db
        .select({ id: activities.id })
        .from(activities)
        .where(matching)
        .orderBy(desc(activities.startsOn), desc(activities.id))
        .limit(most)
    : [];
  const ids = [q, ...things.map(({ id }) => id)];
  return or(about(people), inArray(auditEntries.objectId, ids));
}

async function idsOf(which: SQL): Promise<string[]> {
  const rows = await db.select({ id: members.id }).from(members).where(which).orderBy(members.id).limit(most);
  return rows.map(({ id }) => id);
}
