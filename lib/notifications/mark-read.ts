import { and, eq, inArray } from "drizzle-orm";
import { chunksOf } from "@/db/chunks";
import type { Transaction } from "@/db/client";
import { notifications } from "@/db/schema";
import { now } from "@/lib/core/clock";
import { command } from "@/lib/core/command";
import { notFoundError, Refusal } from "@/lib/core/errors";
import { isSignedIn, type Viewer } from "@/lib/core/viewer";
import { areOwn, openNotifications, ownNotifications } from "./policy";
import { markReadInput, markUnreadInput } from "./schema";
import "server-only";

/** Marks one notification of the viewer as read, or all of them; answers when, by which it is undone, and how many. */
export const markRead = command({
  name: "notification.mark_read",
  input: markReadInput,
  subject: async (tx, { id }, viewer) => {
    const open = await tx
      .select({ id: notifications.id, memberId: notifications.memberId })
      .from(notifications)
      .where(and(openNotifications(ownId(viewer)), id === "all" ? undefined : eq(notifications.id, id)));
    if (id !== "all" && open.length === 0 && !(await isOwn(tx, viewer, id))) throw notFoundError("notification");
    return open;
  },
  allow: areOwn,
  run: async ({ tx, subject }) => {
    const at = now();
    for (const some of chunksOf(subject.map(({ id }) => id)))
      await tx.update(notifications).set({ readAt: at }).where(inArray(notifications.id, some));
    return { value: { at: at.toISOString(), count: subject.length }, audit: [] };
  },
});

/** Takes back that one or all were marked as read at that moment. */
export const markUnread = command({
  name: "notification.mark_unread",
  input: markUnreadInput,
  subject: (tx, { at }, viewer) =>
    tx
      .select({ id: notifications.id, memberId: notifications.memberId })
      .from(notifications)
      .where(and(ownNotifications(ownId(viewer)), eq(notifications.readAt, at))),
  allow: areOwn,
  run: async ({ tx, subject }) => {
    for (const some of chunksOf(subject.map(({ id }) => id)))
      await tx.update(notifications).set({ readAt: null }).where(inArray(notifications.id, some));
    return { value: null, audit: [] };
  },
});

function ownId(viewer: Viewer): string {
  if (!isSignedIn(viewer)) throw new Refusal("unauthenticated", "Sign in first.");
  return viewer.memberId;
}

async function isOwn(tx: Transaction, viewer: Viewer, id: string): Promise<boolean> {
  const own = and(ownNotifications(ownId(viewer)), eq(notifications.id, id));
  return (await tx.select({ id: notifications.id }).from(notifications).where(own)).length > 0;
}
