import { and, asc, count, desc, eq, inArray, isNotNull, isNull, lte, type SQL } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { db } from "@/db/client";
import { groups, managerNotes, managerTasks, members, programs, terms } from "@/db/schema";
import { isAmong } from "@/db/sql";
import type { Day } from "@/lib/core/clock";
import type { Viewer } from "@/lib/core/viewer";
import { followUpVisibleTo } from "./policy";
import "server-only";

type About = { memberId: string; programKey: string };

const mostShown = 200;
const assignees = alias(members, "assignees");
const writers = alias(members, "writers");

function selectTasks() {
  return db
    .select({
      id: managerTasks.id,
      memberId: managerTasks.memberId,
      name: members.name,
      programKey: managerTasks.programKey,
      shortName: programs.shortName,
      title: managerTasks.title,
      groupSlug: groups.slug,
      dueOn: managerTasks.dueOn,
      assignedToId: managerTasks.assignedToId,
      assignedTo: assignees.name,
      doneAt: managerTasks.doneAt,
      version: managerTasks.version,
    })
    .from(managerTasks)
    .innerJoin(members, eq(members.id, managerTasks.memberId))
    .innerJoin(programs, eq(programs.key, managerTasks.programKey))
    .innerJoin(assignees, eq(assignees.id, managerTasks.assignedToId))
    .leftJoin(groups, eq(groups.id, managerTasks.groupId));
}

function tasksWhere(viewer: Viewer, condition: SQL | undefined) {
  return selectTasks()
    .where(and(followUpVisibleTo(viewer, managerTasks.programKey), condition))
    .orderBy(asc(managerTasks.dueOn), asc(managerTasks.id));
}

/** The tasks about a member in a program, the open ones first. For managers of both, and administrators. */
export async function tasksOfMember(viewer: Viewer, { memberId, programKey }: About) {
  const about = and(eq(managerTasks.memberId, memberId), eq(managerTasks.programKey, programKey));
  const open = await tasksWhere(viewer, and(about, isNull(managerTasks.doneAt)));
  const done = await selectTasks()
    .where(and(followUpVisibleTo(viewer, managerTasks.programKey), about, isNotNull(managerTasks.doneAt)))
    .orderBy(desc(managerTasks.doneAt), asc(managerTasks.id))
    .limit(10);
  return [...open, ...done];
}

/** What the viewer has to do, all of it or what is due by a day, the earliest first, each with a term of the member that leads to the rest. */
export async function ownTasks(viewer: Viewer, { dueBy }: { dueBy?: Day } = {}) {
  const due = dueBy === undefined ? undefined : lte(managerTasks.dueOn, dueBy);
  const tasks = await tasksWhere(viewer, and(isOwnAndOpen(viewer), due)).limit(mostShown);
  if (tasks.length === 0) return [];
  const held = await db
    .select({ id: terms.id, memberId: terms.memberId, programKey: terms.programKey })
    .from(terms)
    .where(inArray(terms.memberId, [...new Set(tasks.map(({ memberId }) => memberId)), ""]))
    .orderBy(asc(terms.startsOn), asc(terms.id));
  const termOf = new Map(held.map(({ id, memberId, programKey }) => [`${memberId} ${programKey}`, id]));
  return tasks.map((task) => ({ ...task, termId: termOf.get(`${task.memberId} ${task.programKey}`) ?? null }));
}

function isOwnAndOpen(viewer: Viewer): SQL | undefined {
  return and(eq(managerTasks.assignedToId, viewer.memberId ?? ""), isNull(managerTasks.doneAt));
}

/** Who has an open task about a member whom the viewer looks after, by name; for a filter. */
export function tasksAssignees(viewer: Viewer) {
  return (
    db
      .selectDistinct({ id: assignees.id, name: assignees.name, folded: assignees.nameFolded })
      .from(managerTasks)
      // SQLite begins with what stands before a cross join: with the open tasks, by their index.
      .crossJoin(members)
      .crossJoin(assignees)
      .where(
        and(
          followUpVisibleTo(viewer, managerTasks.programKey),
          isNull(managerTasks.doneAt),
          eq(members.id, managerTasks.memberId),
          eq(assignees.id, managerTasks.assignedToId),
        ),
      )
      .orderBy(asc(assignees.nameFolded), asc(assignees.id))
      .limit(mostShown)
  );
}

/** How many open tasks the viewer has; to be asked together with something else. */
export function ownTaskCountQuestion(viewer: Viewer) {
  return db
    .select({ count: count() })
    .from(managerTasks)
    .innerJoin(members, eq(members.id, managerTasks.memberId))
    .where(and(followUpVisibleTo(viewer, managerTasks.programKey), isOwnAndOpen(viewer)));
}

/** The open tasks about these members, the last one first; to be asked together with something else. */
export function openTasksQuestion(viewer: Viewer, memberIds: readonly string[]) {
  return selectTasks()
    .where(
      and(
        followUpVisibleTo(viewer, managerTasks.programKey),
        isAmong(managerTasks.memberId, memberIds),
        isNull(managerTasks.doneAt),
      ),
    )
    .orderBy(desc(managerTasks.dueOn), desc(managerTasks.id));
}

/** What managers noted of a member in a program, the latest first. For managers of both, and administrators. */
export function notesOfMember(viewer: Viewer, { memberId, programKey }: About) {
  return db
    .select({
      id: managerNotes.id,
      text: managerNotes.text,
      createdAt: managerNotes.createdAt,
      writtenById: managerNotes.writtenById,
      writtenBy: writers.name,
      version: managerNotes.version,
    })
    .from(managerNotes)
    .innerJoin(members, eq(members.id, managerNotes.memberId))
    .leftJoin(writers, eq(writers.id, managerNotes.writtenById))
    .where(
      and(
        followUpVisibleTo(viewer, managerNotes.programKey),
        eq(managerNotes.memberId, memberId),
        eq(managerNotes.programKey, programKey),
        isNull(managerNotes.removedAt),
      ),
    )
    .orderBy(desc(managerNotes.createdAt), desc(managerNotes.id))
    .limit(mostShown);
}
