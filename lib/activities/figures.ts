import type { FigureKey, FigureSource } from "@/db/words";
import type { Day } from "@/lib/core/clock";

type FigureLabels = {
  /** Above its field and beside its value. */
  label: string;
  /** After the number in a sentence. */
  after: string;
};

export const figureLabels: Record<FigureKey, FigureLabels> = {
  attendees_in_person: { label: "In the room", after: "in the room" },
  attendees_online: { label: "Online", after: "online" },
  on_demand_views: { label: "Watched later", after: "watched later" },
  live_views: { label: "Watched live", after: "watched live" },
  reads: { label: "Reads", after: "reads" },
  plays: { label: "Plays", after: "plays" },
  subscribers: { label: "Subscribers", after: "subscribers" },
  copies: { label: "Copies", after: "copies" },
  stars: { label: "Stars", after: "stars" },
  downloads: { label: "Downloads", after: "downloads" },
  commits: { label: "Commits", after: "commits" },
  minutes: { label: "Minutes", after: "minutes" },
  sessions: { label: "Sessions", after: "sessions" },
  mentees: { label: "Mentees", after: "mentees" },
  answers: { label: "Answers", after: "answers" },
  projects: { label: "Projects", after: "projects" },
  words: { label: "Words", after: "words" },
  impressions: { label: "Impressions", after: "impressions" },
};

export const figureSourceLabels: Record<FigureSource, string> = {
  self_reported: "as reported",
  imported: "from an import",
  checked: "checked by a reviewer",
};

/** Those that keep growing, so that a number is one of a day. */
export const growingFigures: readonly FigureKey[] = [
  "on_demand_views",
  "live_views",
  "reads",
  "plays",
  "subscribers",
  "copies",
  "stars",
  "downloads",
  "impressions",
];

/** The day that a number written on it is of; null for one that stays as it is. */
export function figureAsOfDay(key: FigureKey, day: Day): Day | null {
  return growingFigures.includes(key) ? day : null;
}
