import { sql } from "drizzle-orm";
import { check, flag, id, index, instant, json, table, text } from "../columns";
import { isOneOf } from "../sql";
import { type NotificationNeed, notificationNeeds } from "../words";
import type { MailButton } from "./audit";
import { members } from "./members";

/** What a member is told, as it was written when it happened; until it is read, or what it asks for is done. */
export const notifications = table(
  "notifications",
  {
    id: id(),
    memberId: text()
      .notNull()
      .references(() => members.id),
    kind: text().notNull(),
    need: text().notNull().$type<NotificationNeed>(),
    /** What it is about, by the words of the audit. */
    objectKind: text().notNull(),
    objectId: text().notNull(),
    /** Another member whom it names: when they are erased, it goes. */
    aboutId: text().references(() => members.id),
    title: text().notNull(),
    detail: text(),
    /** Where it leads, as a path of this installation. */
    button: json<MailButton>(),
    /** What happened, and to whom it is told, so that nobody is told twice. */
    cause: text().notNull().unique(),
    /** Whether it stands in the app; else it is for mail alone. */
    isShown: flag().notNull(),
    madeAt: instant().notNull(),
    readAt: instant(),
    /** Since when there is nothing left to do or to decide. */
    resolvedAt: instant(),
    /** When it goes into a mail with others; null where it does not, or was mailed at once. */
    digestDueAt: instant(),
    digestedAt: instant(),
  },
  (row) => [
    check("notifications_need", isOneOf(row.need, notificationNeeds)),
    index("notifications_open")
      .on(row.memberId, row.need, row.madeAt, row.id)
      .where(sql`${row.readAt} is null and ${row.resolvedAt} is null and ${row.isShown}`),
    index("notifications_by_member").on(row.memberId, row.madeAt, row.id),
    index("notifications_by_object").on(row.objectId),
    index("notifications_to_digest").on(row.digestDueAt, row.memberId).where(sql`${row.digestedAt} is null`),
    index("notifications_about").on(row.aboutId),
  ],
);
