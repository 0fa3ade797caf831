import type { FigureKey, FigureSource } from "@/db/words";
import type { Day } from "@/lib/core/clock";

type FigureLabels = {
  /** Above its field and beside its value. */
  label: string;
  /** After the number in a sentence. */
  after: string;
  /** It keeps growing, so that a number is one of a day. */
  grows?: boolean;
};

export const figureLabels: Record<FigureKey, FigureLabels> = {
  attendees_in_person: { label: "In the room", after: "in the room" },
  attendees_online: { label: "Online", after: "online" },
  on_demand_views: { label: "Watched later", after: "watched later", grows: true },
  live_views: { label: "Watched live", after: "watched live", grows: true },
  reads: { label: "Reads", after: "reads", grows: true },
  plays: { label: "Plays", after: "plays", grows: true },
  subscribers: { label: "Subscribers", after: "subscribers", grows: true },
  copies: { label: "Copies", after: "copies", grows: true },
  stars: { label: "Stars", after: "stars", grows: true },
  downloads: { label: "Downloads", after: "downloads", grows: true },
  commits: { label: "Commits", after: "commits" },
  minutes: { label: "Minutes", after: "minutes" },
  sessions: { label: "Sessions", after: "sessions" },
  mentees: { label: "Mentees", after: "mentees" },
  answers: { label: "Answers", after: "answers" },
  projects: { label: "Projects", after: "projects" },
  words: { label: "Words", after: "words" },
  impressions: { label: "Impressions", after: "impressions", grows: true },
};

export const figureSourceLabels: Record<FigureSource, string> = {
  self_reported: "as reported",
  imported: "from an import",
  checked: "checked by a reviewer",
};

/** Whether a number may be saved as it is: whole, not negative, and not absurd. The schema says the same in words. */
export function isFigure(value: unknown): value is number {
  return typeof value === "number" && Number.isInteger(value) && value >= 0 && value <= largestFigure;
}

export const largestFigure = 1e12;

/** The day that a number written on it is of; null for one that stays as it is. */
export function figureAsOfDay(key: FigureKey, day: Day): Day | null {
  return figureLabels[key].grows ? day : null;
}
