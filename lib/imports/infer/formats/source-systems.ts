/** The systems whose exports are known by their shape. */
export const sourceSystems = ["meetup", "sessionize", "developers_events", "advocu", "mvp", "github_stars"] as const;
export type SourceSystem = (typeof sourceSystems)[number];

/** How a person may have a file read: as an export of one of these systems, or as a plain table. */
export const readAsChoices = [...sourceSystems, "plain"] as const;

export const readAsNames: Record<(typeof readAsChoices)[number], string> = {
  meetup: "Meetup",
  sessionize: "Sessionize",
  developers_events: "developers.events",
  advocu: "Advocu",
  mvp: "Microsoft MVP",
  github_stars: "GitHub Stars",
  plain: "a plain table",
};
