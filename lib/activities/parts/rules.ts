import type { FigureKey, FigureSource } from "@/db/words";
import { today } from "../../clock";
import { asOfDay } from "../figures/rules";
import { foldLink } from "../rules";
import type { ActivityFacts } from "../schema";

export type Parts = Pick<ActivityFacts, "links" | "figures" | "credits" | "goals" | "principles">;

export type Mark = {
  activityId: string;
  goalKey: string | null;
  principleKey: string | null;
  reason: string | null;
  addedById: string | null;
};

type Given = { id: string; viewer: { memberId: string | null; timeZone: string }; facts: Parts; source: FigureSource };

/** Links, numbers, credits and tags of an activity as rows of their tables. */
export function partsOf({ id, viewer, facts, source }: Given) {
  const links = [...new Map(facts.links.map((url) => [foldLink(url), url])).entries()];
  const day = today(viewer.timeZone);
  const mark = { activityId: id, goalKey: null, principleKey: null, addedById: viewer.memberId };
  return {
    links: links.map(([urlFolded, url], position) => ({ activityId: id, url, urlFolded, position })),
    figures: Object.entries(facts.figures).flatMap(([key, value]) =>
      value === null || value === undefined
        ? []
        : [{ activityId: id, key: key as FigureKey, value, source, asOf: asOfDay(key as FigureKey, day) }],
    ),
    people: facts.credits.map((credit, position) => ({
      activityId: id,
      memberId: credit.memberId ?? null,
      guestName: credit.guestName,
      part: credit.part,
      position,
    })),
    marks: [
      ...facts.goals.map((tag): Mark => ({ ...mark, goalKey: tag.key, reason: tag.reason })),
      ...facts.principles.map((tag): Mark => ({ ...mark, principleKey: tag.key, reason: tag.reason })),
    ],
  };
}
