import { and, asc, eq, isNull } from "drizzle-orm";
import type { Answers } from "@/db/ask-together";
import { db } from "@/db/client";
import { activities, credits, goals, members, tags } from "@/db/schema";
import { isAmong } from "@/db/sql";
import { preparedFor } from "@/lib/core/prepared-for";
import type { Viewer } from "@/lib/core/viewer";
import { memberVisibleTo } from "@/lib/members/policy";
import "server-only";

export type ListedActivity = Awaited<ReturnType<typeof activitiesForList>>[number];

/**
 * As much of these activities as a list shows, in the order of the ids, which the viewer was found to see: who did not decline, by names
 * that the viewer may see (null for the others), and the goals that nobody took away.
 */
export async function activitiesForList(viewer: Viewer, ids: readonly string[]) {
  return ids.length === 0 ? [] : readListed(ids, await askListed(viewer, null, { ids }));
}

const askListed = preparedFor((viewer: Viewer, _shape: null, { ids }: { ids: readonly string[] }) =>
  listedQuestions(viewer, ids),
);

/** What that is read from, to be asked together with something else; `readListed` reads what it finds. */
export function listedQuestions(viewer: Viewer, ids: readonly string[]) {
  const { id, type, title, language, startsOn, isDayOpen, reach, state } = activities;
  return {
    rows: db
      .select({ id, type, title, language, startsOn, isDayOpen, reach, state })
      .from(activities)
      .where(isAmong(id, ids)),
    people: db
      .select({
        activityId: credits.activityId,
        memberId: credits.memberId,
        guestName: credits.guestName,
        part: credits.part,
        name: members.name,
      })
      .from(credits)
      .leftJoin(members, and(eq(members.id, credits.memberId), memberVisibleTo(viewer)))
      .where(and(isAmong(credits.activityId, ids), isNull(credits.declinedAt)))
      .orderBy(asc(credits.position), asc(credits.id)),
    marks: db
      .select({ activityId: tags.activityId, key: goals.key })
      .from(tags)
      .innerJoin(goals, eq(goals.key, tags.goalKey))
      .where(and(isAmong(tags.activityId, ids), isNull(tags.removedAt)))
      .orderBy(asc(goals.position), asc(goals.key), asc(tags.id)),
  };
}

export function readListed(
  ids: readonly string[],
  { rows, people, marks }: Answers<ReturnType<typeof listedQuestions>>,
) {
  return ids.flatMap((wanted) => {
    const row = rows.find((one) => one.id === wanted);
    if (!row) return [];
    return {
      ...row,
      credits: people.filter(({ activityId }) => activityId === wanted),
      goals: marks.filter(({ activityId }) => activityId === wanted).map(({ key }) => key),
    };
  });
}
