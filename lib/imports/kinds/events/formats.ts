import type { ExportFormat } from "../../source-systems";

const meetupEvents: ExportFormat = {
  preset: "meetup",
  isZeroUnknown: true,
  signs: [
    ["name", "local_date", "yes_rsvp_count"],
    ["name", "time", "yes_rsvp_count"],
    ["title", "eventUrl", "dateTime"],
  ],
  columns: {
    source_id: ["id"],
    group: ["group.urlname", "group.name"],
    title: ["title", "name"],
    day: ["dateTime", "local_date", "time"],
    starts_at: ["local_time"],
    last_day: ["endTime"],
    duration: ["duration"],
    time_zone: ["group.timezone", "timezone"],
    format: ["eventType", "venues.venueType", "is_online_event", "isOnline"],
    state: ["status"],
    links: ["eventUrl", "event_url", "link", "shortUrl"],
    venue: ["venue.name", "venues"],
    city: ["venue.city", "venues.city"],
    country: ["venue.country", "venue.localized_country_name", "venues.country"],
    description: ["description"],
    expected: ["yes_rsvp_count", "going", "rsvps.totalCount", "rsvps.yesCount", "goingCount.totalCount"],
    attendees_in_person: ["headcount", "manual_attendance_count"],
  },
};

/** The views "All", "Sessions" and "Grid", and the tables of sessions; every file is one event. */
const sessionizeTalks: ExportFormat = {
  preset: "sessionize",
  isOneEvent: true,
  signs: [
    ["title", "startsAt", "speakers", "isServiceSession"],
    ["Session Id", "Title", "Owner", "speakers", "Scheduled At"],
  ],
  columns: {
    title: ["title"],
    day: ["startsAt", "Scheduled At"],
    last_day: ["endsAt"],
    duration: ["Scheduled Duration"],
    abstract: ["description"],
    speakers: ["speakers"],
    speaker_handles: ["speakers.profiles"],
    recording: ["recordingUrl", "recording link", "youtube video", "recording", "video"],
    slides: ["slides", "slide deck"],
    language: ["language", "session language"],
  },
};

const developersEvents: ExportFormat = {
  preset: "developers_events",
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

/** The lists of events that this very application gives: the address of an event names it. */
const ownEvents: ExportFormat = {
  preset: "tenet",
  signs: [["day", "clock", "title", "groups", "in_the_room", "address"]],
  columns: {
    source_id: ["address"],
    day: ["day"],
    starts_at: ["clock"],
    time_zone: ["time_zone"],
    title: ["title"],
    group: ["groups"],
    kind: ["kind"],
    format: ["format"],
    state: ["state"],
    venue: ["venue"],
    city: ["city"],
    country: ["country"],
    attendees_in_person: ["in_the_room"],
    attendees_online: ["online"],
    links: ["link"],
  },
};

export const eventFormats: readonly ExportFormat[] = [ownEvents, meetupEvents, sessionizeTalks, developersEvents];
