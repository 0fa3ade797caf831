import { createHash, randomInt } from "node:crypto";
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
export const reachKeys: readonly FigureKey[] = Object.values(reachParts).flat();

/** People in the room and online, reads, views and plays together; null while none of them is known. */
export function reachOf(figures: readonly { key: FigureKey; value: number }[]): number | null {
  const known = figures.filter((figure) => reachKeys.includes(figure.key));
  return known.length === 0 ? null : known.reduce((sum, figure) => sum + figure.value, 0);
}

/** A link as it is compared: without scheme, `www.`, trailing slash, fragment and tracking parameters. */
export function foldLink(url: string): string {
  const link = new URL(url);
  for (const name of [...link.searchParams.keys()])
    if (/^(utm_.*|fbclid|gclid|ref|trk)$/i.test(name)) link.searchParams.delete(name);
  const host = link.hostname.toLowerCase().replace(/^www\./, "");
  return `${host}${link.pathname.replace(/\/+$/, "")}${link.search}`;
}

/** The row number of the full-text index: the day in front, so that the newest are found first. */
export function searchRowOf(day: string): number {
  return Math.floor(Date.parse(`${day}T00:00:00Z`) / 86_400_000 + 800_000) * 2 ** 32 + randomInt(2 ** 32 - 1);
}

/** A key for a row that its source gives none: the same facts make the same key. */
export function sourceKeyOf(...facts: readonly (string | null)[]): string {
  return createHash("sha256").update(JSON.stringify(facts)).digest("hex").slice(0, 32);
}
