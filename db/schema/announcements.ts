import { sql } from "drizzle-orm";
import { check, day, id, index, instant, integer, json, primaryKey, table, text } from "../columns";
import { isDay, isOneOf } from "../sql";
import { type AnnouncementAudience, announcementAudiences } from "../words";
import { programs } from "./catalogue";
import { groups } from "./groups";
import { members } from "./members";

/** What is said to everybody, to a program or to a group, from a day until a day: `announcementState` says by whose calendar. */
export const announcements = table(
  "announcements",
  {
    id: id(),
    audience: text().notNull().$type<AnnouncementAudience>(),
    programKey: text().references(() => programs.key, { onUpdate: "cascade" }),
    /** Of a program, only to members in these countries, since whoever wrote it manages no others; null for all. */
    countries: json<string[]>(),
    groupId: text().references(() => groups.id),
    title: text().notNull(),
    /** Markdown. */
    body: text().notNull(),
    fromOn: day().notNull(),
    /** The last day. */
    untilOn: day().notNull(),
    writtenById: text(),
    createdAt: instant().notNull(),
    /** When somebody ended it before its last day. */
    endedAt: instant(),
    /** Kept for a while, so that it can be undone; nobody sees it any more. */
    removedAt: instant(),
    version: integer().notNull().default(1),
  },
  (row) => [
    check("announcements_audience", isOneOf(row.audience, announcementAudiences)),
    check("announcements_program", sql`(${row.audience} = 'program') = (${row.programKey} is not null)`),
    check("announcements_group", sql`(${row.audience} = 'group') = (${row.groupId} is not null)`),
    check("announcements_countries", sql`${row.audience} = 'program' or ${row.countries} is null`),
    check("announcements_days", sql`${row.untilOn} >= ${row.fromOn}`),
    check("announcements_from_on", isDay(row.fromOn)),
    check("announcements_until_on", isDay(row.untilOn)),
    index("announcements_by_day").on(row.untilOn, row.id),
    index("announcements_by_program").on(row.programKey, row.untilOn),
    index("announcements_by_group").on(row.groupId, row.untilOn),
  ],
);

/** That a member took an announcement off their home page. */
export const announcementDismissals = table(
  "announcement_dismissals",
  {
    announcementId: text()
      .notNull()
      .references(() => announcements.id, { onDelete: "cascade" }),
    memberId: text()
      .notNull()
      .references(() => members.id),
    dismissedAt: instant().notNull(),
  },
  (row) => [
    primaryKey({ columns: [row.memberId, row.announcementId] }),
    index("announcement_dismissals_by_announcement").on(row.announcementId),
  ],
);
