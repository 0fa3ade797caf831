import { sql } from "drizzle-orm";
import { day, flag, index, instant, integer, primaryKey, table, text } from "../columns";
import type { ActivityState, CreditPart, EventState, Visibility } from "../words";
import { activities } from "./activities";
import { programs } from "./catalogue";
import { events } from "./events";
import { groups } from "./groups";
import { members } from "./members";
import { terms } from "./terms";

/**
 * The programs in which a credited member held an active term on the activity's day; `counts` where one of that program's
 * goals is tagged as well. Derived by `recount`, checked by `npm run tenet -- verify`.
 */
export const activityPrograms = table(
  "activity_programs",
  {
    activityId: text()
      .notNull()
      .references(() => activities.id, { onDelete: "cascade" }),
    programKey: text()
      .notNull()
      .references(() => programs.key, { onUpdate: "cascade" }),
    startsOn: day().notNull(),
    counts: flag().notNull(),
  },
  (row) => [
    primaryKey({ columns: [row.programKey, row.startsOn, row.activityId] }),
    index("activity_programs_by_activity").on(row.activityId, row.programKey, row.counts),
  ],
);

/**
 * The terms through which an activity is of a program: who of the credited members held it on that day. Derived by `recount`
 * beside `activity_programs`, so that distinct members and their latest day are found without joining credits and terms.
 */
export const contributions = table(
  "contributions",
  {
    programKey: text()
      .notNull()
      .references(() => programs.key, { onUpdate: "cascade" }),
    startsOn: day().notNull(),
    activityId: text()
      .notNull()
      .references(() => activities.id, { onDelete: "cascade" }),
    termId: text()
      .notNull()
      .references(() => terms.id, { onDelete: "cascade" }),
    memberId: text()
      .notNull()
      .references(() => members.id, { onDelete: "cascade" }),
    counts: flag().notNull(),
  },
  (row) => [
    primaryKey({ columns: [row.programKey, row.startsOn, row.activityId, row.termId] }),
    index("contributions_by_activity").on(row.activityId, row.programKey, row.memberId),
    // With all that a standing asks of it, so that the rows themselves are not looked up.
    index("contributions_by_member").on(row.memberId, row.startsOn, row.activityId, row.programKey),
    index("contributions_by_term").on(row.termId),
  ],
);

/**
 * Whoever is credited on an activity and did not decline, with all that lists and figures of one member ask of it, so that they read
 * one stretch of this table and look nothing up. Derived by `recount`; a WITHOUT ROWID table on SQLite.
 */
export const memberActivities = table(
  "member_activities",
  {
    memberId: text()
      .notNull()
      .references(() => members.id, { onDelete: "cascade" }),
    startsOn: day().notNull(),
    activityId: text()
      .notNull()
      .references(() => activities.id, { onDelete: "cascade" }),
    state: text().notNull().$type<ActivityState>(),
    visibility: text().notNull().$type<Visibility>(),
    part: text().notNull().$type<CreditPart>(),
    type: text().notNull(),
    eventId: text(),
    reach: integer(),
    /** The numbers that reach is made of, as `reads:40`, parted by blanks. */
    figures: text().notNull(),
    /** Keys of the tags that nobody took away, and of the programs that it counts for, parted by blanks. */
    goals: text().notNull(),
    principles: text().notNull(),
    programs: text().notNull(),
  },
  (row) => [
    primaryKey({ columns: [row.memberId, row.startsOn, row.activityId] }),
    index("member_activities_by_activity").on(row.activityId),
  ],
);

/**
 * By program and tag, in the order of lists, the activities that count for the program: under each of their principles, under each goal
 * of that program, and under no tag. Derived by `recount`; a WITHOUT ROWID table on SQLite.
 */
export const activityFilters = table(
  "activity_filters",
  {
    programKey: text()
      .notNull()
      .references(() => programs.key, { onUpdate: "cascade" }),
    /** Of a goal or a principle; empty for all that counts for the program. */
    tagKey: text().notNull(),
    startsOn: day().notNull(),
    activityId: text()
      .notNull()
      .references(() => activities.id, { onDelete: "cascade" }),
    state: text().notNull().$type<ActivityState>(),
    visibility: text().notNull().$type<Visibility>(),
  },
  (row) => [
    primaryKey({ columns: [row.programKey, row.tagKey, row.startsOn, row.activityId] }),
    index("activity_filters_by_activity").on(row.activityId),
  ],
);

/**
 * Every activity that is confirmed or waits for review, in the order of days, with all that reports count of it. Derived by `recount`; a
 * WITHOUT ROWID table on SQLite. It has no foreign key: what is deleted has to be taken out of the summaries first.
 */
export const countedActivities = table(
  "counted_activities",
  {
    startsOn: day().notNull(),
    activityId: text().notNull(),
    state: text().notNull().$type<ActivityState>(),
    isPublic: flag().notNull(),
    type: text().notNull(),
    eventId: text(),
    submittedAt: instant(),
    decidedAt: instant(),
    /** Keys parted by blanks: the programs that it counts for, their goals among its tags, and its principles. */
    programs: text().notNull(),
    goals: text().notNull(),
    principles: text().notNull(),
    /** The numbers that reach is made of, as `reads:40`, parted by blanks. */
    figures: text().notNull(),
    /** Members through whom it counts for a program, as `heroes:<id>`, parted by blanks. */
    contributors: text().notNull(),
  },
  (row) => [
    primaryKey({ columns: [row.startsOn, row.activityId] }),
    index("counted_activities_by_activity").on(row.activityId),
    index("counted_activities_by_event").on(row.eventId).where(sql`${row.eventId} is not null`),
  ],
);

/**
 * Counts by month of `counted_activities`, so that a report reads as many rows whatever was done. What a row counts is said in
 * `lib/metrics/summary-rows.ts`. Changed by differences, compared by `verify`; a WITHOUT ROWID table on SQLite.
 */
export const activitySummaries = table(
  "activity_summaries",
  {
    topic: text().notNull(),
    /** YYYY-MM. */
    month: text().notNull(),
    programs: text().notNull(),
    key: text().notNull(),
    state: text().notNull(),
    isPublic: flag().notNull(),
    amount: integer().notNull(),
  },
  (row) => [primaryKey({ columns: [row.topic, row.month, row.programs, row.key, row.state, row.isPublic] })],
);

/**
 * What each group holds and held, in the order of lists. Derived by `recountGroupEvents`; a WITHOUT ROWID table on SQLite.
 */
export const groupEvents = table(
  "group_events",
  {
    groupId: text()
      .notNull()
      .references(() => groups.id, { onDelete: "cascade" }),
    startsOn: day().notNull(),
    eventId: text()
      .notNull()
      .references(() => events.id, { onDelete: "cascade" }),
    /** The last day, the first one where it has no other. */
    endsOn: day().notNull(),
    state: text().notNull().$type<EventState>(),
  },
  (row) => [
    primaryKey({ columns: [row.groupId, row.startsOn, row.eventId] }),
    index("group_events_by_event").on(row.eventId),
  ],
);
