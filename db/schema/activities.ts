import { sql } from "drizzle-orm";
import { check, day, flag, id, index, instant, integer, json, primaryKey, table, text, uniqueIndex } from "../columns";
import { isDay, isOneOf } from "../sql";
import {
  type ActivityState,
  activityStates,
  type CreditPart,
  creditParts,
  type FigureKey,
  type FigureSource,
  figureKeys,
  figureSources,
  type Visibility,
  visibilities,
} from "../words";
import { activityTypes, goals, principles } from "./catalogue";
import { events } from "./events";
import { members } from "./members";

export const activities = table(
  "activities",
  {
    id: id(),
    type: text()
      .notNull()
      .references(() => activityTypes.key, { onUpdate: "cascade" }),
    title: text().notNull(),
    titleFolded: text().notNull(),
    /** While a draft has no day yet, the day it was saved on, and `isDayOpen`. */
    startsOn: day().notNull(),
    isDayOpen: flag().notNull().default(false),
    /** The last day of something that went on for longer; null means one day. */
    endsOn: day(),
    language: text(),
    country: text(),
    countryAsWritten: text(),
    city: text(),
    description: text().notNull().default(""),
    /** Title and description folded and without accents, which the full-text index of either database reads. */
    searchText: text().notNull(),
    visibility: text().notNull().default("public").$type<Visibility>(),
    state: text().notNull().$type<ActivityState>(),
    /** Whose it is to edit; null where an import brought it in and nobody of the directory is credited. */
    loggedById: text().references(() => members.id),
    submittedAt: instant(),
    decidedAt: instant(),
    /** Distinct people, reads, views and plays together; null while no such number is known. Kept by `recount`. */
    reach: integer(),
    /** Full-text row number: day number times 2^31 plus chance, so that newest-first can stop early. */
    searchRow: integer().notNull().unique(),
    /** How the system it came from calls it, so that the same row twice adds nothing. */
    sourceKey: text().unique(),
    /** What came of an event: of the event itself, or of one of its sessions, which may be gone since. */
    eventId: text().references(() => events.id),
    sessionId: text(),
    /** Whether a change of the event changes it, too; no longer once its people took it back. */
    followsEvent: flag().notNull().default(false),
    /** Facts of it that its people changed by hand, parted by blanks: the event no longer changes these. */
    ownFacts: text().notNull().default(""),
    createdAt: instant().notNull(),
    updatedAt: instant().notNull(),
    version: integer().notNull().default(1),
  },
  (row) => [
    check("activities_state", isOneOf(row.state, activityStates)),
    check("activities_visibility", isOneOf(row.visibility, visibilities)),
    check("activities_starts_on", isDay(row.startsOn)),
    check("activities_days", sql`${row.endsOn} is null or ${row.endsOn} >= ${row.startsOn}`),
    check("activities_day_open", sql`not ${row.isDayOpen} or ${row.state} = 'draft'`),
    index("activities_by_day").on(row.startsOn, row.id),
    index("activities_by_change").on(row.updatedAt, row.id),
    index("activities_by_state").on(row.state, row.startsOn, row.id),
    index("activities_by_type").on(row.type, row.startsOn, row.id),
    index("activities_by_event").on(row.eventId, row.sessionId),
    index("activities_by_logger").on(row.loggedById, row.startsOn),
    index("activities_by_title").on(row.titleFolded, row.startsOn),
    index("activities_unfinished")
      .on(row.loggedById, row.state)
      .where(isOneOf(row.state, ["returned", "draft"])),
    index("activities_to_review").on(row.submittedAt, row.id).where(sql`${row.state} = 'submitted'`),
  ],
);

export const activityLinks = table(
  "activity_links",
  {
    id: id(),
    activityId: text()
      .notNull()
      .references(() => activities.id, { onDelete: "cascade" }),
    url: text().notNull(),
    urlFolded: text().notNull(),
    position: integer().notNull(),
  },
  (row) => [
    uniqueIndex("activity_links_once").on(row.activityId, row.urlFolded),
    index("activity_links_by_url").on(row.urlFolded),
  ],
);

export const activityFigures = table(
  "activity_figures",
  {
    activityId: text()
      .notNull()
      .references(() => activities.id, { onDelete: "cascade" }),
    key: text().notNull().$type<FigureKey>(),
    value: integer().notNull(),
    source: text().notNull().$type<FigureSource>(),
    asOf: day(),
  },
  (row) => [
    primaryKey({ columns: [row.activityId, row.key] }),
    check("activity_figures_key", isOneOf(row.key, figureKeys)),
    check("activity_figures_source", isOneOf(row.source, figureSources)),
    check("activity_figures_value", sql`${row.value} >= 0`),
  ],
);

/** Somebody said that nobody counted how many came: they are not asked again. */
export const uncounted = table("uncounted", {
  activityId: text()
    .primaryKey()
    .references(() => activities.id, { onDelete: "cascade" }),
  saidById: text(),
  saidAt: instant().notNull(),
});

/** A member, or a guest by name, and the part they played. */
export const credits = table(
  "credits",
  {
    id: id(),
    activityId: text()
      .notNull()
      .references(() => activities.id, { onDelete: "cascade" }),
    memberId: text().references(() => members.id),
    guestName: text(),
    part: text().notNull().$type<CreditPart>(),
    position: integer().notNull(),
    declinedAt: instant(),
    /** When the member said that it is theirs; until then `/home` asks about what somebody else logged lately. */
    keptAt: instant(),
  },
  (row) => [
    check("credits_part", isOneOf(row.part, creditParts)),
    check("credits_who", sql`(${row.memberId} is null) <> (${row.guestName} is null)`),
    uniqueIndex("credits_once").on(row.activityId, row.memberId),
    index("credits_by_member").on(row.memberId, row.activityId),
  ],
);

/** An activity advances a goal or a principle, with one sentence why. */
export const tags = table(
  "tags",
  {
    id: id(),
    activityId: text()
      .notNull()
      .references(() => activities.id, { onDelete: "cascade" }),
    goalKey: text().references(() => goals.key, { onUpdate: "cascade" }),
    principleKey: text().references(() => principles.key, { onUpdate: "cascade" }),
    reason: text(),
    addedById: text(),
    addedByReviewer: flag().notNull().default(false),
    confirmedAt: instant(),
    confirmedById: text(),
    /** A reviewer takes a tag away with a word why; it stays to be seen and counts nowhere. */
    removedAt: instant(),
    removedById: text(),
    removedWhy: text(),
  },
  (row) => [
    check("tags_one", sql`(${row.goalKey} is null) <> (${row.principleKey} is null)`),
    index("tags_by_activity").on(row.activityId),
    uniqueIndex("tags_goal_once").on(row.goalKey, row.activityId).where(sql`${row.goalKey} is not null`),
    uniqueIndex("tags_principle_once").on(row.principleKey, row.activityId).where(sql`${row.principleKey} is not null`),
  ],
);

/** What an activity was before each change, whole, so that history and a stale form can be compared. */
export const activityVersions = table(
  "activity_versions",
  {
    id: id(),
    activityId: text()
      .notNull()
      .references(() => activities.id, { onDelete: "cascade" }),
    version: integer().notNull(),
    changedAt: instant().notNull(),
    changedById: text(),
    snapshot: json<unknown>().notNull(),
  },
  (row) => [uniqueIndex("activity_versions_once").on(row.activityId, row.version)],
);
