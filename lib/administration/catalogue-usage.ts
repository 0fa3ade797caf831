import { and, eq, inArray, isNull, type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { activities, activityPrograms, tags, terms } from "@/db/schema";
import { visibleActivities } from "@/lib/activities/policy";
import { today } from "@/lib/core/clock";
import { notFoundError } from "@/lib/core/errors";
import type { Viewer } from "@/lib/core/viewer";
import { termStateIs } from "@/lib/terms/status-sql";
import "server-only";

/** How many records stand on each thing of the catalogue, by its key; the states that `countedStates` names. */
export type CatalogueUsage = Record<
  "programs" | "goals" | "principles" | "types" | "terms",
  ReadonlyMap<string, number>
>;

const statesInUse = ["confirmed", "submitted"] as const;

/** What the catalogue carries: confirmed and submitted activities, and terms that have neither ended nor run out. Administrators. */
export async function getCatalogueUsage(viewer: Viewer): Promise<CatalogueUsage> {
  if (!viewer.isAdministrator) throw notFoundError("page");
  const counted = and(inArray(activities.state, [...statesInUse]), visibleActivities(viewer));
  const tagged = (column: typeof tags.goalKey | typeof tags.principleKey) =>
    db
      .select({ key: column, uses: rowCount })
      .from(tags)
      .innerJoin(activities, eq(activities.id, tags.activityId))
      .where(and(isNull(tags.removedAt), counted))
      .groupBy(column);
  const byProgram = db
    .select({ key: activityPrograms.programKey, uses: rowCount })
    .from(activityPrograms)
    .innerJoin(activities, eq(activities.id, activityPrograms.activityId))
    .where(and(activityPrograms.counts, counted))
    .groupBy(activityPrograms.programKey);
  const byType = db
    .select({ key: activities.type, uses: rowCount })
    .from(activities)
    .where(counted)
    .groupBy(activities.type);
  const byTerm = db
    .select({ key: terms.programKey, uses: rowCount })
    .from(terms)
    .where(termStateIs(["invited", "active", "on_hold", "grace"], today(viewer.timeZone)))
    .groupBy(terms.programKey);
  return {
    programs: byKey(await byProgram),
    goals: byKey(await tagged(tags.goalKey)),
    principles: byKey(await tagged(tags.principleKey)),
    types: byKey(await byType),
    terms: byKey(await byTerm),
  };
}

const rowCount: SQL<number> = sql<number>`count(*)`.mapWith(Number);

function byKey(rows: { key: string | null; uses: number }[]): ReadonlyMap<string, number> {
  return new Map(rows.flatMap(({ key, uses }) => (key === null ? [] : [[key, uses] as const])));
}
