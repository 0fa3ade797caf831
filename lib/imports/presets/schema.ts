/** The systems whose exports are known by their shape. */
export const presets = ["meetup", "sessionize", "developers_events", "advocu", "mvp", "github_stars"] as const;
export type Preset = (typeof presets)[number];

/** How a person may have a file read: as an export of one of these systems, or as a plain table. */
export const readings = [...presets, "plain"] as const;

export const presetNames: Record<(typeof readings)[number], string> = {
  meetup: "Meetup",
  sessionize: "Sessionize",
  developers_events: "developers.events",
  advocu: "Advocu",
  mvp: "Microsoft MVP",
  github_stars: "GitHub Stars",
  plain: "a plain table",
};
