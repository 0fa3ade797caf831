import { and, eq, isNotNull, isNull, or, type SQL, sql } from "drizzle-orm";
import { notifications } from "@/db/schema";
import type { Viewer } from "@/lib/core/viewer";

/** Each for whom it is, nobody else. */
export function ownNotifications(memberId: string): SQL | undefined {
  return and(eq(notifications.memberId, memberId), sql`${notifications.isShown}`);
}

/** Not read, and still so: the same as the index `notifications_open`. */
export function openNotifications(memberId: string): SQL | undefined {
  return and(ownNotifications(memberId), isNull(notifications.readAt), isNull(notifications.resolvedAt));
}

/** Read, or nothing is left to do. */
export function closedNotifications(memberId: string): SQL | undefined {
  return and(ownNotifications(memberId), or(isNotNull(notifications.readAt), isNotNull(notifications.resolvedAt)));
}

/** Each marks what they were told, and nobody else's. */
export function areOwn(viewer: Viewer, rows: readonly { memberId: string }[]): boolean {
  return rows.every(({ memberId }) => memberId === viewer.memberId);
}
