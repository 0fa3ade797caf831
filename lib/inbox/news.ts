import { and, desc, eq, gte, inArray, isNull } from "drizzle-orm";
import { db } from "@/db/client";
import { activities, members, notifications } from "@/db/schema";
import { daysAgo } from "@/lib/core/clock";
import type { Viewer } from "@/lib/core/viewer";
import type { NotificationKind } from "@/lib/notifications/kinds";
import { ownNotifications } from "@/lib/notifications/policy";
import "server-only";

export type News = ReturnType<typeof readNews>[number];

const newsDays = 14;
const [readRows, shownNews] = [12, 5];

/** What is told of, in words; what came back stands among what waits. */
const told = {
  declined: "declined",
  corrected: "changed what it advances:",
  confirmed: "confirmed",
  commented: "wrote about",
} as const satisfies Partial<Record<NotificationKind, string>>;

const kinds = Object.keys(told) as (keyof typeof told)[];

/** Since when news are told. */
export const newsSince = () => daysAgo(newsDays);

/** What the viewer was told since then of activities that they logged, read or not, the latest first, to be asked together with something else. */
export function newsQuestion(viewer: Viewer, since: Date) {
  const { id, kind, madeAt, readAt } = notifications;
  return db
    .select({
      ...{ id, kind, at: madeAt, readAt, by: members.name },
      ...{ activityId: activities.id, title: activities.title, state: activities.state },
    })
    .from(notifications)
    .innerJoin(activities, eq(activities.id, notifications.objectId))
    .innerJoin(members, eq(members.id, notifications.aboutId))
    .where(
      and(
        ...[
          ownNotifications(viewer.memberId ?? ""),
          inArray(notifications.kind, kinds),
          isNull(notifications.resolvedAt),
        ],
        ...[eq(activities.loggedById, viewer.memberId ?? ""), gte(notifications.madeAt, since)],
      ),
    )
    .orderBy(desc(notifications.madeAt), desc(notifications.id))
    .limit(readRows);
}

/** At most five, without decisions that another one, or an edit, followed. */
export function readNews(rows: Awaited<ReturnType<typeof newsQuestion>>) {
  return rows
    .flatMap(({ kind, state, readAt, ...row }) => {
      const what = kinds.find((one) => one === kind);
      return what && stillStands(what, state) ? [{ ...row, what, isUnread: readAt === null }] : [];
    })
    .slice(0, shownNews);
}

function stillStands(what: keyof typeof told, state: string): boolean {
  if (what === "confirmed" || what === "declined") return state === what;
  return state !== "draft" && state !== "withdrawn";
}

/** "Henrike Aldous confirmed", before the title. */
export function newsInWords({ by, what }: Pick<News, "by" | "what">): string {
  return `${by} ${told[what]}`;
}
