import { eq, inArray } from "drizzle-orm";
import type { Reader, Transaction } from "@/db/client";
import { insertMany } from "@/db/insert-many";
import { activities, countedActivities } from "@/db/schema";
import { isAmong } from "@/db/sql";
import { differingRows } from "@/lib/core/differing-rows";
import { keysInText } from "./keys-in-text";
import { type CountedChange, rebuildSummaries } from "./summaries";
import { type CountedActivity, countedStates } from "./summary-rows";
import "server-only";

const isCounted = inArray(activities.state, [...countedStates]);

/** What `counted_activities` is to hold of these activities, whose programs are counted already. */
export async function countedActivitiesOf(tx: Reader, ids: readonly string[]): Promise<CountedActivity[]> {
  // The states are looked at here: asked for in the statement they lead SQLite to all that are confirmed.
  const rows = await factsOfActivities(tx).where(isAmong(activities.id, ids));
  return rows.filter(isInCountedState);
}

function isInCountedState({ state }: CountedActivity): boolean {
  return countedStates.some((counted) => counted === state);
}

export function factsOfActivities(tx: Reader) {
  const texts = keysInText(tx);
  return tx
    .select({
      startsOn: activities.startsOn,
      activityId: activities.id,
      state: activities.state,
      isPublic: eq(activities.visibility, "public").mapWith(Boolean).as("isPublic"),
      type: activities.type,
      eventId: activities.eventId,
      submittedAt: activities.submittedAt,
      decidedAt: activities.decidedAt,
      programs: texts.programs.as("programs"),
      goals: texts.countedGoals.as("goals"),
      principles: texts.principles.as("principles"),
      figures: texts.figures.as("figures"),
      contributors: texts.contributors.as("contributors"),
    })
    .from(activities);
}

/** Writes what changed, given the facts of activities in any state; the summaries are to be changed by what it answers. */
export async function writeCountedActivities(
  tx: Transaction,
  { before, after: all }: { before: readonly CountedActivity[]; after: readonly CountedActivity[] },
): Promise<CountedChange> {
  const after = all.filter(isInCountedState);
  const { gone, come } = differingRows(before, after, countedAsText);
  if (gone.length > 0)
    await tx
      .delete(countedActivities)
      .where(
        isAmong(
          countedActivities.activityId,
          gone.map(({ activityId }) => activityId),
        ),
      )
      .returning({ id: countedActivities.activityId });
  await insertMany(tx, countedActivities, come);
  const both = [...before, ...after];
  const monthsOf = (some: readonly CountedActivity[]) => some.map(({ startsOn }) => startsOn.slice(0, 7));
  return { gone, come, months: monthsOf(both), confirmed: monthsOf(both.filter(({ state }) => state === "confirmed")) };
}

/** All of `counted_activities` and of the summaries anew. */
export async function rebuildCountedActivities(tx: Transaction): Promise<void> {
  await tx.delete(countedActivities);
  await tx
    .insert(countedActivities)
    .select(factsOfActivities(tx).where(isCounted).orderBy(activities.startsOn, activities.id));
  await rebuildSummaries(tx);
}

/** Fills both after the migration that brought the tables, in one transaction; does nothing where they hold something. */
export async function fillCountedActivities(tx: Transaction): Promise<void> {
  const [one] = await tx.select({ id: countedActivities.activityId }).from(countedActivities).limit(1);
  const [other] = await tx.select({ id: activities.id }).from(activities).where(isCounted).limit(1);
  if (!one && other) await rebuildCountedActivities(tx);
}

/** One row as text, to be compared: the database orders keys by its own alphabet. */
export function countedAsText(row: CountedActivity): string {
  const { goals, principles, programs, figures, contributors } = row;
  const sorted = [goals, principles, programs, figures, contributors].map((keys) => keys.split(" ").sort().join(" "));
  return JSON.stringify([
    ...[row.activityId, row.startsOn, row.state, Boolean(row.isPublic), row.type, row.eventId],
    ...[row.submittedAt, row.decidedAt, ...sorted],
  ]);
}
