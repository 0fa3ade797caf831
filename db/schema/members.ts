import { sql } from "drizzle-orm";
import { check, day, flag, id, index, instant, integer, json, primaryKey, table, text, uniqueIndex } from "../columns";
import { newSearchRow } from "../search-row";
import { isOneOf } from "../sql";
import { type IdentityKind, identityKinds, type MailTiming, type Visibility, visibilities } from "../words";

/** Which part of a profile who may see; a part that is not named follows its default in `lib/members/rules.ts`. */
export type PartVisibility = Partial<Record<string, Visibility>>;

export type NotificationChoice = { isShown?: boolean; mail?: MailTiming };

/** From a time of day to another, such as 22:00 to 07:00. */
export type QuietHours = { from: string; to: string };

export const members = table(
  "members",
  {
    id: id(),
    slug: text().notNull().unique(),
    name: text().notNull(),
    nameFolded: text().notNull(),
    country: text(),
    /** What the source said where it could not be resolved to an ISO code, for an administrator to settle. */
    countryAsWritten: text(),
    city: text(),
    cityFolded: text(),
    languages: json<string[]>().notNull(),
    timeZone: text(),
    bio: text().notNull().default(""),
    /** The bio as it is searched, and the number of its row in the index of words. */
    bioFolded: text().notNull().default(""),
    searchRow: integer().unique().$defaultFn(newSearchRow),
    visibility: text().notNull().default("community").$type<Visibility>(),
    parts: json<PartVisibility>().notNull(),
    /** What `parts` says of place, terms and activities, for lists that are filtered by them. */
    placeVisibility: text().notNull().default("public").$type<Visibility>(),
    termsVisibility: text().notNull().default("public").$type<Visibility>(),
    activitiesVisibility: text().notNull().default("public").$type<Visibility>(),
    /**
     * Confirmed activities that the member is credited on and did not decline, and the last day of one, empty without: all, those that
     * are not private, and the public ones. Derived by `recount`.
     */
    activities: integer().notNull().default(0),
    sharedActivities: integer().notNull().default(0),
    publicActivities: integer().notNull().default(0),
    lastOn: day().notNull().default(""),
    lastSharedOn: day().notNull().default(""),
    lastPublicOn: day().notNull().default(""),
    /** The last day of something under a term of theirs that waits, was returned or is confirmed. */
    contributedOn: day().notNull().default(""),
    keysAreOn: flag().notNull().default(true),
    /** By kind of notification, how they want to be told; what is not named follows its default. */
    notificationChoices: json<Partial<Record<string, NotificationChoice>>>(),
    /** When no mail is sent, by the clock where they live; null for the usual hours. */
    quietHours: json<QuietHours | "none">(),
    createdAt: instant().notNull(),
    updatedAt: instant().notNull(),
    /** Set when this row was merged into another one; the slug then leads there. */
    mergedIntoId: text(),
    erasedAt: instant(),
    version: integer().notNull().default(1),
  },
  (row) => [
    check("members_visibility", isOneOf(row.visibility, visibilities)),
    check("members_country", sql`${row.country} is null or length(${row.country}) = 2`),
    index("members_by_name").on(row.nameFolded, row.id),
    index("members_by_change").on(row.updatedAt, row.id),
    index("members_by_country").on(row.country, row.nameFolded),
    index("members_by_last_on").on(row.lastOn, row.id),
    index("members_by_last_shared_on").on(row.lastSharedOn, row.id),
    index("members_by_last_public_on").on(row.lastPublicOn, row.id),
  ],
);

export const identities = table(
  "identities",
  {
    id: id(),
    memberId: text()
      .notNull()
      .references(() => members.id),
    kind: text().notNull().$type<IdentityKind>(),
    value: text().notNull(),
    valueFolded: text().notNull(),
    visibility: text().notNull().default("community").$type<Visibility>(),
    verifiedAt: instant(),
    createdAt: instant().notNull(),
  },
  (row) => [
    uniqueIndex("identities_once").on(row.kind, row.valueFolded),
    index("identities_by_member").on(row.memberId),
    check("identities_kind", isOneOf(row.kind, identityKinds)),
    check("identities_visibility", isOneOf(row.visibility, visibilities)),
  ],
);

export const employments = table(
  "employments",
  {
    id: id(),
    memberId: text()
      .notNull()
      .references(() => members.id),
    employer: text().notNull(),
    title: text(),
    fromOn: day(),
    toOn: day(),
  },
  (row) => [index("employments_by_member").on(row.memberId)],
);

/** What a merge moved, so that it can be taken back within 30 days. */
export type MovedRows = { tableName: string; ids: string[]; column: string }[];

export const merges = table(
  "merges",
  {
    id: id(),
    keptId: text()
      .notNull()
      .references(() => members.id),
    mergedId: text()
      .notNull()
      .references(() => members.id),
    mergedAt: instant().notNull(),
    mergedById: text(),
    moved: json<unknown>().notNull(),
    undoneAt: instant(),
  },
  (row) => [index("merges_by_merged").on(row.mergedId), index("merges_by_kept").on(row.keptId)],
);

/** Two members who somebody said are two people, the lower id first: they are not suggested for merging again. */
export const memberDifferences = table(
  "member_differences",
  {
    memberId: text()
      .notNull()
      .references(() => members.id, { onDelete: "cascade" }),
    otherId: text()
      .notNull()
      .references(() => members.id, { onDelete: "cascade" }),
    saidAt: instant().notNull(),
    saidById: text(),
  },
  (row) => [
    primaryKey({ columns: [row.memberId, row.otherId] }),
    check("member_differences_ordered", sql`${row.memberId} < ${row.otherId}`),
    index("member_differences_by_other").on(row.otherId),
  ],
);

export const savedViews = table(
  "saved_views",
  {
    id: id(),
    memberId: text()
      .notNull()
      .references(() => members.id),
    path: text().notNull(),
    name: text().notNull(),
    query: text().notNull(),
    createdAt: instant().notNull(),
  },
  (row) => [uniqueIndex("saved_views_once").on(row.memberId, row.path, row.name)],
);
