import type { FigureKey } from "../../words";
import type { Chance } from "./chance";

/** How much is usual, by number. */
const usual: Record<FigureKey, number> = {
  attendees_in_person: 42,
  attendees_online: 24,
  on_demand_views: 210,
  live_views: 60,
  reads: 340,
  plays: 190,
  subscribers: 640,
  copies: 260,
  stars: 48,
  downloads: 380,
  commits: 14,
  minutes: 90,
  sessions: 6,
  mentees: 4,
  answers: 11,
  projects: 7,
  words: 4200,
  impressions: 5200,
};
const settled: readonly FigureKey[] = ["minutes", "sessions", "mentees", "projects"];

/** The numbers of an activity; what nobody counted stays away. */
export function figuresOf(chance: Chance, asks: readonly FigureKey[]): Partial<Record<FigureKey, number>> {
  const found: Partial<Record<FigureKey, number>> = {};
  for (const [place, key] of asks.entries()) {
    const online = key === "attendees_online";
    if (!chance.is(online ? 0.38 : place === 0 ? 0.88 : 0.6)) continue;
    found[key] = chance.around(usual[key], settled.includes(key) ? 0.3 : 0.6);
  }
  return found;
}

/** Whether the number changes after the day, so that it needs an "as of". */
export function isGrowing(key: FigureKey): boolean {
  return ["on_demand_views", "reads", "plays", "subscribers", "copies", "stars", "downloads", "impressions"].includes(
    key,
  );
}
