import { and, eq, isNotNull, isNull, sql } from "drizzle-orm";
import type { Reader, Transaction } from "@/db/client";
import { insertMany } from "@/db/insert-many";
import { activities, activityFilters, activityPrograms, goals, tags } from "@/db/schema";
import { isAmong } from "@/db/sql";
import { differingRows } from "@/lib/core/differing-rows";
import "server-only";

export type ActivityFilterRow = typeof activityFilters.$inferSelect;

/** What `activity_filters` is to hold of these activities, whose programs are counted already; of all without ids. */
export function activityFiltersOf(tx: Reader, ids?: readonly string[]) {
  const ofThese = (column: typeof tags.activityId | typeof activities.id) => ids && isAmong(column, ids);
  const everyProgram = sql<string | null>`cast(null as text)`;
  const principles = tx
    .select({
      activityId: tags.activityId,
      tagKey: sql<string>`${tags.principleKey}`.as("tag_key"),
      of: everyProgram.as("of_program"),
    })
    .from(tags)
    .where(and(ofThese(tags.activityId), isNotNull(tags.principleKey), isNull(tags.removedAt)));
  const advanced = tx
    .select({
      activityId: tags.activityId,
      tagKey: sql<string>`${tags.goalKey}`,
      of: sql<string | null>`${goals.programKey}`,
    })
    .from(tags)
    .innerJoin(goals, eq(goals.key, tags.goalKey))
    .where(and(ofThese(tags.activityId), isNull(tags.removedAt)));
  const all = tx
    .select({ activityId: activities.id, tagKey: sql<string>`''`, of: everyProgram })
    .from(activities)
    .where(ofThese(activities.id));
  const keys = principles.unionAll(advanced).unionAll(all).as("keys");
  return tx
    .select({
      programKey: activityPrograms.programKey,
      tagKey: sql<string>`${keys.tagKey}`.as("tagKey"),
      startsOn: activities.startsOn,
      activityId: activities.id,
      state: activities.state,
      visibility: activities.visibility,
    })
    .from(keys)
    .innerJoin(activities, eq(activities.id, keys.activityId))
    .innerJoin(activityPrograms, eq(activityPrograms.activityId, activities.id))
    .where(and(activityPrograms.counts, sql`(${keys.of} is null or ${keys.of} = ${activityPrograms.programKey})`))
    .orderBy(activityPrograms.programKey, sql`2`, activities.startsOn, activities.id);
}

/** Writes what changed. */
export async function writeActivityFilters(
  tx: Transaction,
  { before, after }: { before: readonly ActivityFilterRow[]; after: readonly ActivityFilterRow[] },
): Promise<void> {
  const isChanged = changedIds(before, after);
  if (before.some(({ activityId }) => isChanged.has(activityId)))
    await tx
      .delete(activityFilters)
      .where(isAmong(activityFilters.activityId, [...isChanged]))
      .returning({ id: activityFilters.activityId });
  await insertMany(
    tx,
    activityFilters,
    after.filter(({ activityId }) => isChanged.has(activityId)),
  );
}

/** The activities whose rows differ. */
export function changedIds(before: readonly ActivityFilterRow[], after: readonly ActivityFilterRow[]): Set<string> {
  const text = (row: ActivityFilterRow) =>
    [row.activityId, row.programKey, row.tagKey, row.startsOn, row.state, row.visibility].join(" ");
  const { gone, come } = differingRows(before, after, text);
  return new Set([...gone, ...come].map(({ activityId }) => activityId));
}
