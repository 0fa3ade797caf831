import type { MadeCounts } from "@/db/schema";
import { type MadeThing, madeThings } from "@/db/words";

/** Some of a kind that are made new, or that were there and get something. */
export type Made = { thing: MadeThing; is: "made" | "changed"; count: number };

/** Adds up what rows made, to what was made before. */
export function addMade(before: MadeCounts, made: Made[]): MadeCounts {
  const counts = { ...before };
  for (const { thing, is, count } of made) {
    const { made: now = 0, changed = 0 } = counts[thing] ?? {};
    counts[thing] = is === "made" ? { made: now + count, changed } : { made: now, changed: changed + count };
  }
  return Object.fromEntries(madeThings.flatMap((thing) => (counts[thing] ? [[thing, counts[thing]]] : [])));
}
