import { and, asc, gt, gte, inArray, isNotNull, lt, ne, sql } from "drizzle-orm";
import { inChunks } from "@/db/chunks";
import type { Reader, Transaction } from "@/db/client";
import { insertMany } from "@/db/insert-many";
import { activitySummaries, countedActivities } from "@/db/schema";
import { addMonths } from "@/lib/core/clock";
import {
  type ChangedState,
  type CountedActivity,
  eventsInSeveralMonths,
  type SummaryRow,
  summaryKey,
  summaryRows,
} from "./summary-rows";
import "server-only";

/**
 * `months` are those of all activities that were looked at, `confirmed` those of the confirmed among them, before or now: something that
 * is not counted here may have changed of them.
 */
export type CountedChange = {
  gone: readonly CountedActivity[];
  come: readonly CountedActivity[];
  months: readonly string[];
  confirmed: readonly string[];
};

/** Adds to the summaries what came and takes away what is gone: `counted_activities` holds what came already. */
export async function changeSummaries(
  tx: Transaction,
  { gone, come, months, confirmed }: CountedChange,
): Promise<void> {
  const changed = new Set([...gone, ...come].map(({ activityId }) => activityId));
  const eventIds = [...gone, ...come].flatMap(({ eventId }) => eventId ?? []);
  const ofEvents = await inChunks(eventIds, (some) =>
    tx.select().from(countedActivities).where(inArray(countedActivities.eventId, some)),
  );
  const others = ofEvents.filter(({ activityId }) => !changed.has(activityId));
  const [before, after] = [
    [...gone, ...others],
    [...come, ...others],
  ].map((rows) => summaryRows(rows, eventsInSeveralMonths(rows)));
  const touched = new Set([...months, ...others.map(({ startsOn }) => startsOn.slice(0, 7))]);
  await addToSummaries(tx, [
    ...differences(before ?? [], after ?? []),
    ...[...touched].map((month) => changeOfMonth(month, "")),
    ...[...new Set(confirmed)].map((month) => changeOfMonth(month, "confirmed")),
  ]);
}

function changeOfMonth(month: string, key: ChangedState): SummaryRow {
  return { topic: "change", month, programs: "", key, state: "", isPublic: false, amount: 1 };
}

/** What has to be added to the first rows to get the second. */
function differences(before: readonly SummaryRow[], after: readonly SummaryRow[]): SummaryRow[] {
  const rows = new Map(after.map((row) => [summaryKey(row), row]));
  for (const row of before) {
    const key = summaryKey(row);
    rows.set(key, { ...row, amount: (rows.get(key)?.amount ?? 0) - row.amount });
  }
  return [...rows.values()].filter(({ amount }) => amount !== 0);
}

const { topic, month, programs, key, state, isPublic, amount } = activitySummaries;
const adding = {
  target: [topic, month, programs, key, state, isPublic],
  set: { amount: sql`${amount} + excluded.amount` },
};

/** In one order, so that two that write at the same time wait for each other rather than for ever. */
async function addToSummaries(tx: Transaction, rows: readonly SummaryRow[]): Promise<void> {
  const sorted = [...rows].sort((one, other) => (summaryKey(one) < summaryKey(other) ? -1 : 1));
  await insertMany(tx, activitySummaries, sorted, adding);
}

/** All summaries anew from `counted_activities`, month by month. */
export async function rebuildSummaries(tx: Transaction): Promise<void> {
  await tx.delete(activitySummaries).where(ne(activitySummaries.topic, "change"));
  for await (const { month, rows } of summariesByMonth(tx)) {
    await insertMany(tx, activitySummaries, rows);
    await addToSummaries(tx, [changeOfMonth(month, ""), changeOfMonth(month, "confirmed")]);
  }
}

/** What the summaries are to hold, month by month, as `counted_activities` says. */
export async function* summariesByMonth(from: Reader): AsyncGenerator<{ month: string; rows: SummaryRow[] }> {
  const spread = await spreadEvents(from);
  for (let month = await monthAfter(from, ""); month; month = await monthAfter(from, month)) {
    const [first, next] = [`${month}-01`, addMonths(`${month}-01`, 1)];
    const inMonth = and(gte(countedActivities.startsOn, first), lt(countedActivities.startsOn, next));
    yield { month, rows: summaryRows(await from.select().from(countedActivities).where(inMonth), spread) };
  }
}

/** The events with activities in several months. */
async function spreadEvents(from: Reader): Promise<Set<string>> {
  const month = sql`substr(${countedActivities.startsOn}, 1, 7)`;
  const rows = await from
    .select({ eventId: countedActivities.eventId })
    .from(countedActivities)
    .where(isNotNull(countedActivities.eventId))
    .groupBy(countedActivities.eventId)
    .having(sql`min(${month}) <> max(${month})`);
  return new Set(rows.flatMap(({ eventId }) => eventId ?? []));
}

async function monthAfter(from: Reader, month: string): Promise<string> {
  const [next] = await from
    .select({ startsOn: countedActivities.startsOn })
    .from(countedActivities)
    .where(gt(countedActivities.startsOn, `${month}-99`))
    .orderBy(asc(countedActivities.startsOn))
    .limit(1);
  return next?.startsOn.slice(0, 7) ?? "";
}
