import type {
  accounts,
  activities,
  activityFigures,
  activityLinks,
  announcements,
  appeals,
  comments,
  credits,
  cycleDecisions,
  cycles,
  employments,
  eventAttendees,
  eventHosts,
  eventSessions,
  events,
  eventTags,
  eventVolunteers,
  facts,
  groupLeads,
  groupLinks,
  groupQuietAsks,
  groups,
  identities,
  managerNotes,
  managerTasks,
  members,
  messages,
  notifications,
  quietAsks,
  reviews,
  roleGrants,
  sessionSpeakers,
  settings,
  tags,
  termHolds,
  terms,
} from "../../schema/index";

/** Every row of the demo community, by table, in the order in which they can be written. */
export type DemoRows = {
  groups: (typeof groups.$inferInsert)[];
  groupLinks: (typeof groupLinks.$inferInsert)[];
  members: (typeof members.$inferInsert & { id: string })[];
  identities: (typeof identities.$inferInsert)[];
  employments: (typeof employments.$inferInsert)[];
  terms: DemoTerm[];
  termHolds: (typeof termHolds.$inferInsert)[];
  facts: (typeof facts.$inferInsert)[];
  groupLeads: (typeof groupLeads.$inferInsert)[];
  accounts: (typeof accounts.$inferInsert)[];
  roleGrants: (typeof roleGrants.$inferInsert)[];
  events: (typeof events.$inferInsert)[];
  eventHosts: (typeof eventHosts.$inferInsert)[];
  eventSessions: (typeof eventSessions.$inferInsert)[];
  sessionSpeakers: (typeof sessionSpeakers.$inferInsert)[];
  eventVolunteers: (typeof eventVolunteers.$inferInsert)[];
  eventTags: (typeof eventTags.$inferInsert)[];
  eventAttendees: (typeof eventAttendees.$inferInsert)[];
  activities: (typeof activities.$inferInsert & { id: string })[];
  activityLinks: (typeof activityLinks.$inferInsert)[];
  activityFigures: (typeof activityFigures.$inferInsert)[];
  credits: (typeof credits.$inferInsert)[];
  tags: (typeof tags.$inferInsert)[];
  reviews: (typeof reviews.$inferInsert)[];
  comments: (typeof comments.$inferInsert)[];
  messages: (typeof messages.$inferInsert)[];
  managerTasks: (typeof managerTasks.$inferInsert)[];
  managerNotes: (typeof managerNotes.$inferInsert)[];
  groupQuietAsks: (typeof groupQuietAsks.$inferInsert)[];
  quietAsks: (typeof quietAsks.$inferInsert)[];
  cycles: (typeof cycles.$inferInsert)[];
  cycleDecisions: (typeof cycleDecisions.$inferInsert)[];
  appeals: (typeof appeals.$inferInsert)[];
  announcements: (typeof announcements.$inferInsert)[];
  notifications: (typeof notifications.$inferInsert)[];
  settings: (typeof settings.$inferInsert)[];
};

export type DemoTerm = typeof terms.$inferInsert & { id: string };

/** A member as the rest of the making needs to know them. */
export type DemoMember = {
  id: string;
  slug: string;
  name: string;
  country: string | null;
  city: string | null;
  languages: string[];
  busy: number;
  wentQuiet: boolean;
  roles: string[];
  terms: DemoTerm[];
};
