import { and, between, eq, inArray, like, or, type SQL, sql } from "drizzle-orm";
import { inChunks } from "@/db/chunks";
import { db } from "@/db/client";
import { activitySummaries, countedActivities } from "@/db/schema";
import type { Day } from "@/lib/core/clock";
import type { Viewer } from "@/lib/core/viewer";
import { type CountedActivity, programsText, type SummaryRow, type SummaryTopic, summaryRows } from "./summary-rows";
import { type DayRange, splitIntoMonths } from "./whole-months";
import "server-only";

export type CountedScope = {
  from: Day;
  to: Day;
  /** Keys of the programs that an activity has to count for one of; null for all activities. */
  programs: readonly string[] | null;
  /** Only what everybody may see. */
  isPublic?: boolean;
};

/** A row of the summaries over all months; `month` is kept of types alone. */
export type PeriodRow = Pick<SummaryRow, "topic" | "month" | "key" | "state" | "amount">;

export type PeriodCounted = { rows: PeriodRow[]; spread: CountedActivity[] };

const readTopics = ["type", "known", "principle", "goal", "cell", "review", "reach", "seats"] satisfies SummaryTopic[];

/**
 * What the summaries hold of a period, whole months from their rows and the days beside them from the activities, and the activities
 * of events that were held in several months. Rights are the caller's.
 */
export async function readSummaries(viewer: Viewer, scope: CountedScope): Promise<PeriodCounted> {
  const { whole, days } = await splitIntoMonths(viewer, scope);
  const spread = new Set(await spreadEventsIn(viewer, scope));
  const ofDays = summaryRows(await countedIn(days), spread).filter((row) => isAskedFor(row, scope));
  return {
    rows: addedUp([...(whole ? await storedRows(whole, scope) : []), ...ofDays.map(overAllMonths)]),
    spread: await activitiesOfEvents([...spread], scope),
  };
}

/** Each row once, over all months but where the month is kept. */
export function addedUp(rows: readonly PeriodRow[]): PeriodRow[] {
  const each = new Map<string, PeriodRow>();
  for (const row of rows) {
    const key = [row.topic, row.month, row.key, row.state].join("\n");
    each.set(key, { ...row, amount: row.amount + (each.get(key)?.amount ?? 0) });
  }
  return [...each.values()];
}

/** Whole months are read, summed up by the database; in a row `programs` stands between blanks. */
async function storedRows(whole: { first: string; last: string }, scope: CountedScope): Promise<PeriodRow[]> {
  const { topic, month, programs, key, state, isPublic, amount } = activitySummaries;
  const monthOfType = sql<string>`case when ${topic} in ('type', 'known') then ${month} else '' end`;
  return db
    .select({ topic, month: monthOfType, key, state, amount: sql<number>`sum(${amount})`.mapWith(Number) })
    .from(activitySummaries)
    .where(
      and(
        inArray(topic, readTopics),
        between(month, whole.first, whole.last),
        scope.programs ? or(eq(programs, ""), countsForOneOf(programs, scope.programs)) : undefined,
        scope.isPublic ? or(eq(isPublic, true), eq(topic, "seats")) : undefined,
      ),
    )
    .groupBy(topic, monthOfType, key, state);
}

function countsForOneOf(column: typeof activitySummaries.programs, keys: readonly string[]): SQL | undefined {
  return or(...keys.map((key) => holdsKey(column, key))) ?? sql`1 = 0`;
}

/** Whether keys that are parted by blanks hold this one. */
export function holdsKey(
  column: typeof activitySummaries.programs | typeof countedActivities.programs,
  key: string,
): SQL {
  return like(sql`' ' || ${column} || ' '`, `% ${key} %`);
}

function isAskedFor(row: SummaryRow, { programs, isPublic }: CountedScope): boolean {
  if (row.topic === "seats") return true;
  if (!readTopics.some((topic) => topic === row.topic) || (isPublic && !row.isPublic)) return false;
  return !programs || row.programs === "" || programs.some((key) => row.programs.includes(` ${key} `));
}

export function overAllMonths({ topic, month, key, state, amount }: SummaryRow): PeriodRow {
  return { topic, month: topic === "type" || topic === "known" ? month : "", key, state, amount };
}

/** Whether an activity is asked for, whatever its state. */
function isInScope(activity: CountedActivity, { programs, isPublic }: CountedScope): boolean {
  const own = programsText(activity.programs);
  return (!isPublic || activity.isPublic) && (!programs || programs.some((key) => own.includes(` ${key} `)));
}

async function countedIn(ranges: readonly DayRange[]): Promise<CountedActivity[]> {
  if (ranges.length === 0) return [];
  const days = ranges.map(({ from, to }) => between(countedActivities.startsOn, from, to));
  return db
    .select()
    .from(countedActivities)
    .where(or(...days));
}

/** Ids of the events with activities in several months, of which one is in the period. */
export async function spreadEventsIn(_viewer: Viewer, { from, to }: DayRange): Promise<string[]> {
  const { topic, month, key, amount } = activitySummaries;
  const rows = await db
    .selectDistinct({ key })
    .from(activitySummaries)
    .where(and(eq(topic, "spread"), between(month, from.slice(0, 7), to.slice(0, 7)), sql`${amount} > 0`));
  return rows.map((row) => row.key);
}

async function activitiesOfEvents(eventIds: string[], scope: CountedScope): Promise<CountedActivity[]> {
  const { eventId, startsOn } = countedActivities;
  const rows = await inChunks(eventIds, (some) =>
    db
      .select()
      .from(countedActivities)
      .where(and(inArray(eventId, some), between(startsOn, scope.from, scope.to))),
  );
  return rows.filter((row) => isInScope(row, scope));
}
