import { check, day, flag, index, instant, integer, json, table, text } from "../columns";
import { isOneOf } from "../sql";
import { type Attention, attentions } from "../words";
import { terms } from "./terms";

/**
 * How far each term is by what its program asks, in so few words that a list of all terms can be sorted by it. Derived: counted anew
 * where `countAt` has passed, which triggers set back to the beginning of time as soon as something changes that it depends on.
 */
export const termStandings = table(
  "term_standings",
  {
    termId: text()
      .primaryKey()
      .references(() => terms.id, { onDelete: "cascade" }),
    /** The beginning of the member's next day, when windows and paces move on. */
    countAt: instant().notNull(),
    /** Null: nobody looks after it, since it is over or has not begun. */
    attention: text().$type<Attention>(),
    /** Of the term and of its member, so that a filter by them looks nothing up; null where nobody looks after it. */
    programKey: text(),
    country: text(),
    /** The smaller text is the more urgent: by the place of `attention` in its list, then the longer quiet. Empty where that is null. */
    urgency: text().notNull().default(""),
    /** Why, in codes with their numbers; `lib/triage/attention.ts` knows them. */
    reasons: json<unknown[]>().notNull(),
    /** Of what is asked first: how many count, wait and are asked, and how many an even pace would be by now. */
    done: integer(),
    waiting: integer(),
    atLeast: integer(),
    evenPace: integer(),
    /** How many requirements are not met, and whether all is met; null where nothing is required. */
    open: integer().notNull().default(0),
    isComplete: flag(),
    /** Whether a fact that is required ended, ends within 60 days and before the term does, or was never there. */
    isFactEnded: flag().notNull().default(false),
    isFactEnding: flag().notNull().default(false),
    isFactMissing: flag().notNull().default(false),
    /** Of something under any term of the program, reviewed or not; null: never. */
    lastOn: day(),
    /** The day after which they are quiet: of the last contribution or answer, or the first of their terms; null where nobody looks after it. */
    quietFrom: day(),
    /** Days without, those on hold left out. */
    quietDays: integer().notNull().default(0),
    /** Confirmed for the program in each of the last 24 months up to the day, the oldest first. */
    months: json<number[]>().notNull(),
  },
  (row) => [
    check("term_standings_attention", isOneOf(row.attention, attentions)),
    // In the order of the list, and with all that is counted without a filter.
    index("term_standings_by_urgency").on(row.urgency, row.termId, row.attention),
    index("term_standings_by_count").on(row.countAt, row.termId),
  ],
);
