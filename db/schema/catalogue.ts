import { sql } from "drizzle-orm";
import { check, flag, index, instant, integer, json, primaryKey, table, text, uniqueIndex } from "../columns";
import { isOneOf } from "../sql";
import {
  type CatalogueKind,
  type CertificationLevel,
  catalogueKinds,
  certificationLevels,
  type FigureKey,
  type GroupKind,
  groupKinds,
  type ProgramShape,
  programShapes,
  type TermLength,
  termLengths,
} from "../words";

export const programs = table(
  "programs",
  {
    key: text().primaryKey(),
    name: text().notNull(),
    shortName: text().notNull(),
    audience: text().notNull().default(""),
    aliases: json<string[]>().notNull(),
    groupKind: text().$type<GroupKind>(),
    detailName: text().notNull().default("specialty"),
    detailExamples: json<string[]>().notNull(),
    /** The levels that a term can have, the lowest first. */
    levels: json<string[]>().notNull().default(sql`'[]'`),
    color: text().notNull(),
    shape: text().notNull().$type<ProgramShape>(),
    /** Whether members and groups that become quiet are asked by mail how they are, and since when: who was quiet then is not asked. */
    asksWhenQuiet: flag().notNull().default(false),
    asksWhenQuietSince: instant(),
    /** Whether the leads of groups that become quiet from then on are asked. */
    asksWhenGroupsQuiet: flag().notNull().default(false),
    asksWhenGroupsQuietSince: instant(),
    termLength: text().notNull().$type<TermLength>().default("open"),
    /** Of the length "months". */
    termMonths: integer(),
    /** Of the length "cohort": the day of each year, `MM-DD`, on which the next cohort begins. */
    cohortStartsOn: text(),
    /** So many days before its last one a term can be renewed as a matter of course, and counts as ending soon. */
    renewalDays: integer().notNull().default(90),
    graceDays: integer().notNull().default(30),
    position: integer().notNull(),
    retiredAt: instant(),
    version: integer().notNull().default(1),
  },
  (row) => [
    check("programs_term_length", isOneOf(row.termLength, termLengths)),
    check("programs_term_months", sql`(${row.termLength} = 'months') = (${row.termMonths} is not null)`),
    check("programs_cohort", sql`(${row.termLength} = 'cohort') = (${row.cohortStartsOn} is not null)`),
    check("programs_grace", sql`${row.graceDays} in (0, 14, 30, 60, 90)`),
    check("programs_shape", isOneOf(row.shape, programShapes)),
    check("programs_group_kind", isOneOf(row.groupKind, groupKinds)),
    uniqueIndex("programs_mark_once").on(row.color, row.shape).where(sql`${row.retiredAt} is null`),
  ],
);

export const goals = table(
  "goals",
  {
    key: text().primaryKey(),
    programKey: text()
      .notNull()
      .references(() => programs.key, { onUpdate: "cascade" }),
    name: text().notNull(),
    summary: text().notNull().default(""),
    aliases: json<string[]>().notNull(),
    position: integer().notNull(),
    /** When an administrator added it; null where it was there from the beginning. */
    addedAt: instant(),
    retiredAt: instant(),
    version: integer().notNull().default(1),
  },
  (row) => [index("goals_by_program").on(row.programKey)],
);

export const traits = table(
  "traits",
  {
    key: text().primaryKey(),
    programKey: text()
      .notNull()
      .references(() => programs.key, { onUpdate: "cascade" }),
    text: text().notNull(),
    /** What shows the trait: contributions that advance one of these goals of the program or principles, by key, */
    goals: json<string[]>().notNull().default(sql`'[]'`),
    principles: json<string[]>().notNull().default(sql`'[]'`),
    /** and certifications that the member holds. */
    isShownByCertifications: flag().notNull().default(false),
    position: integer().notNull(),
    retiredAt: instant(),
    version: integer().notNull().default(1),
  },
  (row) => [index("traits_by_program").on(row.programKey)],
);

export const principles = table("principles", {
  key: text().primaryKey(),
  number: integer().notNull().unique(),
  name: text().notNull(),
  summary: text().notNull().default(""),
  aliases: json<string[]>().notNull(),
  /** When an administrator added it; null where it was there from the beginning. */
  addedAt: instant(),
  retiredAt: instant(),
  version: integer().notNull().default(1),
});

export const activityTypes = table("activity_types", {
  key: text().primaryKey(),
  name: text().notNull(),
  icon: text().notNull(),
  /** The numbers this type calls for, in the order the form asks for them. */
  asks: json<FigureKey[]>().notNull(),
  /** The part that whoever logs it most likely played. */
  part: text().notNull(),
  aliases: json<string[]>().notNull(),
  isCommon: flag().notNull().default(false),
  position: integer().notNull(),
  retiredAt: instant(),
  version: integer().notNull().default(1),
});

/** What a member can hold by an exam, of any vendor. */
export const certifications = table(
  "certifications",
  {
    key: text().primaryKey(),
    name: text().notNull(),
    level: text().notNull().$type<CertificationLevel>(),
    aliases: json<string[]>().notNull(),
    position: integer().notNull(),
    retiredAt: instant(),
    version: integer().notNull().default(1),
  },
  (row) => [check("certifications_level", isOneOf(row.level, certificationLevels))],
);

/**
 * Every word that one thing of the catalogue goes by, folded: its key, its names and its aliases. No two of a kind share one,
 * so that an import never has to guess; written by `nameIt` whenever a name changes.
 */
export const catalogueNames = table(
  "catalogue_names",
  {
    kind: text().notNull().$type<CatalogueKind>(),
    folded: text().notNull(),
    key: text().notNull(),
  },
  (row) => [
    primaryKey({ columns: [row.kind, row.folded] }),
    index("catalogue_names_by_key").on(row.kind, row.key),
    check("catalogue_names_kind", isOneOf(row.kind, catalogueKinds)),
  ],
);
