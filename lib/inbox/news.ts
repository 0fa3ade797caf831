import { and, desc, eq, gte, inArray, ne } from "drizzle-orm";
import { db } from "@/db/client";
import { activities, auditEntries, members } from "@/db/schema";
import { daysAgo } from "@/lib/core/clock";
import type { SignedInViewer } from "@/lib/core/viewer";
import { notificationOf, stillStands } from "./notification-of";
import "server-only";

export type News = { id: string; at: Date; by: string; what: keyof typeof told; activityId: string; title: string };

const newsDays = 14;
const [readEntries, shownNews] = [12, 5];

/** What is told of, in words; what came back stands among what waits. */
const told = {
  declined: "declined",
  corrected: "changed what it advances:",
  confirmed: "confirmed",
  commented: "wrote about",
};

const actions = [
  "activity.decline",
  "activity.correct_tags",
  "activity.confirm",
  "activity.keep_confirmed",
  "activity.comment",
];

/** What others did to activities of the viewer within two weeks, the latest first, to be asked together with something else. */
export function newsQuestion(viewer: SignedInViewer) {
  return db
    .select({ entry: auditEntries, by: members.name, title: activities.title, state: activities.state })
    .from(auditEntries)
    .innerJoin(activities, eq(activities.id, auditEntries.objectId))
    .innerJoin(members, eq(members.id, auditEntries.actorId))
    .where(
      and(
        eq(auditEntries.concernsId, viewer.memberId),
        eq(auditEntries.objectKind, "activity"),
        inArray(auditEntries.action, actions),
        ne(auditEntries.actorId, viewer.memberId),
        gte(auditEntries.at, daysAgo(newsDays)),
      ),
    )
    .orderBy(desc(auditEntries.at), desc(auditEntries.id))
    .limit(readEntries);
}

/** At most five, without decisions that were undone or followed by another. */
export function readNews(rows: Awaited<ReturnType<typeof newsQuestion>>): News[] {
  return rows
    .flatMap(({ entry, by, title, state }): News[] => {
      const kind = notificationOf(entry);
      if (!isTold(kind) || !stillStands(entry.action, state)) return [];
      return [{ id: entry.id, at: entry.at, by, what: kind, activityId: entry.objectId, title }];
    })
    .slice(0, shownNews);
}

/** "Henrike Aldous confirmed", before the title. */
export function newsInWords({ by, what }: News): string {
  return `${by} ${told[what]}`;
}

function isTold(kind: string | null): kind is keyof typeof told {
  return kind !== null && Object.hasOwn(told, kind);
}
