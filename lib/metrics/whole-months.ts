import { and, between, eq, gte, lte } from "drizzle-orm";
import { db } from "@/db/client";
import { activitySummaries, countedActivities } from "@/db/schema";
import { addDays, addMonths, type Day } from "@/lib/core/clock";
import type { Viewer } from "@/lib/core/viewer";
import type { ChangedState } from "./summary-rows";
import "server-only";

export type DayRange = { from: Day; to: Day };

/**
 * A period as whole months and what is left of it: a month is whole as well where nothing is counted on its other days, as the running
 * one is up to today.
 */
export async function splitIntoMonths(_viewer: Viewer, period: DayRange) {
  const { from, to } = period;
  const [first, last] = [from.slice(0, 7), to.slice(0, 7)];
  const startsWhole = await isEmpty({ from: `${first}-01`, to: addDays(from, -1) });
  const endsWhole = await isEmpty({ from: addDays(to, 1), to: lastDayOf(last) });
  if (first === last)
    return startsWhole && endsWhole ? { whole: { first, last }, days: [] } : { whole: null, days: [period] };
  const [firstWhole, lastWhole] = [startsWhole ? first : monthAfter(first, 1), endsWhole ? last : monthAfter(last, -1)];
  return {
    whole: firstWhole <= lastWhole ? { first: firstWhole, last: lastWhole } : null,
    days: [
      ...(startsWhole ? [] : [{ from, to: lastDayOf(first) }]),
      ...(endsWhole ? [] : [{ from: `${last}-01`, to }]),
    ],
  };
}

const monthAfter = (month: string, months: number) => addMonths(`${month}-01`, months).slice(0, 7);
const lastDayOf = (month: string) => addDays(addMonths(`${month}-01`, 1), -1);

async function isEmpty({ from, to }: DayRange): Promise<boolean> {
  if (from > to) return true;
  const { startsOn } = countedActivities;
  const [one] = await db
    .select({ startsOn })
    .from(countedActivities)
    .where(and(gte(startsOn, from), lte(startsOn, to)))
    .limit(1);
  return !one;
}

export type MonthVersions = Record<ChangedState, ReadonlyMap<string, number>>;

/**
 * By month a number that changes whenever anything of an activity of that month does, and one that changes only with confirmed ones; a
 * month without is not there.
 */
export async function monthVersions(_viewer: Viewer, { from, to }: DayRange): Promise<MonthVersions> {
  const { topic, month, key, amount } = activitySummaries;
  const rows = await db
    .select({ month, key, amount })
    .from(activitySummaries)
    .where(and(eq(topic, "change"), between(month, from.slice(0, 7), to.slice(0, 7))));
  const of = (state: ChangedState) =>
    new Map(rows.filter((row) => row.key === state).map((row) => [row.month, row.amount]));
  return { "": of(""), confirmed: of("confirmed") };
}
