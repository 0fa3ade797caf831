import { sql } from "drizzle-orm";
import { check, day, id, index, instant, integer, json, primaryKey, table, text, uniqueIndex } from "../columns";
import { isDay, isOneOf } from "../sql";
import {
  type AppealOutcome,
  appealOutcomes,
  type CycleDecisionKind,
  cycleDecisionKinds,
  type LetterKind,
  type LetterState,
  letterKinds,
  letterStates,
} from "../words";
import { programs } from "./catalogue";
import { members } from "./members";
import { terms } from "./terms";

/** A round in which every term of a program that ends within some days is decided on; its state follows from its days. */
export const cycles = table(
  "cycles",
  {
    id: id(),
    programKey: text()
      .notNull()
      .references(() => programs.key, { onUpdate: "cascade" }),
    name: text().notNull(),
    /** Null: every level. */
    level: text(),
    /** ISO codes of where the members live; null: every country. */
    countries: json<string[]>(),
    endsFrom: day().notNull(),
    endsTo: day().notNull(),
    opensOn: day().notNull(),
    /** On which days members who are short are reminded. */
    remindOn: json<string[]>().notNull(),
    decisionsCloseOn: day().notNull(),
    lettersLastOn: day().notNull(),
    appealsUntil: day().notNull(),
    createdAt: instant().notNull(),
    updatedAt: instant().notNull(),
    version: integer().notNull().default(1),
  },
  (row) => [
    check("cycles_ends", sql`${row.endsTo} >= ${row.endsFrom}`),
    check(
      "cycles_days",
      sql`${row.opensOn} <= ${row.decisionsCloseOn} and ${row.decisionsCloseOn} <= ${row.lettersLastOn} and ${row.lettersLastOn} <= ${row.appealsUntil}`,
    ),
    check("cycles_opens_on", isDay(row.opensOn)),
    index("cycles_by_program").on(row.programKey, row.opensOn),
  ],
);

/** How far a term was when it was decided on, so that it can be read for good. */
export type DecidedStanding = {
  on: string;
  isComplete: boolean | null;
  requirements: { key: string; done: number; atLeast: number; isRequired: boolean; depth: number }[];
};

/** What brings a term back to what it was before a decision. */
export type DecisionUndo = {
  version: number;
  endsOn: string | null;
  state: "active" | "grace" | "on_hold" | "invited";
  reason: string | null;
  heldFrom: string | null;
};

/** What became of a term in a cycle: at most one decision stands. Its letter leaves once, and ends the time in which it can be undone. */
export const cycleDecisions = table(
  "cycle_decisions",
  {
    id: id(),
    cycleId: text()
      .notNull()
      .references(() => cycles.id),
    termId: text()
      .notNull()
      .references(() => terms.id),
    decision: text().notNull().$type<CycleDecisionKind>(),
    letterKind: text().notNull().$type<LetterKind>(),
    /** Of the term that follows, where it is renewed; else the term's own. */
    level: text(),
    /** The last day of what follows: the next term, the grace, the term itself; null where there is none. */
    untilOn: day(),
    reason: text(),
    decidedById: text()
      .notNull()
      .references(() => members.id),
    decidedAt: instant().notNull(),
    undoneById: text().references(() => members.id),
    undoneAt: instant(),
    /** When an appeal led to another decision in its place. */
    replacedAt: instant(),
    /** The version of the requirements that it was decided by; null where nothing was ever asked. */
    requirementsLevel: text(),
    requirementsNumber: integer(),
    standing: json<DecidedStanding>().notNull(),
    undo: json<DecisionUndo>().notNull(),
    letterState: text().notNull().$type<LetterState>(),
    /** From when on it may leave; null while it waits for a reason, and once it has left. */
    letterDueAt: instant(),
    sentAt: instant(),
    /** As it left. */
    letterSubject: text(),
    letterText: text(),
    version: integer().notNull().default(1),
  },
  (row) => [
    check("cycle_decisions_decision", isOneOf(row.decision, cycleDecisionKinds)),
    check("cycle_decisions_letter_kind", isOneOf(row.letterKind, letterKinds)),
    check("cycle_decisions_letter_state", isOneOf(row.letterState, letterStates)),
    check("cycle_decisions_sent", sql`(${row.letterState} = 'sent') = (${row.sentAt} is not null)`),
    check("cycle_decisions_due", sql`(${row.letterState} = 'waiting') = (${row.letterDueAt} is not null)`),
    check("cycle_decisions_undone_in_time", sql`${row.undoneAt} is null or ${row.letterState} <> 'sent'`),
    check(
      "cycle_decisions_reason",
      sql`${row.letterState} = 'held' or ${row.reason} is not null or ${row.letterKind} not in ('renew_lower', 'grace', 'end')`,
    ),
    check("cycle_decisions_grace_ends", sql`${row.decision} <> 'grace' or ${row.untilOn} is not null`),
    uniqueIndex("cycle_decisions_once")
      .on(row.cycleId, row.termId)
      .where(sql`${row.undoneAt} is null and ${row.replacedAt} is null`),
    index("cycle_decisions_by_cycle").on(row.cycleId, row.letterState),
    index("cycle_decisions_by_term").on(row.termId, row.decidedAt),
    index("cycle_decisions_by_decider").on(row.decidedById),
    index("cycle_decisions_by_undoer").on(row.undoneById),
    index("cycle_decisions_due")
      .on(row.letterDueAt)
      .where(sql`${row.letterState} = 'waiting' and ${row.undoneAt} is null`),
  ],
);

/** What a program writes for a kind of decision, where it does not write what Tenet came with. */
export const letterTemplates = table(
  "letter_templates",
  {
    id: id(),
    programKey: text()
      .notNull()
      .references(() => programs.key, { onUpdate: "cascade" }),
    kind: text().notNull().$type<LetterKind>(),
    subject: text().notNull(),
    body: text().notNull(),
    updatedAt: instant().notNull(),
    version: integer().notNull().default(1),
  },
  (row) => [
    check("letter_templates_kind", isOneOf(row.kind, letterKinds)),
    uniqueIndex("letter_templates_once").on(row.programKey, row.kind),
  ],
);

/** What a member answers who disagrees with a decision: one for each letter. Somebody else than who decided answers it. */
export const appeals = table(
  "appeals",
  {
    id: id(),
    decisionId: text()
      .notNull()
      .unique()
      .references(() => cycleDecisions.id),
    memberId: text()
      .notNull()
      .references(() => members.id),
    text: text().notNull(),
    links: json<string[]>().notNull(),
    writtenAt: instant().notNull(),
    outcome: text().$type<AppealOutcome>(),
    answer: text(),
    answeredById: text().references(() => members.id),
    answeredAt: instant(),
    version: integer().notNull().default(1),
  },
  (row) => [
    check("appeals_outcome", isOneOf(row.outcome, appealOutcomes)),
    check("appeals_answered", sql`(${row.outcome} is null) = (${row.answeredAt} is null)`),
    index("appeals_by_member").on(row.memberId),
    index("appeals_by_answerer").on(row.answeredById),
  ],
);

/** That a cycle's day of reminders was looked after for a term, so that it is once. */
export const cycleReminders = table(
  "cycle_reminders",
  {
    cycleId: text()
      .notNull()
      .references(() => cycles.id),
    termId: text()
      .notNull()
      .references(() => terms.id, { onDelete: "cascade" }),
    remindOn: day().notNull(),
    /** Null: nothing was missing. */
    sentAt: instant(),
  },
  (row) => [
    primaryKey({ columns: [row.cycleId, row.termId, row.remindOn] }),
    index("cycle_reminders_by_term").on(row.termId),
  ],
);
