import { sql } from "drizzle-orm";
import { check, day, id, index, instant, integer, table, text } from "../columns";
import { isDay, isOneOf } from "../sql";
import { type TermEnding, type TermState, termEndings, termStates } from "../words";
import { programs } from "./catalogue";
import { groups } from "./groups";
import { members } from "./members";

/** One member's role in one program from a day to a day. Two of the same program and group never overlap: a trigger refuses it. */
export const terms = table(
  "terms",
  {
    id: id(),
    memberId: text()
      .notNull()
      .references(() => members.id),
    programKey: text()
      .notNull()
      .references(() => programs.key, { onUpdate: "cascade" }),
    groupId: text().references(() => groups.id),
    /** Specialty, topic, campus or partner, as the program calls it. */
    detail: text(),
    level: text(),
    startsOn: day().notNull(),
    /** The last day; null while the end is open. */
    endsOn: day(),
    state: text().notNull().$type<TermState>(),
    ending: text().$type<TermEnding>(),
    reason: text(),
    /** What the program gave when it began, or has given since while it runs. */
    graceDays: integer().notNull().default(30),
    createdAt: instant().notNull(),
    updatedAt: instant().notNull(),
    version: integer().notNull().default(1),
  },
  (row) => [
    check("terms_state", isOneOf(row.state, termStates)),
    check("terms_ending", isOneOf(row.ending, termEndings)),
    check("terms_ended_how", sql`(${row.state} = 'ended') = (${row.ending} is not null)`),
    check("terms_ended_when", sql`${row.state} <> 'ended' or ${row.endsOn} is not null`),
    check("terms_days", sql`${row.endsOn} is null or ${row.endsOn} >= ${row.startsOn}`),
    check("terms_starts_on", isDay(row.startsOn)),
    check("terms_ends_on", isDay(row.endsOn)),
    index("terms_by_member").on(row.memberId, row.programKey, row.startsOn),
    index("terms_by_program").on(row.programKey, row.state, row.memberId),
    index("terms_by_group").on(row.groupId),
    index("terms_by_change").on(row.updatedAt, row.id),
    index("terms_by_detail").on(row.detail, row.memberId),
    index("terms_by_level").on(row.level, row.memberId),
  ],
);

/** The days on which a term rested: nothing done on them counts for its program. */
export const termHolds = table(
  "term_holds",
  {
    id: id(),
    termId: text()
      .notNull()
      .references(() => terms.id, { onDelete: "cascade" }),
    fromOn: day().notNull(),
    /** The last day of the hold; null while it lasts. */
    toOn: day(),
    reason: text(),
  },
  (row) => [
    index("term_holds_by_term").on(row.termId),
    check("term_holds_days", sql`${row.toOn} is null or ${row.toOn} >= ${row.fromOn}`),
  ],
);
