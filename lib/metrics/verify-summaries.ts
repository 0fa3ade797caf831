import { and, asc, eq, inArray, ne } from "drizzle-orm";
import { db } from "@/db/client";
import type { Check } from "@/db/guards";
import { activitySummaries, countedActivities } from "@/db/schema";
import { differingRows } from "@/lib/core/differing-rows";
import type { Viewer } from "@/lib/core/viewer";
import { countedActivitiesOf, countedAsText } from "./counted-activities";
import { summariesByMonth } from "./summaries";
import { type SummaryRow, summaryKey } from "./summary-rows";
import "server-only";

/** Compares what is kept for reports of some activities with what their records say. */
export async function compareCounted(_viewer: Viewer, check: Check, ids: readonly string[]): Promise<void> {
  const kept = await db
    .select()
    .from(countedActivities)
    .where(inArray(countedActivities.activityId, [...ids]));
  const wanted = await countedActivitiesOf(db, ids);
  check.looked += wanted.length;
  const { gone, come } = differingRows(kept, wanted, countedAsText);
  for (const { activityId } of gone) check.faults.push(`the activity ${activityId} is counted otherwise than it is`);
  for (const { activityId } of come) check.faults.push(`the activity ${activityId} is not counted as it is`);
}

/** The summaries of each month against what is counted of its activities. */
export async function summariesCheck(_viewer: Viewer): Promise<Check> {
  const check: Check = { name: "summaries of months", looked: 0, faults: [] };
  const months = new Set<string>();
  for await (const { month, rows } of summariesByMonth(db)) {
    months.add(month);
    const kept = await db
      .select()
      .from(activitySummaries)
      .where(eq(activitySummaries.month, month))
      .orderBy(asc(activitySummaries.topic));
    compareRows(check, { kept: kept.filter(({ topic, amount }) => topic !== "change" && amount !== 0), wanted: rows });
  }
  const others = await db
    .select()
    .from(activitySummaries)
    .where(and(ne(activitySummaries.amount, 0), ne(activitySummaries.topic, "change")));
  compareRows(check, { kept: others.filter(({ month }) => !months.has(month)), wanted: [] });
  return check;
}

function compareRows(
  check: Check,
  { kept, wanted }: { kept: readonly SummaryRow[]; wanted: readonly SummaryRow[] },
): void {
  const right = new Map(wanted.map((row) => [summaryKey(row), row.amount]));
  const found = new Map(kept.map((row) => [summaryKey(row), row.amount]));
  check.looked += wanted.length;
  for (const key of new Set([...right.keys(), ...found.keys()])) {
    const [is, should] = [found.get(key) ?? 0, right.get(key) ?? 0];
    if (is !== should)
      check.faults.push(`the summary ${key.replaceAll("\n", " / ")} says ${is}, it should be ${should}`);
  }
}
