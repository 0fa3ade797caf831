import type { CreditPart, FigureKey } from "../words";

type SeededType = {
  key: string;
  name: string;
  icon: string;
  asks: FigureKey[];
  part: CreditPart;
  aliases: string[];
  isCommon?: boolean;
};

const room: FigureKey[] = ["attendees_in_person", "attendees_online"];

/** The types that Tenet ships with; aliases are the words that other systems use for them. */
export const seededActivityTypes: SeededType[] = [
  {
    key: "talk",
    name: "Talk",
    icon: "talk",
    asks: [...room, "on_demand_views"],
    part: "speaker",
    isCommon: true,
    aliases: [
      "public-speaking",
      "speaking",
      "speaking (conference)",
      "speaking (user group)",
      "presentation",
      "session",
      "lecture",
      "keynote",
      "lightning talk",
      "webinar",
    ],
  },
  {
    key: "event_organised",
    name: "Event organised",
    icon: "event_organised",
    asks: [...room, "minutes"],
    part: "organiser",
    isCommon: true,
    aliases: [
      "event",
      "event_organization",
      "event organization",
      "conference (organizer)",
      "user group owner",
      "meetup",
      "organizer",
      "event organised",
    ],
  },
  {
    key: "article",
    name: "Article",
    icon: "article",
    asks: ["reads"],
    part: "author",
    isCommon: true,
    aliases: ["articles", "blogpost", "blog", "blog post", "post", "write-up"],
  },
  {
    key: "video",
    name: "Video",
    icon: "video",
    asks: ["on_demand_views", "live_views"],
    part: "author",
    isCommon: true,
    aliases: ["videos", "webcast", "youtube", "stream", "live stream", "screencast"],
  },
  {
    key: "mentoring",
    name: "Mentoring",
    icon: "mentoring",
    asks: ["mentees", "minutes"],
    part: "mentor",
    isCommon: true,
    aliases: ["mentorship", "mentor"],
  },
  {
    key: "workshop",
    name: "Workshop",
    icon: "workshop",
    asks: [...room, "minutes"],
    part: "speaker",
    isCommon: true,
    aliases: ["study jam", "hands-on", "training", "lab", "bootcamp"],
  },
  {
    key: "newsletter",
    name: "Newsletter",
    icon: "newsletter",
    asks: ["subscribers", "reads"],
    part: "author",
    aliases: ["newsletters"],
  },
  { key: "podcast", name: "Podcast", icon: "podcast", asks: ["plays"], part: "host", aliases: ["podcasts"] },
  { key: "book", name: "Book", icon: "book", asks: ["copies", "reads"], part: "author", aliases: ["books", "ebook"] },
  {
    key: "open_source",
    name: "Open source",
    icon: "open_source",
    asks: ["stars", "downloads", "commits"],
    part: "author",
    aliases: ["code contribution", "open_source_project", "code project", "open source project", "oss"],
  },
  {
    key: "code_sample",
    name: "Code sample",
    icon: "code_sample",
    asks: ["downloads", "stars"],
    part: "author",
    aliases: ["sample code", "code samples", "demo"],
  },
  {
    key: "forum_answers",
    name: "Forum answers",
    icon: "forum_answers",
    asks: ["answers", "reads"],
    part: "contributor",
    aliases: ["forum", "stack overflow", "re:post"],
  },
  {
    key: "study_group",
    name: "Study group",
    icon: "study_group",
    asks: [...room, "sessions", "minutes"],
    part: "organiser",
    aliases: ["study circle", "reading group"],
  },
  {
    key: "hackathon",
    name: "Hackathon",
    icon: "hackathon",
    asks: [...room, "projects"],
    part: "organiser",
    aliases: ["game day", "hack day"],
  },
  {
    key: "product_feedback",
    name: "Product feedback",
    icon: "product_feedback",
    asks: ["minutes"],
    part: "contributor",
    aliases: ["product-feedback-given", "feedback"],
  },
  {
    key: "certification_coaching",
    name: "Certification coaching",
    icon: "certification_coaching",
    asks: ["mentees"],
    part: "mentor",
    aliases: ["certification"],
  },
  {
    key: "customer_engagement",
    name: "Customer engagement",
    icon: "customer_engagement",
    asks: ["minutes"],
    part: "contributor",
    aliases: ["customer meeting"],
  },
  {
    key: "translation",
    name: "Translation",
    icon: "translation",
    asks: ["words", "reads"],
    part: "contributor",
    aliases: ["localisation", "localization"],
  },
  {
    key: "social",
    name: "Social",
    icon: "social",
    asks: ["impressions"],
    part: "author",
    aliases: ["amplification", "social media", "social post"],
  },
  { key: "story", name: "Story", icon: "story", asks: [], part: "author", aliases: ["stories", "interview"] },
  { key: "other", name: "Other", icon: "other", asks: [], part: "contributor", aliases: [] },
];
