import type { FigureKey } from "@/db/words";

/** The numbers that are people reached, by the part of reach they belong to; subscribers, stars and impressions are not. */
export const reachParts = {
  inTheRoom: ["attendees_in_person"],
  online: ["attendees_online"],
  views: ["on_demand_views", "live_views"],
  reads: ["reads"],
  plays: ["plays"],
} as const satisfies Record<string, readonly FigureKey[]>;

export type ReachPart = keyof typeof reachParts;

export const reachFigureKeys: readonly FigureKey[] = Object.values(reachParts).flat();

/** People in the room and online, reads, views and plays together; null while none of them is known. */
export function reachOf(figures: readonly { key: FigureKey; value: number }[]): number | null {
  const known = figures.filter((figure) => reachFigureKeys.includes(figure.key));
  return known.length === 0 ? null : known.reduce((sum, figure) => sum + figure.value, 0);
}

const reachPartLabels: Record<ReachPart, string> = {
  inTheRoom: "In the room",
  online: "Online",
  views: "Views",
  reads: "Reads",
  plays: "Plays",
};

/** The parts of reach that are known, in their order; none where nothing is. */
export function knownReachParts(figures: readonly { key: FigureKey; value: number }[]) {
  return (Object.keys(reachPartLabels) as ReachPart[]).flatMap((part) => {
    const keys: readonly FigureKey[] = reachParts[part];
    const known = figures.filter((figure) => keys.includes(figure.key));
    const count = known.reduce((sum, figure) => sum + figure.value, 0);
    return known.length === 0 ? [] : [{ key: part, name: reachPartLabels[part], count }];
  });
}

/** Numbers by the part of reach they belong to. */
export function peopleByPart(numbers: readonly { key: string; value: number }[]): Record<ReachPart, number> {
  const sum = (keys: readonly string[]) =>
    numbers.filter(({ key }) => keys.includes(key)).reduce((total, { value }) => total + value, 0);
  return {
    inTheRoom: sum(reachParts.inTheRoom),
    online: sum(reachParts.online),
    views: sum(reachParts.views),
    reads: sum(reachParts.reads),
    plays: sum(reachParts.plays),
  };
}

/** The numbers together; null where none is known. */
export function sumOrUnknown(numbers: readonly { value: number }[]): number | null {
  return numbers.length === 0 ? null : numbers.reduce((sum, { value }) => sum + value, 0);
}
