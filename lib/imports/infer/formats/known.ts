import type { ImportKind } from "@/db/words";
import type { ImportField } from "../../fields";
import type { SourceSystem } from "./source-systems";

/**
 * What an export of a system looks like and means. It is one where every header of one of the `signs` is there, and where the
 * values of `says` are its own words; `columns` are the headers of each field, best first.
 */
export type ExportFormat = {
  preset: SourceSystem;
  kind: ImportKind;
  signs: string[][];
  says?: { header: string; form: RegExp };
  columns: Partial<Record<ImportField, string[]>>;
  /** Its moments mean days. */
  hasDays?: true;
  /** It writes 0 where nobody said a number. */
  isZeroUnknown?: true;
};

const meetupEvents: ExportFormat = {
  preset: "meetup",
  kind: "events",
  isZeroUnknown: true,
  signs: [
    ["name", "local_date", "yes_rsvp_count"],
    ["name", "time", "yes_rsvp_count"],
    ["title", "eventUrl", "dateTime"],
  ],
  columns: {
    source_id: ["id"],
    title: ["title", "name"],
    day: ["dateTime", "local_date", "time"],
    starts_at: ["local_time"],
    last_day: ["endTime"],
    duration: ["duration"],
    time_zone: ["group.timezone", "timezone"],
    format: ["eventType", "is_online_event", "isOnline"],
    state: ["status"],
    links: ["eventUrl", "event_url", "link", "shortUrl"],
    venue: ["venue.name"],
    city: ["venue.city"],
    country: ["venue.country", "venue.localized_country_name"],
    description: ["description"],
    expected: ["yes_rsvp_count", "going", "rsvps.totalCount", "rsvps.yesCount", "goingCount.totalCount"],
    attendees_in_person: ["headcount", "manual_attendance_count"],
  },
};

const meetupGroups: ExportFormat = {
  preset: "meetup",
  kind: "groups",
  signs: [
    ["urlname", "members"],
    ["urlname", "memberships.totalCount"],
    ["urlname", "stats.memberCounts.all"],
  ],
  columns: {
    source_id: ["id"],
    name: ["name"],
    links: ["link"],
    country: ["country", "localized_country_name"],
    city: ["city"],
    latitude: ["lat", "latitude"],
    longitude: ["lon", "longitude"],
    members: ["members", "memberships.totalCount", "stats.memberCounts.all"],
    description: ["description"],
    time_zone: ["timezone"],
  },
};

const sessionizeTalks: ExportFormat = {
  preset: "sessionize",
  kind: "events",
  signs: [["title", "startsAt", "speakers", "isServiceSession"]],
  columns: {
    title: ["title"],
    day: ["startsAt"],
    last_day: ["endsAt"],
    abstract: ["description"],
    speakers: ["speakers"],
    speaker_handles: ["speakers.profiles"],
    recording: ["recordingUrl", "youtube video", "recording", "video"],
    slides: ["slides", "slide deck"],
    language: ["language", "session language"],
  },
};

const sessionizeSpeakers: ExportFormat = {
  preset: "sessionize",
  kind: "members",
  signs: [["fullName", "tagLine", "bio", "links"]],
  columns: {
    name: ["fullName"],
    email: ["email"],
    bio: ["bio"],
    links: ["links"],
    country: ["country"],
    city: ["city"],
  },
};

const developersEvents: ExportFormat = {
  preset: "developers_events",
  kind: "events",
  hasDays: true,
  signs: [
    ["name", "date", "hyperlink", "location"],
    ["conf.name", "conf.date", "conf.hyperlink", "until"],
  ],
  columns: {
    title: ["name", "conf.name"],
    day: ["date", "conf.date"],
    links: ["hyperlink", "conf.hyperlink"],
    location: ["location", "conf.location"],
  },
};

const advocu: ExportFormat = {
  preset: "advocu",
  kind: "activities",
  signs: [
    ["activityDate", "title", "activityId"],
    ["activityDate", "title", "activityUrl"],
  ],
  columns: {
    source_id: ["activityId"],
    type: ["contentType", "type"],
    title: ["title"],
    day: ["activityDate"],
    links: ["activityUrl"],
    description: ["description_plain_text", "description"],
    format: ["eventFormat"],
    city: ["city"],
    country: ["countryIso", "country"],
    attendees: ["metrics.attendees"],
    attendees_in_person: ["inPersonAttendees"],
    reads: ["metrics.readers"],
    on_demand_views: ["metrics.views", "metrics.viewers"],
    minutes: ["metrics.timeSpent"],
    stars: ["metrics.stars"],
    is_private: ["private"],
  },
};

const mvp: ExportFormat = {
  preset: "mvp",
  kind: "activities",
  signs: [
    ["activityTypeName", "technologyFocusArea", "title"],
    ["ContributionTypeName", "Title", "StartDate"],
  ],
  isZeroUnknown: true,
  columns: {
    source_id: ["id", "ContributionId"],
    type: ["activityTypeName", "ContributionTypeName"],
    title: ["title"],
    day: ["date", "StartDate"],
    last_day: ["dateEnd"],
    links: ["url", "ReferenceUrl"],
    description: ["description"],
    attendees_in_person: ["inPersonAttendees"],
    live_views: ["liveStreamViews"],
    on_demand_views: ["onDemandViews", "numberOfViews"],
    subscribers: ["subscriberBase"],
    details: ["technologyFocusArea", "ContributionTechnology"],
    is_private: ["isPrivate"],
  },
};

const githubStars: ExportFormat = {
  preset: "github_stars",
  kind: "activities",
  signs: [["type", "title", "url", "date"]],
  says: { header: "type", form: /^[A-Z]+(_[A-Z]+)*$/ },
  columns: {
    source_id: ["id"],
    type: ["type"],
    title: ["title"],
    day: ["date"],
    links: ["url"],
    description: ["description"],
  },
};

export const exportFormats: ExportFormat[] = [
  meetupEvents,
  meetupGroups,
  sessionizeTalks,
  sessionizeSpeakers,
  developersEvents,
  advocu,
  mvp,
  githubStars,
];
