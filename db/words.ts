/** The closed sets of words that the database checks. Pure: forms, policies and tables all read them from here. */
export const programShapes = ["diamond", "square", "circle", "hexagon", "pennant", "ring", "cross", "star"] as const;
export const catalogueKinds = ["program", "goal", "trait", "principle", "activity type"] as const;
export const visibilities = ["private", "community", "public"] as const;
export const identityKinds = [
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
  "other",
] as const;
export const roles = ["administrator", "manager"] as const;
export const termStates = ["invited", "active", "on_hold", "grace", "ended"] as const;
export const termEndings = ["completed", "renewed", "withdrawn", "lapsed", "revoked", "emeritus"] as const;
export const groupKinds = ["user group", "student club", "partner organisation"] as const;
export const eventFormats = ["in_person", "online", "hybrid"] as const;
export const eventStates = ["planned", "held", "cancelled"] as const;
export const sessionKinds = ["talk", "workshop"] as const;
export const activityStates = ["draft", "submitted", "confirmed", "returned", "declined", "withdrawn"] as const;
export const figureKeys = [
  "attendees_in_person",
  "attendees_online",
  "on_demand_views",
  "live_views",
  "reads",
  "plays",
  "subscribers",
  "copies",
  "stars",
  "downloads",
  "commits",
  "minutes",
  "sessions",
  "mentees",
  "answers",
  "projects",
  "words",
  "impressions",
] as const;
export const figureSources = ["self_reported", "imported", "checked"] as const;
export const creditParts = [
  "speaker",
  "author",
  "host",
  "organiser",
  "mentor",
  "panelist",
  "volunteer",
  "contributor",
  "attendee",
] as const;
export const reviewDecisions = ["confirmed", "returned", "declined"] as const;
export const importKindNames = ["members", "activities", "groups", "events"] as const;
export const importStates = ["uploaded", "running", "done", "failed", "undone"] as const;
/** What an import makes, in the order in which a sentence names it. */
export const madeThings = ["member", "term", "group", "event", "session", "activity"] as const;
export const rowOutcomes = ["created", "updated", "unchanged", "refused"] as const;
export const channels = ["form", "api", "import", "command line", "system"] as const;
export const linkKinds = ["sign_in", "reset", "invite", "verify_identity"] as const;
export const jobStates = ["waiting", "running", "dead"] as const;
const jobNames = [
  "send-mail",
  "ask-for-headcounts",
  "delete-expired-sessions",
  "delete-expired-links",
  "delete-expired-rate-limits",
  "delete-sent-mail",
  "delete-unused-uploads",
] as const;

export type ProgramShape = (typeof programShapes)[number];
export type CatalogueKind = (typeof catalogueKinds)[number];
export type Visibility = (typeof visibilities)[number];
export type IdentityKind = (typeof identityKinds)[number];
export type Role = (typeof roles)[number];
export type TermState = (typeof termStates)[number];
export type TermEnding = (typeof termEndings)[number];
export type GroupKind = (typeof groupKinds)[number];
export type EventFormat = (typeof eventFormats)[number];
export type EventState = (typeof eventStates)[number];
export type SessionKind = (typeof sessionKinds)[number];
export type ActivityState = (typeof activityStates)[number];
export type FigureKey = (typeof figureKeys)[number];
export type FigureSource = (typeof figureSources)[number];
export type CreditPart = (typeof creditParts)[number];
export type ReviewDecision = (typeof reviewDecisions)[number];
export type ImportKindName = (typeof importKindNames)[number];
export type ImportState = (typeof importStates)[number];
export type MadeThing = (typeof madeThings)[number];
export type RowOutcome = (typeof rowOutcomes)[number];
/** What is kept in memory while its version in the database stands. */
export type CacheName = "catalogue" | "groups" | "settings" | "medians" | "people";

export type Channel = (typeof channels)[number];
export type LinkKind = (typeof linkKinds)[number];
export type JobState = (typeof jobStates)[number];
export type JobName = (typeof jobNames)[number];
