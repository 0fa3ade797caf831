import type { ImportField } from "./fields";

/** The systems whose exports are known by their shape. */
const sourceSystems = ["tenet", "meetup", "sessionize", "developers_events", "advocu", "mvp", "github_stars"] as const;
type SourceSystem = (typeof sourceSystems)[number];

/** How a person may have a file read: as an export of one of these systems, or as a plain table. */
export const readAsChoices = [...sourceSystems, "plain"] as const;

export const readAsNames: Record<(typeof readAsChoices)[number], string> = {
  tenet: "Tenet",
  meetup: "Meetup",
  sessionize: "Sessionize",
  developers_events: "developers.events",
  advocu: "Advocu",
  mvp: "Microsoft MVP",
  github_stars: "GitHub Stars",
  plain: "a plain table",
};

/**
 * What an export of a system looks like and means. It is one where every header of one of the `signs` is there, and where the
 * values of `says` are its own words; `columns` are the headers of each field, best first.
 */
export type ExportFormat = {
  preset: SourceSystem;
  signs: string[][];
  says?: { header: string; form: RegExp };
  columns: Partial<Record<ImportField, string[]>>;
  /** Its rows are the talks of one event, which may last several days. */
  isOneEvent?: true;
  /** Its moments mean days. */
  hasDays?: true;
  /** It writes 0 where nobody said a number. */
  isZeroUnknown?: true;
};
