import { sql } from "drizzle-orm";
import { check, day, flag, id, index, instant, integer, primaryKey, table, text, uniqueIndex } from "../columns";
import { isDay, isOneOf } from "../sql";
import { type FactKind, factKinds } from "../words";
import { certifications } from "./catalogue";
import { members } from "./members";

/** Something that holds of a member from a day to a day, and that a term may depend on: a certification, an employer, that they study. */
export const facts = table(
  "facts",
  {
    id: id(),
    memberId: text()
      .notNull()
      .references(() => members.id),
    kind: text().notNull().$type<FactKind>(),
    certificationKey: text().references(() => certifications.key, { onUpdate: "cascade" }),
    /** The employer, the school, or the version of the code of conduct. */
    detail: text(),
    /** Tells it apart from the others of its kind: the certification, or the detail folded. */
    what: text().notNull().default(""),
    /** Of an employer. */
    isPartner: flag().notNull().default(false),
    /** As it is printed on a certificate. */
    number: text(),
    /** Earned, begun, said or accepted. */
    fromOn: day().notNull(),
    /** The last day on which it holds; null while no end is known. */
    toOn: day(),
    link: text(),
    checkedAt: instant(),
    checkedById: text(),
    /** Kept for a while, so that it can be undone; everybody else sees it no more. */
    removedAt: instant(),
    createdAt: instant().notNull(),
    updatedAt: instant().notNull(),
    version: integer().notNull().default(1),
  },
  (row) => [
    check("facts_kind", isOneOf(row.kind, factKinds)),
    check("facts_certification", sql`(${row.kind} = 'certification') = (${row.certificationKey} is not null)`),
    check("facts_from_on", isDay(row.fromOn)),
    check("facts_to_on", isDay(row.toOn)),
    check("facts_days", sql`${row.toOn} is null or ${row.toOn} >= ${row.fromOn}`),
    uniqueIndex("facts_once").on(row.memberId, row.kind, row.what, row.fromOn).where(sql`${row.removedAt} is null`),
    index("facts_by_member").on(row.memberId),
    index("facts_by_certification").on(row.certificationKey),
    index("facts_by_end").on(row.toOn),
    index("facts_by_change").on(row.updatedAt, row.id),
    index("facts_by_removal").on(row.removedAt).where(sql`${row.removedAt} is not null`),
  ],
);

/** That somebody was told that a fact ends: once for each day on which it is to end and each number of days before. */
export const factReminders = table(
  "fact_reminders",
  {
    factId: text()
      .notNull()
      .references(() => facts.id, { onDelete: "cascade" }),
    toOn: day().notNull(),
    /** 60, 14, or 0 when it is over. */
    daysBefore: integer().notNull(),
    toldAt: instant().notNull(),
  },
  (row) => [primaryKey({ columns: [row.factId, row.toOn, row.daysBefore] })],
);
