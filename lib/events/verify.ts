import { asc, gt, inArray } from "drizzle-orm";
import { db } from "@/db/client";
import type { Check } from "@/db/guards";
import { events, groupEvents, groups } from "@/db/schema";
import { notFoundError } from "@/lib/core/errors";
import type { Viewer } from "@/lib/core/viewer";
import { changedEventIds, groupEventsOf, lastEventsOf } from "./group-events";
import "server-only";

const sliceSize = 400;

/** What is kept of each group's events against a recount of all. Administrators. */
export async function groupEventsChecks(viewer: Viewer): Promise<Check[]> {
  if (!viewer.isAdministrator) throw notFoundError("check");
  const held: Check = { name: "events of groups", looked: 0, faults: [] };
  const last: Check = { name: "last events of groups", looked: 0, faults: [] };
  for (let ids = await idsAfter(events, ""); ids.length > 0; ids = await idsAfter(events, ids.at(-1) ?? "")) {
    const kept = await db.select().from(groupEvents).where(inArray(groupEvents.eventId, ids));
    const wanted = await groupEventsOf(db, ids);
    held.looked += wanted.length;
    for (const id of changedEventIds(kept, wanted))
      held.faults.push(`the event ${id} is kept under another group, day or state`);
  }
  for (let ids = await idsAfter(groups, ""); ids.length > 0; ids = await idsAfter(groups, ids.at(-1) ?? ""))
    for (const { id, kept, right } of await lastEventsOf(db, ids)) {
      last.looked += 1;
      if (kept !== right)
        last.faults.push(`the group ${id} is kept with "${kept}" as the day of its last event, it is "${right}"`);
    }
  return [held, last];
}

async function idsAfter(table: typeof events | typeof groups, id: string): Promise<string[]> {
  const rows = await db
    .select({ id: table.id })
    .from(table)
    .where(gt(table.id, id))
    .orderBy(asc(table.id))
    .limit(sliceSize);
  return rows.map((row) => row.id);
}
