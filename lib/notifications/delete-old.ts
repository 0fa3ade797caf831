import { and, asc, inArray, lt, notInArray, or } from "drizzle-orm";
import { chunksOf } from "@/db/chunks";
import { db } from "@/db/client";
import { notifications } from "@/db/schema";
import { daysAgo } from "@/lib/core/clock";
import { command } from "@/lib/core/command";
import { idField } from "@/lib/core/fields";
import type { Viewer } from "@/lib/core/viewer";
import type { NotificationKind } from "./kinds";
import "server-only";
import { z } from "zod";

/** So long it can still be found that somebody was told, after they read it or nothing was left to do. */
const keptDays = 90;
/** So many at a time, so that nobody waits long for them. */
const slice = 500;

/** Of these the notification itself says that somebody was told: without it they would be told again, as long as it is so. */
const toldOnceByRow: NotificationKind[] = ["announced", "task_due"];

/** Deletes what was read, or done, long ago; what nobody read or did stays. Answers how many. The machinery's. */
export async function deleteOldNotifications(viewer: Viewer): Promise<number> {
  const old = await db
    .select({ id: notifications.id })
    .from(notifications)
    .where(isOld())
    .orderBy(asc(notifications.id));
  for (const some of chunksOf(old, slice)) await deleteThese(viewer, { ids: some.map(({ id }) => id) });
  return old.length;
}

const deleteThese = command({
  name: "notification.delete_old",
  input: z.strictObject({ ids: z.array(idField) }),
  subject: async (tx, { ids }) =>
    tx
      .select({ id: notifications.id })
      .from(notifications)
      .where(and(inArray(notifications.id, ids), isOld())),
  allow: (viewer) => viewer.channel === "system",
  run: async ({ tx, subject: old }) => {
    const ids = old.map(({ id }) => id);
    await tx.delete(notifications).where(inArray(notifications.id, ids));
    return { value: null, audit: [] };
  },
});

function isOld() {
  const since = daysAgo(keptDays);
  const isRead = and(lt(notifications.readAt, since), notInArray(notifications.kind, toldOnceByRow));
  return or(isRead, lt(notifications.resolvedAt, since));
}
