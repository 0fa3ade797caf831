import { count, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { notifications } from "@/db/schema";
import type { Viewer } from "@/lib/core/viewer";
import { openNotifications } from "./policy";
import "server-only";

/** How many wait for the viewer, unread, and how many of these only tell something; to be asked together with something else. */
export function openCountQuestion(viewer: Viewer) {
  return db
    .select({
      open: count(),
      toRead: sql`coalesce(sum(case when ${notifications.need} = 'read' then 1 else 0 end), 0)`.mapWith(Number),
    })
    .from(notifications)
    .where(openNotifications(viewer.memberId ?? ""));
}
