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

/** A bare address, as people type it, with the scheme that it lacks; anything else as it came. */
export function completeLink(typed: string): string {
  const text = typed.trim();
  return /^(?![a-z]+:)[^\s/:@?#]+\.[a-z]{2,}([/?#]|$)/i.test(text) ? `https://${text}` : text;
}

/** A link as it is compared: without scheme, `www.`, trailing slash, fragment and tracking parameters. Text that is no link stays. */
export function foldLink(url: string): string {
  const complete = completeLink(url);
  if (!URL.canParse(complete)) return complete.toLowerCase();
  const link = new URL(complete);
  for (const name of [...link.searchParams.keys()])
    if (/^(utm_.*|fbclid|gclid|ref|trk)$/i.test(name)) link.searchParams.delete(name);
  const host = link.hostname.toLowerCase().replace(/^www\./, "");
  return `${host}${link.pathname.replace(/\/+$/, "")}${link.search}`;
}

/** The row number of the full-text index: the day in front, so that the newest are found first. */
export function searchRowOf(day: string): number {
  const chance = (crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) >>> 1;
  return Math.floor(Date.parse(`${day}T00:00:00Z`) / 86_400_000 + 800_000) * 2 ** 31 + chance;
}
