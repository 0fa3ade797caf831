import type { ExportFormat } from "../../source-systems";

const advocu: ExportFormat = {
  preset: "advocu",
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

/** The talks of a table of sessions, each with all of its speakers. */
const sessionizeTalks: ExportFormat = {
  preset: "sessionize",
  signs: [["Session Id", "Title", "Owner", "speakers", "Scheduled At"]],
  columns: {
    title: ["Title"],
    day: ["Scheduled At"],
    speakers: ["speakers"],
    description: ["Description"],
    links: ["Recording Link"],
    language: ["Language", "Session language"],
  },
};

/** The log that this very application gives: its ids lead to what is here already. */
const ownActivities: ExportFormat = {
  preset: "tenet",
  signs: [["title", "counts for", "reach", "numbers", "visibility", "id"]],
  columns: {
    source_id: ["id"],
    title: ["title"],
    day: ["day"],
    last_day: ["last day"],
    type: ["type"],
    people: ["people"],
    goals: ["goals"],
    principles: ["principles"],
    country: ["country"],
    city: ["city"],
    language: ["language"],
    links: ["links"],
    description: ["description"],
    is_private: ["visibility"],
  },
};

export const activityFormats: readonly ExportFormat[] = [ownActivities, advocu, mvp, githubStars, sessionizeTalks];
