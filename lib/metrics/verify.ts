import { asc, gt, inArray } from "drizzle-orm";
import { db } from "@/db/client";
import type { Check } from "@/db/guards";
import { activities, activityFilters, countedActivities, memberActivities, members } from "@/db/schema";
import { differingRows } from "@/lib/core/differing-rows";
import { notFoundError } from "@/lib/core/errors";
import type { Viewer } from "@/lib/core/viewer";
import { activityFiltersOf, changedIds } from "./activity-filters";
import { contributedOnCheck } from "./contributed-on";
import { computeActivityMetrics, programsCountedFor } from "./counts-for-programs";
import { type MemberActivity, memberActivitiesOf, memberTotalsOf, rowAsText } from "./member-activities";
import { compareCounted, summariesCheck } from "./verify-summaries";
import "server-only";

const sliceSize = 400;

/** What is kept of every activity against a recount of all: reach, the programs and the terms it counts for. Administrators. */
export async function metricsChecks(viewer: Viewer): Promise<Check[]> {
  if (!viewer.isAdministrator) throw notFoundError("check");
  const reach: Check = { name: "reach", looked: 0, faults: [] };
  const programs: Check = { name: "programs of activities", looked: 0, faults: [] };
  const shares: Check = { name: "contributions to terms", looked: 0, faults: [] };
  const filters: Check = { name: "filters of activities", looked: 0, faults: [] };
  const counted: Check = { name: "counted activities", looked: 0, faults: [] };
  const credited: Check = { name: "activities of members", looked: 0, faults: [] };
  for (let ids = await idsAfter(""); ids.length > 0; ids = await idsAfter(ids.at(-1) ?? "")) {
    const { facts, kept } = await computeActivityMetrics(db, ids);
    for (const fact of facts) {
      reach.looked += 1;
      if (fact.reach !== fact.counted)
        reach.faults.push(
          `the activity ${fact.id} says ${reachAsText(fact.reach)}, its numbers make ${reachAsText(fact.counted)}`,
        );
      compare(programs, fact.id, kept.programs, programsCountedFor(fact.contributions));
      compare(shares, fact.id, kept.shares, fact.contributions);
    }
    const keptRows = await db.select().from(memberActivities).where(inArray(memberActivities.activityId, ids));
    const keptFilters = await db.select().from(activityFilters).where(inArray(activityFilters.activityId, ids));
    const wantedFilters = await activityFiltersOf(db, ids);
    filters.looked += wantedFilters.length;
    for (const id of changedIds(keptFilters, wantedFilters))
      filters.faults.push(`the activity ${id} is kept under other filters than its own`);
    compareCredited(credited, keptRows, await memberActivitiesOf(db, ids));
    await compareCounted(viewer, counted, ids);
  }
  const stored = await db.$count(countedActivities);
  if (stored > counted.looked)
    counted.faults.push(`${stored - counted.looked} activities are counted that are not there`);
  return [
    reach,
    programs,
    shares,
    filters,
    credited,
    counted,
    await totalsCheck(),
    await contributedOnCheck(viewer),
    await summariesCheck(viewer),
  ];
}

function compareCredited(check: Check, kept: readonly MemberActivity[], wanted: readonly MemberActivity[]): void {
  const { gone, come } = differingRows(kept, wanted, rowAsText);
  check.looked += wanted.length;
  for (const row of gone) check.faults.push(`the activity ${row.activityId} is kept wrongly of ${row.memberId}`);
  for (const row of come) check.faults.push(`the activity ${row.activityId} is not kept of ${row.memberId}`);
}

/** What is kept with each member of their confirmed activities. */
async function totalsCheck(): Promise<Check> {
  const check: Check = { name: "totals of members", looked: 0, faults: [] };
  const { id, activities, sharedActivities, publicActivities, lastOn, lastSharedOn, lastPublicOn } = members;
  const columns = { id, activities, sharedActivities, publicActivities, lastOn, lastSharedOn, lastPublicOn };
  const all = await db.select(columns).from(members).orderBy(asc(members.id));
  const right = new Map(
    (
      await memberTotalsOf(
        db,
        all.map((row) => row.id),
      )
    ).map((row) => [row.id, JSON.stringify(Object.values(row))]),
  );
  for (const row of all) {
    check.looked += 1;
    const kept = JSON.stringify(Object.values(row));
    if (kept !== right.get(row.id))
      check.faults.push(`the member ${row.id} is kept with ${kept}, it should be ${right.get(row.id)}`);
  }
  return check;
}

type StoredCount = { activityId: string; programKey: string; startsOn: string; counts: boolean; termId?: string };

function compare(check: Check, id: string, kept: readonly StoredCount[], wanted: readonly StoredCount[]): void {
  const found = countsAsText(kept.filter((row) => row.activityId === id));
  check.looked += wanted.length;
  if (found !== countsAsText(wanted))
    check.faults.push(`the activity ${id} is kept under "${found}", it belongs under "${countsAsText(wanted)}"`);
}

async function idsAfter(id: string): Promise<string[]> {
  const rows = await db
    .select({ id: activities.id })
    .from(activities)
    .where(gt(activities.id, id))
    .orderBy(asc(activities.id))
    .limit(sliceSize);
  return rows.map((row) => row.id);
}

function countsAsText(rows: readonly StoredCount[]): string {
  return rows
    .map((row) => `${row.programKey} ${row.startsOn} ${row.termId ?? ""}${row.counts ? " counts" : ""}`)
    .sort()
    .join(", ");
}

function reachAsText(reach: number | null): string {
  return reach === null ? "unknown" : String(reach);
}
