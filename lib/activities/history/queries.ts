import "server-only";
import { and, asc, desc, eq, inArray, isNull } from "drizzle-orm";
import { db } from "@/db/client";
import { activityVersions, auditEntries, members } from "@/db/schema";
import { catalogue } from "../../catalogue/queries";
import { missing } from "../../errors";
import { memberOptions } from "../../members/queries";
import type { Viewer } from "../../viewer";
import { mayEdit } from "../policy";
import { getActivity } from "../queries";
import { isInsiderOf } from "../sight/queries";
import { type Names, type ReadableChange, readableChanges, type Snapshot, snapshotField } from "./rules";

export type Step = { version: number; at: Date; by: string | null; byId: string | null; changes: ReadableChange[] };

export type Origin = { isImported: boolean; by: string | null; forWhom: string | null };

const most = 50;
const begun = ["activity.import", "activity.log", "activity.draft"];

/**
 * Each change of an activity, newest first: who, when and what from what to what; what a draft said only to who wrote it. At most
 * the last 50. For its people, those who manage it and administrators; missing for everybody else, who sees only what it says now.
 */
export async function historyOf(viewer: Viewer, id: string): Promise<Step[]> {
  const present = await getActivity(viewer, id);
  if (!(await isInsiderOf(viewer, present))) throw missing("activity");
  const kept = await db
    .select({ row: activityVersions, by: members.name })
    .from(activityVersions)
    .leftJoin(members, and(eq(members.id, activityVersions.changedById), isNull(members.erasedAt)))
    .where(eq(activityVersions.activityId, id))
    .orderBy(desc(activityVersions.version))
    .limit(most);
  const names = await namesOfKeys();
  return kept.map(({ row, by }, place) => {
    const before = parsed(row.snapshot);
    const after = parsed(place === 0 ? present : kept[place - 1]?.row.snapshot);
    const changes =
      before && after ? toldTo(viewer, { row, before, changes: readableChanges(before, after, names) }) : [];
    return { version: row.version + 1, at: row.changedAt, by, byId: row.changedById, changes };
  });
}

/** How it came to be here: who logged or imported it, and for whom where that was somebody else. For whom its history is. */
export async function originOf(viewer: Viewer, id: string): Promise<Origin> {
  const present = await getActivity(viewer, id);
  if (!(await isInsiderOf(viewer, present))) throw missing("activity");
  const [entry] = await db
    .select({ action: auditEntries.action, actorId: auditEntries.actorId })
    .from(auditEntries)
    .where(
      and(eq(auditEntries.objectKind, "activity"), eq(auditEntries.objectId, id), inArray(auditEntries.action, begun)),
    )
    .orderBy(asc(auditEntries.at), asc(auditEntries.id))
    .limit(1);
  const { loggedById } = present;
  const actorId = entry ? entry.actorId : loggedById;
  const people = await memberOptions(viewer, [actorId ?? [], loggedById ?? []].flat());
  const nameOf = (of: string | null) => people.find((one) => one.id === of)?.name ?? null;
  return {
    isImported: entry?.action === "activity.import",
    by: nameOf(actorId),
    forWhom: actorId === loggedById ? null : nameOf(loggedById),
  };
}

/** What changed since a version, all in one: for a form that was opened with it. Missing for whoever may not edit it. */
export async function changesSince(viewer: Viewer, id: string, version: number): Promise<ReadableChange[]> {
  const present = await getActivity(viewer, id);
  if (!mayEdit(viewer, present)) throw missing("activity");
  const [then] = await db
    .select()
    .from(activityVersions)
    .where(and(eq(activityVersions.activityId, id), eq(activityVersions.version, version)))
    .orderBy(asc(activityVersions.version));
  const [before, after] = [parsed(then?.snapshot), parsed(present)];
  if (!then || !before || !after) return [];
  return toldTo(viewer, { row: then, before, changes: readableChanges(before, after, await namesOfKeys()) });
}

type Told = { row: { changedById: string | null }; before: Snapshot; changes: ReadableChange[] };

/** A draft is for the eyes of who wrote it: to others it was only sent. */
function toldTo(viewer: Viewer, { row, before, changes }: Told): ReadableChange[] {
  if (before.state !== "draft" || row.changedById === viewer.memberId) return changes;
  return changes.filter(({ label }) => label === "State");
}

function parsed(snapshot: unknown): Snapshot | undefined {
  return snapshotField.safeParse(snapshot).data;
}

async function namesOfKeys(): Promise<Names> {
  const { programs, principles, activityTypes } = await catalogue();
  const goals = programs.flatMap((program) => program.goals);
  const named = (rows: { key: string; name: string }[]) => (key: string) =>
    rows.find((row) => row.key === key)?.name ?? key;
  return { type: named(activityTypes), goal: named(goals), principle: named(principles) };
}
