/** The closed sets of words that the database checks. Pure: forms, policies and tables all read them from here. */
export const programShapes = ["diamond", "square", "circle", "hexagon", "pennant", "ring", "cross", "star"] as const;
export const catalogueKinds = ["program", "goal", "trait", "principle", "activity type", "certification"] as const;
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
/** What reaches a stage of a program: an event that the group held, one with a guest who spoke, or a successor who leads it. */
export const stageHappenings = ["event", "guest_speaker", "handed_over"] as const;
/** How long a term lasts where nobody says otherwise: without an end, so many months, or until its cohort ends. */
export const termLengths = ["open", "months", "cohort"] as const;
/** For so many days after its last one a term can still be renewed; a closed set, so that a query can ask for each. */
export const graceLengths = [0, 14, 30, 60, 90] as const;
export const termEndings = ["completed", "renewed", "withdrawn", "lapsed", "revoked", "emeritus"] as const;
/** What a manager does about a term, the most urgent first. */
export const attentions = ["needs_call", "ending_soon", "on_track", "on_hold"] as const;
export const groupKinds = ["user group", "student club", "partner organisation"] as const;
export const cycleDecisionKinds = ["renew", "grace", "on_hold", "emeritus", "end"] as const;
/** What a member is written: a renewal is told apart by its level. */
export const letterKinds = [
  "renew_same",
  "renew_higher",
  "renew_lower",
  "grace",
  "on_hold",
  "emeritus",
  "end",
] as const;
/** Held: it waits for a reason. */
export const letterStates = ["waiting", "held", "sent"] as const;
export const appealOutcomes = ["kept", "changed"] as const;
export const eventFormats = ["in_person", "online", "hybrid"] as const;
export const eventStates = ["planned", "held", "cancelled"] as const;
export const sessionKinds = ["talk", "workshop"] as const;
/** What a term may depend on besides contributions. */
export const factKinds = ["certification", "employer", "student", "age", "conduct"] as const;
export const certificationLevels = ["foundational", "associate", "professional", "specialty"] as const;
export const evidenceTypes = ["application/pdf", "image/png", "image/jpeg"] as const;
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
export const importKindNames = ["members", "activities", "groups", "events", "facts"] as const;
export const importStates = ["uploaded", "running", "done", "failed", "undone"] as const;
/** What an import makes, in the order in which a sentence names it. */
export const madeThings = ["member", "term", "fact", "group", "event", "session", "activity"] as const;
export const rowOutcomes = ["created", "updated", "unchanged", "refused"] as const;
/** What a member says who is asked after a long time without a contribution. */
export const quietAnswers = ["still_here", "on_leave", "stepping_down"] as const;
/** What a manager writes to a member about: nobody is written to twice for the same within a while. */
export const messageKinds = ["missing", "ending", "quiet", "fact", "other"] as const;
export const channels = ["form", "api", "import", "command line", "system"] as const;
export const linkKinds = ["sign_in", "reset", "invite", "verify_identity"] as const;
/** What a notification wants of whom it is for. */
export const notificationNeeds = ["do", "decide", "read"] as const;
/** To whom an announcement is made. */
export const announcementAudiences = ["everybody", "program", "group"] as const;
export const mailTimings = ["at once", "daily", "weekly", "never"] as const;
export const jobStates = ["waiting", "running", "dead"] as const;
const jobNames = [
  "send-mail",
  "tell-people",
  "credit-leads",
  "ask-for-headcounts",
  "tell-of-ending-facts",
  "count-standings",
  "send-letters",
  "send-digests",
  "remind-of-cycles",
  "ask-quiet-members",
  "follow-quiet-asks",
  "tell-of-announcements",
  "delete-expired-sessions",
  "delete-expired-links",
  "delete-expired-rate-limits",
  "delete-kept-answers",
  "delete-old-notifications",
  "delete-sent-mail",
  "delete-unused-uploads",
  "delete-unused-files",
] as const;

export type ProgramShape = (typeof programShapes)[number];
export type CatalogueKind = (typeof catalogueKinds)[number];
export type Visibility = (typeof visibilities)[number];
export type IdentityKind = (typeof identityKinds)[number];
export type Role = (typeof roles)[number];
export type TermState = (typeof termStates)[number];
export type TermLength = (typeof termLengths)[number];
export type TermEnding = (typeof termEndings)[number];
export type Attention = (typeof attentions)[number];
export type CycleDecisionKind = (typeof cycleDecisionKinds)[number];
export type LetterKind = (typeof letterKinds)[number];
export type LetterState = (typeof letterStates)[number];
export type AppealOutcome = (typeof appealOutcomes)[number];
export type GroupKind = (typeof groupKinds)[number];
export type EventFormat = (typeof eventFormats)[number];
export type EventState = (typeof eventStates)[number];
export type SessionKind = (typeof sessionKinds)[number];
export type FactKind = (typeof factKinds)[number];
export type CertificationLevel = (typeof certificationLevels)[number];
export type EvidenceType = (typeof evidenceTypes)[number];
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
export type CacheName = "catalogue" | "contributed" | "groups" | "settings" | "medians" | "people" | "public";

export type Channel = (typeof channels)[number];
export type LinkKind = (typeof linkKinds)[number];
export type NotificationNeed = (typeof notificationNeeds)[number];
export type AnnouncementAudience = (typeof announcementAudiences)[number];
export type MailTiming = (typeof mailTimings)[number];
export type JobState = (typeof jobStates)[number];
export type QuietAnswer = (typeof quietAnswers)[number];
export type MessageKind = (typeof messageKinds)[number];
export type JobName = (typeof jobNames)[number];
