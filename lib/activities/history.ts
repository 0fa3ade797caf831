import { and, asc, desc, eq, inArray, isNull, or, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { activityVersions, auditEntries, members } from "@/db/schema";
import { catalogue } from "@/lib/catalogue/get";
import { notFoundError } from "@/lib/core/errors";
import type { Viewer } from "@/lib/core/viewer";
import { memberVisibleTo } from "@/lib/members/policy";
import { type ActivityWithDetails, getActivity } from "./get";
import { isActivityInsider } from "./insiders";
import { mayEditActivity } from "./policy";
import {
  type KeyNames,
  type ReadableChange,
  readableChanges,
  type VersionSnapshot,
  versionSnapshot,
} from "./readable-changes";
import "server-only";

export type ActivityHistoryEntry = {
  version: number;
  at: Date;
  by: string | null;
  byId: string | null;
  changes: ReadableChange[];
};

export type ActivityOrigin = { isImported: boolean; by: string | null; forWhom: string | null };

const historyLimit = 50;
const firstActions = ["activity.import", "activity.log", "activity.draft"];

/**
 * Each change of an activity, newest first: who, when and what from what to what; what a draft said only to who wrote it. At most
 * the last 50. For its people, those who manage it and administrators; missing for everybody else, who sees only what it says now.
 */
export async function activityHistory(viewer: Viewer, id: string): Promise<ActivityHistoryEntry[]> {
  return readHistory(viewer, await activityOfInsider(viewer, id), await versionQuestion(viewer, id));
}

/** The versions that it is read from, to be asked together with something else; `readHistory` reads what it finds. */
export function versionQuestion(_viewer: Viewer, id: string) {
  return db
    .select({ row: activityVersions, by: members.name })
    .from(activityVersions)
    .leftJoin(members, and(eq(members.id, activityVersions.changedById), isNull(members.erasedAt)))
    .where(eq(activityVersions.activityId, id))
    .orderBy(desc(activityVersions.version))
    .limit(historyLimit);
}

export async function readHistory(
  viewer: Viewer,
  present: ActivityWithDetails,
  kept: Awaited<ReturnType<typeof versionQuestion>>,
): Promise<ActivityHistoryEntry[]> {
  const names = await catalogueNamesByKey();
  return kept.map(({ row, by }, place) => {
    const before = parsedSnapshot(row.snapshot);
    const after = parsedSnapshot(place === 0 ? present : kept[place - 1]?.row.snapshot);
    const changes =
      before && after ? visibleChanges(viewer, { row, before, changes: readableChanges(before, after, names) }) : [];
    return { version: row.version + 1, at: row.changedAt, by, byId: row.changedById, changes };
  });
}

type Present = Pick<ActivityWithDetails, "id" | "loggedById">;

/**
 * How it came to be here, who logged or imported it and for whom where that was somebody else, to be asked together with something else;
 * `readOrigin` reads what it finds.
 */
export function originQuestions(viewer: Viewer, { id, loggedById }: Present) {
  const isFirst = and(
    eq(auditEntries.objectKind, "activity"),
    eq(auditEntries.objectId, id),
    inArray(auditEntries.action, firstActions),
  );
  const first = [asc(auditEntries.at), asc(auditEntries.id)];
  const actor = db
    .select({ id: sql<string>`coalesce(${auditEntries.actorId}, '')` })
    .from(auditEntries)
    .where(isFirst)
    .orderBy(...first)
    .limit(1);
  return {
    entry: db
      .select({ action: auditEntries.action, actorId: auditEntries.actorId })
      .from(auditEntries)
      .where(isFirst)
      .orderBy(...first)
      .limit(1),
    makers: db
      .select({ id: members.id, name: members.name })
      .from(members)
      .where(and(or(eq(members.id, loggedById ?? ""), inArray(members.id, actor)), memberVisibleTo(viewer))),
  };
}

type OriginQuestions = ReturnType<typeof originQuestions>;

export function readOrigin(
  { loggedById }: Present,
  { entry: [entry], makers }: { [Name in keyof OriginQuestions]: Awaited<OriginQuestions[Name]> },
): ActivityOrigin {
  const actorId = entry ? entry.actorId : loggedById;
  const nameOf = (of: string | null) => makers.find((one) => one.id === of)?.name ?? null;
  return {
    isImported: entry?.action === "activity.import",
    by: nameOf(actorId),
    forWhom: actorId === loggedById ? null : nameOf(loggedById),
  };
}

async function activityOfInsider(viewer: Viewer, id: string): Promise<ActivityWithDetails> {
  const present = await getActivity(viewer, id);
  if (!(await isActivityInsider(viewer, present))) throw notFoundError("activity");
  return present;
}

/** What changed since a version, all in one: for a form that was opened with it. Missing for whoever may not edit it. */
export async function activityChangesSince(viewer: Viewer, id: string, version: number): Promise<ReadableChange[]> {
  const present = await getActivity(viewer, id);
  if (!mayEditActivity(viewer, present)) throw notFoundError("activity");
  const [then] = await db
    .select()
    .from(activityVersions)
    .where(and(eq(activityVersions.activityId, id), eq(activityVersions.version, version)))
    .orderBy(asc(activityVersions.version));
  const [before, after] = [parsedSnapshot(then?.snapshot), parsedSnapshot(present)];
  if (!then || !before || !after) return [];
  return visibleChanges(viewer, {
    row: then,
    before,
    changes: readableChanges(before, after, await catalogueNamesByKey()),
  });
}

type VersionChanges = { row: { changedById: string | null }; before: VersionSnapshot; changes: ReadableChange[] };

/** A draft is for the eyes of who wrote it: to others it was only sent. */
function visibleChanges(viewer: Viewer, { row, before, changes }: VersionChanges): ReadableChange[] {
  if (before.state !== "draft" || row.changedById === viewer.memberId) return changes;
  return changes.filter(({ label }) => label === "State");
}

export function parsedSnapshot(snapshot: unknown): VersionSnapshot | undefined {
  return versionSnapshot.safeParse(snapshot).data;
}

/** Names for the keys that a version holds. */
export async function catalogueNamesByKey(): Promise<KeyNames> {
  const { programs, principles, activityTypes } = await catalogue();
  const goals = programs.flatMap((program) => program.goals);
  const named = (rows: { key: string; name: string }[]) => (key: string) =>
    rows.find((row) => row.key === key)?.name ?? key;
  return { type: named(activityTypes), goal: named(goals), principle: named(principles) };
}
