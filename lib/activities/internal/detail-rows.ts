import type { FigureKey, FigureSource } from "@/db/words";
import { today } from "@/lib/core/clock";
import { normalizeLink } from "@/lib/core/links";
import { figureAsOfDay } from "../figures";
import type { ActivityFacts } from "../schema";

export type ActivityDetails = Pick<ActivityFacts, "links" | "figures" | "credits" | "goals" | "principles">;

export type TagRow = {
  activityId: string;
  goalKey: string | null;
  principleKey: string | null;
  reason: string | null;
  addedById: string | null;
};

type DetailsGiven = {
  id: string;
  viewer: { memberId: string | null; timeZone: string };
  facts: ActivityDetails;
  source: FigureSource;
};

/** Links, numbers, credits and tags of an activity as rows of their tables. */
export function activityDetailRows({ id, viewer, facts, source }: DetailsGiven) {
  const links = [...new Map(facts.links.map((url) => [normalizeLink(url), url])).entries()];
  const day = today(viewer.timeZone);
  const mark = { activityId: id, goalKey: null, principleKey: null, addedById: viewer.memberId };
  return {
    links: links.map(([urlFolded, url], position) => ({ activityId: id, url, urlFolded, position })),
    figures: Object.entries(facts.figures).flatMap(([key, value]) =>
      value === null || value === undefined
        ? []
        : [{ activityId: id, key: key as FigureKey, value, source, asOf: figureAsOfDay(key as FigureKey, day) }],
    ),
    people: facts.credits.map((credit, position) => ({
      activityId: id,
      memberId: credit.memberId ?? null,
      guestName: credit.guestName,
      part: credit.part,
      position,
    })),
    marks: [
      ...facts.goals.map((tag): TagRow => ({ ...mark, goalKey: tag.key, reason: tag.reason })),
      ...facts.principles.map((tag): TagRow => ({ ...mark, principleKey: tag.key, reason: tag.reason })),
    ],
  };
}
