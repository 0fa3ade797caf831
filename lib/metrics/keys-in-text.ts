import { and, eq, inArray, isNull, sql } from "drizzle-orm";
import type { Reader } from "@/db/client";
import { activities, activityFigures, activityPrograms, contributions, goals, tags } from "@/db/schema";
import { reachFigureKeys } from "./reach";
import "server-only";

/** What derived tables keep of an activity as one text each, parted by blanks: subqueries for a statement that reads `activities`. */
export function keysInText(tx: Reader) {
  const text = (keys: unknown) => sql<string>`coalesce((${keys}), '')`;
  const standing = and(eq(tags.activityId, activities.id), isNull(tags.removedAt));
  const tagged = (key: typeof tags.goalKey | typeof tags.principleKey) =>
    text(
      tx
        .select({ keys: sql`string_agg(${key}, ' ' order by ${key})` })
        .from(tags)
        .where(standing),
    );
  const number = sql`${activityFigures.key} || ':' || cast(${activityFigures.value} as text)`;
  const counting = and(eq(activityPrograms.activityId, activities.id), activityPrograms.counts);
  const contributor = tx
    .selectDistinct({ keys: sql<string>`${contributions.programKey} || ':' || ${contributions.memberId}`.as("keys") })
    .from(contributions)
    .where(and(eq(contributions.activityId, activities.id), contributions.counts))
    .as("contributor");
  return {
    figures: text(
      tx
        .select({ numbers: sql`string_agg(${number}, ' ' order by ${activityFigures.key})` })
        .from(activityFigures)
        .where(and(eq(activityFigures.activityId, activities.id), inArray(activityFigures.key, [...reachFigureKeys]))),
    ),
    goals: tagged(tags.goalKey),
    principles: tagged(tags.principleKey),
    programs: text(
      tx
        .select({
          keys: sql`string_agg(${activityPrograms.programKey}, ' ' order by ${activityPrograms.programKey})`,
        })
        .from(activityPrograms)
        .where(counting),
    ),
    /** Goals of the programs that the activity counts for. */
    countedGoals: text(
      tx
        .select({ keys: sql`string_agg(${tags.goalKey}, ' ' order by ${tags.goalKey})` })
        .from(tags)
        .innerJoin(goals, eq(goals.key, tags.goalKey))
        .innerJoin(activityPrograms, and(counting, eq(activityPrograms.programKey, goals.programKey)))
        .where(standing),
    ),
    contributors: text(
      tx.select({ keys: sql`string_agg(${contributor.keys}, ' ' order by ${contributor.keys})` }).from(contributor),
    ),
  };
}
