import { sql } from "drizzle-orm";
import { check, day, id, index, instant, integer, json, primaryKey, table, text, uniqueIndex } from "../columns";
import { isDay, isOneOf } from "../sql";
import { type GroupKind, groupKinds } from "../words";
import { members } from "./members";

const thisMoment = () => new Date();

export const groups = table(
  "groups",
  {
    id: id(),
    slug: text().notNull().unique(),
    name: text().notNull(),
    nameFolded: text().notNull(),
    kind: text().notNull().$type<GroupKind>(),
    country: text(),
    countryAsWritten: text(),
    city: text(),
    /** IANA name; what events of the group are planned in. */
    timeZone: text(),
    /** Millionths of a degree, both or neither. */
    latitude: integer(),
    longitude: integer(),
    description: text().notNull().default(""),
    /** Names that it had before, or goes by elsewhere. */
    aliases: json<string[]>().notNull(),
    /** Name, aliases and city folded and without accents, for search. */
    searchText: text().notNull().default(""),
    /** As the group says, and the day it said so; null is unknown. */
    statedMembers: integer(),
    statedMembersOn: day(),
    /** The day it was closed; whether it is active, quiet or dormant follows from its events. */
    closedOn: day(),
    /** Merged into this one, and shown under it. */
    mergedIntoId: text(),
    sourceKey: text().unique(),
    /** The first day of the last event that it held, empty without. Derived by `recountGroupEvents`. */
    lastHeldOn: day().notNull().default(""),
    createdAt: instant().notNull(),
    updatedAt: instant().notNull().$defaultFn(thisMoment).$onUpdateFn(thisMoment),
    version: integer().notNull().default(1),
  },
  (row) => [
    check("groups_kind", isOneOf(row.kind, groupKinds)),
    check("groups_place", sql`(${row.latitude} is null) = (${row.longitude} is null)`),
    check("groups_stated_members", sql`${row.statedMembers} is null or ${row.statedMembers} >= 0`),
    index("groups_by_name").on(row.nameFolded, row.id),
    index("groups_by_change").on(row.updatedAt, row.id),
    index("groups_by_last_held_on").on(row.lastHeldOn, row.nameFolded, row.id),
  ],
);

export const groupLinks = table(
  "group_links",
  {
    groupId: text()
      .notNull()
      .references(() => groups.id, { onDelete: "cascade" }),
    url: text().notNull(),
    urlFolded: text().notNull(),
    position: integer().notNull(),
  },
  (row) => [primaryKey({ columns: [row.groupId, row.urlFolded] }), index("group_links_by_url").on(row.urlFolded)],
);

/** Who leads a group, from a day to a day; an invitation that nobody has taken up yet has no `acceptedAt`. */
export const groupLeads = table(
  "group_leads",
  {
    id: id(),
    groupId: text()
      .notNull()
      .references(() => groups.id),
    memberId: text()
      .notNull()
      .references(() => members.id),
    fromOn: day().notNull(),
    toOn: day(),
    invitedById: text(),
    acceptedAt: instant(),
    createdAt: instant().notNull(),
  },
  (row) => [
    check("group_leads_from", isDay(row.fromOn)),
    check("group_leads_days", sql`${row.toOn} is null or ${row.toOn} >= ${row.fromOn}`),
    uniqueIndex("group_leads_once").on(row.groupId, row.memberId).where(sql`${row.toOn} is null`),
    index("group_leads_by_member").on(row.memberId, row.groupId),
    index("group_leads_by_group").on(row.groupId),
  ],
);

/** What a merge of groups moved, so that it can be taken back within 30 days. */
export const groupMerges = table(
  "group_merges",
  {
    id: id(),
    keptId: text()
      .notNull()
      .references(() => groups.id),
    mergedId: text()
      .notNull()
      .references(() => groups.id),
    mergedAt: instant().notNull(),
    mergedById: text(),
    moved: json<unknown>().notNull(),
    undoneAt: instant(),
  },
  (row) => [index("group_merges_by_kept").on(row.keptId, row.id), index("group_merges_by_merged").on(row.mergedId)],
);

/** Two groups that somebody said are not the same, the lower id first: they are not suggested for merging again. */
export const groupDifferences = table(
  "group_differences",
  {
    groupId: text()
      .notNull()
      .references(() => groups.id, { onDelete: "cascade" }),
    otherId: text()
      .notNull()
      .references(() => groups.id, { onDelete: "cascade" }),
    saidAt: instant().notNull(),
    saidById: text(),
  },
  (row) => [
    primaryKey({ columns: [row.groupId, row.otherId] }),
    check("group_differences_ordered", sql`${row.groupId} < ${row.otherId}`),
    index("group_differences_by_other").on(row.otherId),
  ],
);
