import type { FigureKey, FigureSource } from "@/db/words";
import type { Day } from "../../clock";
import { type ReachPart, reachParts } from "../rules";

type FigureWords = {
  /** Above its field and beside its value. */
  label: string;
  /** After the number in a sentence. */
  after: string;
};

export const figureWords: Record<FigureKey, FigureWords> = {
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

export const sourceWords: Record<FigureSource, string> = {
  self_reported: "as reported",
  imported: "from an import",
  checked: "checked by a reviewer",
};

/** Those that keep growing, so that a number is one of a day. */
export const growing: readonly FigureKey[] = [
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
export function asOfDay(key: FigureKey, day: Day): Day | null {
  return growing.includes(key) ? day : null;
}

const partWords: Record<ReachPart, string> = {
  inTheRoom: "In the room",
  online: "Online",
  views: "Views",
  reads: "Reads",
  plays: "Plays",
};

/** The parts of reach that are known, in their order; none where nothing is. */
export function knownParts(figures: readonly { key: FigureKey; value: number }[]) {
  return (Object.keys(partWords) as ReachPart[]).flatMap((part) => {
    const keys: readonly FigureKey[] = reachParts[part];
    const known = figures.filter((figure) => keys.includes(figure.key));
    const count = known.reduce((sum, figure) => sum + figure.value, 0);
    return known.length === 0 ? [] : [{ key: part, name: partWords[part], count }];
  });
}

/** The numbers together; null where none is known. */
export function totalOf(numbers: readonly { value: number }[]): number | null {
  return numbers.length === 0 ? null : numbers.reduce((sum, { value }) => sum + value, 0);
}
