import { sql } from "drizzle-orm";
import { check, day, id, index, instant, table, text, uniqueIndex } from "../columns";
import { isDay, isOneOf } from "../sql";
import { type QuietAnswer, quietAnswers } from "../words";
import { programs } from "./catalogue";
import { groups } from "./groups";
import { members } from "./members";
import { terms } from "./terms";

/**
 * That a member was asked how they are, once for each time in which they were quiet in a program, and what they answered by the link of
 * the mail. Of the link only the hash is kept.
 */
export const quietAsks = table(
  "quiet_asks",
  {
    id: id(),
    termId: text()
      .notNull()
      .references(() => terms.id, { onDelete: "cascade" }),
    memberId: text()
      .notNull()
      .references(() => members.id),
    programKey: text()
      .notNull()
      .references(() => programs.key, { onUpdate: "cascade" }),
    /** From when on they were quiet: the day of the last contribution, of the answer before, or the first day of their terms. */
    quietFrom: day().notNull(),
    /** Null: they get no such mail, so that a manager is asked to write. */
    tokenHash: text().unique(),
    askedAt: instant().notNull(),
    answer: text().$type<QuietAnswer>(),
    answeredAt: instant(),
    /** The day of the answer where the member lives: they are not quiet before it. */
    answeredOn: day(),
    /** The last day of the leave. */
    leaveUntilOn: day(),
    /** When what follows was done: a task of a manager, or the end of the leave; null while something is to follow. */
    followedAt: instant(),
  },
  (row) => [
    check("quiet_asks_answer", isOneOf(row.answer, quietAnswers)),
    check("quiet_asks_answered", sql`(${row.answer} is null) = (${row.answeredAt} is null)`),
    check("quiet_asks_answered_on", sql`(${row.answer} is null) = (${row.answeredOn} is null)`),
    check("quiet_asks_leave", sql`(coalesce(${row.answer}, '') = 'on_leave') = (${row.leaveUntilOn} is not null)`),
    check("quiet_asks_leave_until_on", isDay(row.leaveUntilOn)),
    uniqueIndex("quiet_asks_once").on(row.memberId, row.programKey, row.quietFrom),
    index("quiet_asks_by_term").on(row.termId),
    index("quiet_asks_by_program").on(row.programKey),
    index("quiet_asks_to_follow").on(row.askedAt, row.id).where(sql`${row.followedAt} is null`),
  ],
);

/**
 * That a lead was asked how a group is, once for each time in which it was quiet, and what they answered by the link of the mail. All its
 * leads are asked together, each by a link of their own, of which only the hash is kept.
 */
export const groupQuietAsks = table(
  "group_quiet_asks",
  {
    id: id(),
    groupId: text()
      .notNull()
      .references(() => groups.id),
    memberId: text()
      .notNull()
      .references(() => members.id),
    /** Of their time as a lead, which stays the same when their entry is merged. */
    leadId: text().notNull(),
    programKey: text()
      .notNull()
      .references(() => programs.key, { onUpdate: "cascade" }),
    /** From when on the group was quiet: the day of the last event, of the answer before, or of its coming here. */
    quietFrom: day().notNull(),
    /** Null: they get no such mail. */
    tokenHash: text().unique(),
    askedAt: instant().notNull(),
    answer: text().$type<QuietAnswer>(),
    answeredAt: instant(),
    answeredOn: day(),
    /** The last day of the rest that they named. */
    restsUntilOn: day(),
    /** When what follows was done; null while something is to follow. */
    followedAt: instant(),
  },
  (row) => [
    check("group_quiet_asks_answer", isOneOf(row.answer, quietAnswers)),
    check("group_quiet_asks_answered", sql`(${row.answer} is null) = (${row.answeredAt} is null)`),
    check("group_quiet_asks_answered_on", sql`(${row.answer} is null) = (${row.answeredOn} is null)`),
    check("group_quiet_asks_rest", sql`(coalesce(${row.answer}, '') = 'on_leave') = (${row.restsUntilOn} is not null)`),
    check("group_quiet_asks_rests_until_on", isDay(row.restsUntilOn)),
    uniqueIndex("group_quiet_asks_once").on(row.groupId, row.quietFrom, row.leadId),
    index("group_quiet_asks_by_member").on(row.memberId),
    index("group_quiet_asks_by_program").on(row.programKey),
    index("group_quiet_asks_to_follow").on(row.quietFrom, row.groupId).where(sql`${row.followedAt} is null`),
  ],
);
