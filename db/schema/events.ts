import { sql } from "drizzle-orm";
import { check, day, flag, id, index, instant, integer, primaryKey, table, text, uniqueIndex } from "../columns";
import { isDay, isOneOf } from "../sql";
import { type EventFormat, type EventState, eventFormats, eventStates, type SessionKind, sessionKinds } from "../words";
import { goals, principles } from "./catalogue";
import { groups } from "./groups";
import { members } from "./members";

/** What kind of evening or day it was; administrators add their own. */
export const eventKinds = table("event_kinds", {
  key: text().primaryKey(),
  name: text().notNull(),
  position: integer().notNull(),
  retiredAt: instant(),
  version: integer().notNull().default(1),
});

/** Something that a group, or several, held or will hold. Days and clocks are those of its time zone. */
export const events = table(
  "events",
  {
    id: id(),
    title: text().notNull(),
    titleFolded: text().notNull(),
    /** Title and city as they are searched, without accents. */
    searchText: text().notNull().default(""),
    kind: text()
      .notNull()
      .references(() => eventKinds.key, { onUpdate: "cascade" }),
    format: text().notNull().$type<EventFormat>(),
    state: text().notNull().$type<EventState>(),
    startsOn: day().notNull(),
    /** `HH:MM`; null where nobody said when. */
    startsAtClock: text(),
    endsOn: day(),
    endsAtClock: text(),
    timeZone: text().notNull(),
    /** The very moments, from day, clock and time zone; midnight where there is no clock. */
    startsAt: instant().notNull(),
    endsAt: instant(),
    venue: text(),
    city: text(),
    country: text(),
    /** Where people join; only for signed-in members. */
    onlineLink: text(),
    photosLink: text(),
    link: text(),
    linkFolded: text(),
    description: text().notNull().default(""),
    language: text(),
    expectedInPerson: integer(),
    expectedOnline: integer(),
    /** Null is unknown. */
    attendeesInPerson: integer(),
    attendeesOnline: integer(),
    /** Somebody said that nobody counted: it is not asked again. */
    isUncounted: flag().notNull().default(false),
    /** When the mail went out that asks how many came: once. */
    askedAt: instant(),
    /** Those of one series were planned together; each is its own. */
    seriesId: text(),
    sourceKey: text().unique(),
    createdById: text().references(() => members.id),
    cancelledWhy: text(),
    /** It was logged by mistake: it is shown nowhere, and what came of it was withdrawn. */
    removedAt: instant(),
    createdAt: instant().notNull(),
    updatedAt: instant().notNull(),
    version: integer().notNull().default(1),
  },
  (row) => [
    check("events_format", isOneOf(row.format, eventFormats)),
    check("events_state", isOneOf(row.state, eventStates)),
    check("events_starts_on", isDay(row.startsOn)),
    check("events_days", sql`${row.endsOn} is null or ${row.endsOn} >= ${row.startsOn}`),
    check(
      "events_attendees",
      sql`coalesce(${row.attendeesInPerson}, 0) >= 0 and coalesce(${row.attendeesOnline}, 0) >= 0`,
    ),
    index("events_by_day").on(row.startsOn, row.id),
    index("events_by_state").on(row.state, row.startsOn, row.id),
    index("events_by_change").on(row.updatedAt, row.id),
    index("events_by_link").on(row.linkFolded),
    index("events_by_series").on(row.seriesId),
    index("events_by_creator").on(row.createdById),
    index("events_removed").on(row.id).where(sql`${row.removedAt} is not null`),
    index("events_by_kind").on(row.kind),
    index("events_by_country").on(row.country, row.startsOn, row.id),
  ],
);

/** The groups that held it together; the first is the one that it was logged for. */
export const eventHosts = table(
  "event_hosts",
  {
    eventId: text()
      .notNull()
      .references(() => events.id, { onDelete: "cascade" }),
    groupId: text()
      .notNull()
      .references(() => groups.id),
    position: integer().notNull(),
  },
  (row) => [
    primaryKey({ columns: [row.eventId, row.groupId] }),
    index("event_hosts_by_group").on(row.groupId, row.eventId),
  ],
);

export const eventSessions = table(
  "event_sessions",
  {
    id: id(),
    eventId: text()
      .notNull()
      .references(() => events.id, { onDelete: "cascade" }),
    kind: text().notNull().$type<SessionKind>(),
    title: text().notNull(),
    abstract: text().notNull().default(""),
    level: text(),
    language: text(),
    slidesLink: text(),
    recordingLink: text(),
    position: integer().notNull(),
  },
  (row) => [
    check("event_sessions_kind", isOneOf(row.kind, sessionKinds)),
    index("event_sessions_by_event").on(row.eventId, row.position),
  ],
);

/** Members, or guests by name, who spoke in a session; a guest can be joined to a member later. */
export const sessionSpeakers = table(
  "session_speakers",
  {
    id: id(),
    sessionId: text()
      .notNull()
      .references(() => eventSessions.id, { onDelete: "cascade" }),
    memberId: text().references(() => members.id),
    guestName: text(),
    guestLink: text(),
    position: integer().notNull(),
  },
  (row) => [
    check("session_speakers_who", sql`(${row.memberId} is null) <> (${row.guestName} is null)`),
    uniqueIndex("session_speakers_once").on(row.sessionId, row.memberId),
    index("session_speakers_by_member").on(row.memberId, row.sessionId),
  ],
);

/** Who lent a hand, by the day. */
export const eventVolunteers = table(
  "event_volunteers",
  {
    id: id(),
    eventId: text()
      .notNull()
      .references(() => events.id, { onDelete: "cascade" }),
    memberId: text().references(() => members.id),
    guestName: text(),
    position: integer().notNull(),
  },
  (row) => [
    check("event_volunteers_who", sql`(${row.memberId} is null) <> (${row.guestName} is null)`),
    uniqueIndex("event_volunteers_once").on(row.eventId, row.memberId),
    index("event_volunteers_by_member").on(row.memberId),
  ],
);

/** Members who were there, as a list of attendees said; it credits nobody, and each can take themselves off. */
export const eventAttendees = table(
  "event_attendees",
  {
    eventId: text()
      .notNull()
      .references(() => events.id, { onDelete: "cascade" }),
    memberId: text()
      .notNull()
      .references(() => members.id),
    addedById: text().references(() => members.id),
    addedAt: instant().notNull(),
  },
  (row) => [
    primaryKey({ columns: [row.eventId, row.memberId] }),
    index("event_attendees_by_member").on(row.memberId, row.eventId),
    index("event_attendees_by_adder").on(row.addedById),
  ],
);

/** The goals and principles that the event advances; what comes of it is tagged with them. */
export const eventTags = table(
  "event_tags",
  {
    id: id(),
    eventId: text()
      .notNull()
      .references(() => events.id, { onDelete: "cascade" }),
    goalKey: text().references(() => goals.key, { onUpdate: "cascade" }),
    principleKey: text().references(() => principles.key, { onUpdate: "cascade" }),
  },
  (row) => [
    check("event_tags_one", sql`(${row.goalKey} is null) <> (${row.principleKey} is null)`),
    index("event_tags_by_event").on(row.eventId),
    uniqueIndex("event_tags_goal_once").on(row.goalKey, row.eventId).where(sql`${row.goalKey} is not null`),
    uniqueIndex("event_tags_principle_once")
      .on(row.principleKey, row.eventId)
      .where(sql`${row.principleKey} is not null`),
  ],
);
