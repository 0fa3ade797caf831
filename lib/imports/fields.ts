import { figureKeys } from "@/db/words";

/** Columns that name people, each by the part they played. */
export const peopleFields = [
  "people",
  "speakers",
  "authors",
  "hosts",
  "organisers",
  "mentors",
  "panelists",
  "volunteers",
] as const;

/** What an activities file may say. `people` play the part that the type suggests; `details` go below the description. */
export const activityFields = [
  "source_id",
  "title",
  "day",
  "last_day",
  "type",
  "links",
  "description",
  "details",
  "is_private",
  "format",
  "language",
  "location",
  "venue",
  "country",
  "city",
  ...peopleFields,
  "member",
  "goals",
  "principles",
  "reasons",
  "attendees",
  ...figureKeys,
] as const;

export type ActivityField = (typeof activityFields)[number];

/**
 * What a file of events may say. With a column `event`, or with speakers, `title` is that of a talk and the talks of one event
 * become its sessions; else it is that of the event.
 */
export const eventFields = [
  "source_id",
  "group",
  "event",
  "title",
  "day",
  "last_day",
  "starts_at",
  "ends_at",
  "duration",
  "time_zone",
  "kind",
  "format",
  "state",
  "is_private",
  "links",
  "online_link",
  "photos",
  "location",
  "venue",
  "country",
  "city",
  "description",
  "abstract",
  "language",
  "speakers",
  "speaker_handles",
  "slides",
  "recording",
  "attendees_in_person",
  "attendees_online",
  "expected",
] as const;

export type EventField = (typeof eventFields)[number];

/** What a file of facts may say: whose they are, then of which kind each is, then what shows it. */
export const factFields = [
  "name",
  "first_name",
  "last_name",
  "slug",
  "email",
  "github",
  "linkedin",
  "x",
  "bluesky",
  "mastodon",
  "meetup",
  "youtube",
  "devto",
  "medium",
  "credly",
  "sessionize",
  "website",
  "fact_kind",
  "certification",
  "number",
  "employer",
  "is_partner",
  "school",
  "is_student",
  "conduct",
  "conduct_version",
  "is_adult",
  "fact_detail",
  "holds_from",
  "holds_until",
  "employer_from",
  "employer_until",
  "student_from",
  "student_until",
  "conduct_on",
  "adult_on",
  "evidence_link",
  "is_checked",
] as const;

export type FactField = (typeof factFields)[number];

/** What a row says of one kind alone, where it tells several facts of a person side by side. */
export const factDayFields = [
  "holds_from",
  "holds_until",
  "employer_from",
  "employer_until",
  "student_from",
  "student_until",
  "conduct_on",
  "adult_on",
] as const;

/** What a file of groups may say. `links` are any addresses of the group, `location` holds city and country in one cell. */
export const groupFields = [
  "source_id",
  "name",
  "kind",
  "location",
  "country",
  "city",
  "links",
  "urlname",
  "address",
  "latitude",
  "longitude",
  "members",
  "members_as_of",
  "aliases",
  "description",
  "time_zone",
] as const;

export type GroupField = (typeof groupFields)[number];

/** What a members file may say. `location` holds city and country in one cell, `links` any address of the person. */
export const memberFields = [
  "name",
  "first_name",
  "last_name",
  "slug",
  "email",
  "github",
  "linkedin",
  "x",
  "bluesky",
  "mastodon",
  "meetup",
  "youtube",
  "devto",
  "medium",
  "credly",
  "sessionize",
  "website",
  "links",
  "aliases",
  "location",
  "country",
  "city",
  "bio",
  "employer",
  "job_title",
  "languages",
  "time_zone",
  "program",
  "specialty",
  "level",
  "starts",
  "ends",
  "tags",
  "group",
] as const;

export type MemberField = (typeof memberFields)[number];

/** Which columns, by place, feed which field. */
export type Columns = Map<ImportField, number[]>;

export type ImportField = MemberField | ActivityField | GroupField | EventField | FactField;

/** What files of any kind may say, each once. */
export const importFields: readonly ImportField[] = [
  ...new Set([...memberFields, ...activityFields, ...groupFields, ...eventFields, ...factFields]),
];
