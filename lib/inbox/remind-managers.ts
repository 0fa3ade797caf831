import { and, asc, eq, isNull, lte, sql } from "drizzle-orm";
import { db, type Transaction } from "@/db/client";
import { activities, activityPrograms, credits, managerTasks, members, notifications } from "@/db/schema";
import { programManagers } from "@/lib/accounts/program-managers";
import { addDays, dayInWords, daysAgo, today } from "@/lib/core/clock";
import { command } from "@/lib/core/command";
import { idField } from "@/lib/core/fields";
import type { Viewer } from "@/lib/core/viewer";
import { notify } from "@/lib/notifications/notify";
import { resolveNotifications } from "@/lib/notifications/resolve";
import "server-only";
import { z } from "zod";

/** An activity that waits for longer is told to those who review it. */
const waitDays = 7;

/** Tells managers, once each, of tasks whose day has come, and once a week of what has waited long for their review. The machinery's. */
export async function remindManagers(viewer: Viewer): Promise<void> {
  const day = today();
  const cause = sql`'task ' || ${managerTasks.id} || ' ' || ${managerTasks.dueOn} || ' ' || ${managerTasks.assignedToId}`;
  const due = await db
    .select({ id: managerTasks.id })
    .from(managerTasks)
    .leftJoin(notifications, eq(notifications.cause, cause))
    .where(and(isNull(managerTasks.doneAt), lte(managerTasks.dueOn, addDays(day, 1)), isNull(notifications.id)))
    .orderBy(asc(managerTasks.dueOn), asc(managerTasks.id));
  for (const { id } of due) await remindOfTask(viewer, { id });
  for (const [memberId, waiting] of await waitingByManager(viewer))
    await remindOfQueue(viewer, { memberId, count: waiting.size });
}

const remindOfTask = command({
  name: "task.remind",
  input: z.strictObject({ id: idField }),
  subject: async (tx, { id }) => {
    const [row] = await tx
      .select({ task: managerTasks, name: members.name })
      .from(managerTasks)
      .innerJoin(members, eq(members.id, managerTasks.memberId))
      .where(and(eq(managerTasks.id, id), isNull(managerTasks.doneAt)));
    const [assignee] = await tx
      .select({ timeZone: members.timeZone })
      .from(members)
      .where(eq(members.id, row?.task.assignedToId ?? ""));
    return row && row.task.dueOn <= today(assignee?.timeZone ?? "UTC") ? row : null;
  },
  allow: (viewer) => viewer.channel === "system",
  run: async ({ tx, subject: row }) => {
    if (!row) return { value: null, audit: [] };
    const { id, title, dueOn, memberId, assignedToId } = row.task;
    await notify(tx, {
      ...{ memberId: assignedToId, kind: "task_due", object: { kind: "task", id }, aboutId: memberId },
      subject: title,
      detail: `About ${row.name}, due on ${dayInWords(dueOn)}`,
      body: [`This task about ${row.name} is due on ${dayInWords(dueOn)}.`],
      button: { label: "See your tasks", href: "/terms/tasks" },
      cause: `task ${id} ${dueOn}`,
    });
    return { value: null, audit: [] };
  },
});

const remindOfQueue = command({
  name: "review.remind",
  input: z.strictObject({ memberId: idField, count: z.number().int().min(0) }),
  subject: async (_tx, { memberId }) => ({ memberId }),
  allow: (viewer, { memberId }) => viewer.channel === "system" && memberId !== "",
  run: async ({ tx, input: { memberId, count } }) => {
    if (count === 0) await resolveNotifications(tx, [{ id: queueOf(memberId), mayWaitAgain: false }], isOver);
    else await tellOfQueue(tx, memberId, count);
    return { value: null, audit: [] };
  },
});

const queueOf = (memberId: string) => `queue ${memberId}`;
const isOver = async () => false;

async function tellOfQueue(tx: Transaction, memberId: string, count: number): Promise<void> {
  const what = count === 1 ? "1 activity has" : `${count} activities have`;
  await notify(tx, {
    ...{ memberId, kind: "queue_waiting", object: { kind: "review", id: queueOf(memberId) } },
    subject: `${what} waited for review for more than ${waitDays} days`,
    detail: "The longest first",
    body: ["Members wait for your review. Those that have waited the longest come first."],
    button: { label: "Start reviewing", href: "/review" },
    cause: `queue ${weekOf(today())}`,
  });
}

/** The number of the week, counted in sevens of days from a Monday. */
function weekOf(day: string): number {
  return Math.floor((Date.parse(`${day}T00:00:00Z`) - Date.parse("2024-01-01T00:00:00Z")) / (7 * 86_400_000));
}

/** Of each manager, which activities wait long and are not their own; also those whom nothing waits for any more. */
async function waitingByManager(_viewer: Viewer): Promise<Map<string, Set<string>>> {
  const told = await db
    .selectDistinct({ memberId: notifications.memberId })
    .from(notifications)
    .where(and(eq(notifications.kind, "queue_waiting"), isNull(notifications.resolvedAt)));
  const waiting = new Map(told.map(({ memberId }) => [memberId, new Set<string>()]));
  const rows = await db
    .select({
      ...{ id: activities.id, loggedById: activities.loggedById, programKey: activityPrograms.programKey },
      ...{ memberId: credits.memberId, country: members.country },
    })
    .from(activities)
    .innerJoin(activityPrograms, and(eq(activityPrograms.activityId, activities.id), activityPrograms.counts))
    .innerJoin(credits, eq(credits.activityId, activities.id))
    .innerJoin(members, eq(members.id, credits.memberId))
    .where(
      and(
        eq(activities.state, "submitted"),
        lte(activities.submittedAt, daysAgo(waitDays)),
        isNull(credits.declinedAt),
      ),
    )
    .orderBy(asc(activities.submittedAt), asc(activities.id));
  const own = new Set(rows.flatMap(({ id, memberId, loggedById }) => [`${id} ${memberId}`, `${id} ${loggedById}`]));
  const managers = new Map<string, string[]>();
  for (const { id, programKey, country } of rows) {
    const place = `${programKey} ${country}`;
    const known = managers.get(place) ?? (await managersOf(programKey, country));
    managers.set(place, known);
    for (const memberId of known)
      if (!own.has(`${id} ${memberId}`)) waiting.set(memberId, (waiting.get(memberId) ?? new Set()).add(id));
  }
  return waiting;
}

async function managersOf(programKey: string, country: string | null): Promise<string[]> {
  const people = await programManagers(db, { programKeys: [programKey], country });
  return people.filter(({ isManager }) => isManager).map(({ id }) => id);
}
