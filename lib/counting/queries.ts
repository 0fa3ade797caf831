import "server-only";
import { asc, gt, inArray } from "drizzle-orm";
import { db } from "@/db/client";
import { activities, activityPrograms, contributions } from "@/db/schema";
import type { Check } from "@/db/verify";
import { missing } from "../errors";
import type { Viewer } from "../viewer";
import { counted, programsOf } from "./commands";

const slice = 400;

/** What is kept of every activity against a recount of all: reach, the programs and the terms it counts for. Administrators. */
export async function countingChecks(viewer: Viewer): Promise<Check[]> {
  if (!viewer.isAdministrator) throw missing("check");
  const reach: Check = { name: "reach", looked: 0, faults: [] };
  const programs: Check = { name: "programs of activities", looked: 0, faults: [] };
  const shares: Check = { name: "contributions to terms", looked: 0, faults: [] };
  for (let ids = await idsAfter(""); ids.length > 0; ids = await idsAfter(ids.at(-1) ?? "")) {
    const keptPrograms = await db.select().from(activityPrograms).where(inArray(activityPrograms.activityId, ids));
    const keptShares = await db.select().from(contributions).where(inArray(contributions.activityId, ids));
    for (const fact of await counted(db, ids)) {
      reach.looked += 1;
      if (fact.reach !== fact.counted)
        reach.faults.push(`the activity ${fact.id} says ${said(fact.reach)}, its numbers make ${said(fact.counted)}`);
      compare(programs, fact.id, keptPrograms, programsOf(fact.contributions));
      compare(shares, fact.id, keptShares, fact.contributions);
    }
  }
  return [reach, programs, shares];
}

type Kept = { activityId: string; programKey: string; startsOn: string; counts: boolean; termId?: string };

function compare(check: Check, id: string, kept: readonly Kept[], wanted: readonly Kept[]): void {
  const found = listed(kept.filter((row) => row.activityId === id));
  check.looked += wanted.length;
  if (found !== listed(wanted))
    check.faults.push(`the activity ${id} is kept under "${found}", it belongs under "${listed(wanted)}"`);
}

async function idsAfter(id: string): Promise<string[]> {
  const rows = await db
    .select({ id: activities.id })
    .from(activities)
    .where(gt(activities.id, id))
    .orderBy(asc(activities.id))
    .limit(slice);
  return rows.map((row) => row.id);
}

function listed(rows: readonly Kept[]): string {
  return rows
    .map((row) => `${row.programKey} ${row.startsOn} ${row.termId ?? ""}${row.counts ? " counts" : ""}`)
    .sort()
    .join(", ");
}

function said(reach: number | null): string {
  return reach === null ? "unknown" : String(reach);
}
