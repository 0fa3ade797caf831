import { and, desc, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { type MailButton, notifications } from "@/db/schema";
import { type NotificationNeed, notificationNeeds } from "@/db/words";
import { keyset, pageOf, readInstantCursor } from "@/lib/core/paging";
import type { SignedInViewer } from "@/lib/core/viewer";
import { closedNotifications, openNotifications } from "./policy";
import "server-only";

export type Notification = {
  id: string;
  kind: string;
  title: string;
  detail: string | null;
  button: MailButton | null;
  objectKind: string;
  objectId: string;
  madeAt: Date;
};

export type OpenNotifications = Record<NotificationNeed, Notification[]>;

/** Of each need the newest; whoever has more unread sees the next once some are read. */
const shownOfEach = 25;
const closedOnPage = 25;

const { id, kind, title, detail, button, objectKind, objectId, madeAt } = notifications;
const shown = { id, kind, title, detail, button, objectKind, objectId, madeAt };

/** What the viewer has not read and is still so, by what it wants of them, the newest first. */
export async function listOpenNotifications(viewer: SignedInViewer): Promise<OpenNotifications> {
  const open: OpenNotifications = { do: [], decide: [], read: [] };
  for (const need of notificationNeeds)
    open[need] = await db
      .select(shown)
      .from(notifications)
      .where(and(openNotifications(viewer.memberId), eq(notifications.need, need)))
      .orderBy(desc(notifications.madeAt), desc(notifications.id))
      .limit(shownOfEach);
  return open;
}

/** What the viewer has read, or what has been done, the newest first; `next` is the place after the page. */
export async function listReadNotifications(viewer: SignedInViewer, after?: string | null) {
  const order = { by: notifications.madeAt, id: notifications.id, isDown: true };
  const { orderBy, rest } = keyset(order, readInstantCursor(after));
  const found: Notification[] = await db
    .select(shown)
    .from(notifications)
    .where(and(closedNotifications(viewer.memberId), rest))
    .orderBy(...orderBy)
    .limit(closedOnPage + 1);
  return pageOf(found, closedOnPage, (row) => ({ value: row.madeAt, id: row.id }));
}
