import type { FigureKey } from "@/db/words";
import { reachParts, sumOrUnknown } from "@/lib/metrics/reach";
import type { ContributionRow } from "./rows";
import "server-only";

type Rows = readonly ContributionRow[];

const attendeeKeys: readonly string[] = [...reachParts.inTheRoom, ...reachParts.online];

/** How many are confirmed, their reach, and how many of a type that asks for it have none known. */
export function totalsOf(rows: Rows, typesWithReach: readonly string[]) {
  const confirmed = confirmedOf(rows);
  return {
    activities: confirmed.length,
    reach: sumOrUnknown(reachTotalsOf(rows)),
    unknown: confirmed.filter(({ reach, type }) => reach === null && typesWithReach.includes(type)).length,
  };
}

/** The numbers that reach is made of by key, an event's audience once; a key that nobody reported is not there. */
export function reachTotalsOf(rows: Rows): { key: FigureKey; value: number }[] {
  const each = new Map<string, { key: FigureKey; value: number }>();
  for (const { activityId, eventId, figures } of confirmedOf(rows))
    for (const { key, value } of figuresOf(figures)) {
      const once = `${key} ${(attendeeKeys.includes(key) && eventId) || activityId}`;
      each.set(once, { key, value: Math.max(value, each.get(once)?.value ?? 0) });
    }
  const sums = new Map<FigureKey, number>();
  for (const { key, value } of each.values()) sums.set(key, (sums.get(key) ?? 0) + value);
  return [...sums].map(([key, value]) => ({ key, value })).sort((one, other) => byText(one.key, other.key));
}

/** For each goal or principle how many show it, confirmed or waiting, and how many of these are confirmed. */
export function tagCountsOf(rows: Rows, kind: "goals" | "principles") {
  const confirmed = countsBy(confirmedOf(rows).flatMap((row) => row[kind]));
  return [...countsBy(rows.flatMap((row) => row[kind]))]
    .map(([key, count]) => ({ key, count, confirmed: confirmed.get(key) ?? 0 }))
    .sort((one, other) => byText(one.key, other.key));
}

/** Confirmed ones by type, most first. */
export function typeCountsOf(rows: Rows) {
  return [...countsBy(confirmedOf(rows).map(({ type }) => type))]
    .map(([key, count]) => ({ key, count }))
    .sort((one, other) => other.count - one.count || byText(one.key, other.key));
}

/** Confirmed ones by day, oldest first. */
export function dayCountsOf(rows: Rows) {
  return [...countsBy(confirmedOf(rows).map(({ startsOn }) => startsOn))]
    .map(([day, count]) => ({ day, count }))
    .sort((one, other) => byText(one.day, other.day));
}

function confirmedOf(rows: Rows): Rows {
  return rows.filter(({ state }) => state === "confirmed");
}

/** Reads `reads:40 plays:2`, as `member_activities` keeps it. */
function figuresOf(text: string): { key: FigureKey; value: number }[] {
  if (text === "") return [];
  return text.split(" ").map((figure) => {
    const [key = "", value] = figure.split(":");
    return { key: key as FigureKey, value: Number(value) };
  });
}

function countsBy<Key>(keys: readonly Key[]): Map<Key, number> {
  const counts = new Map<Key, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

function byText(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
