import { sql } from "drizzle-orm";
import { check, day, id, index, instant, table, text, uniqueIndex } from "../columns";
import { isDay, isOneOf } from "../sql";
import { type QuietAnswer, quietAnswers } from "../words";
import { programs } from "./catalogue";
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
