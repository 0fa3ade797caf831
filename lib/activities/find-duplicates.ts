import { and, desc, eq, exists, inArray, isNull, ne, notInArray, or, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { fold } from "@/db/fold";
import { activities, activityLinks, activityTypes, credits } from "@/db/schema";
import { completeLink, normalizeLink } from "@/lib/core/links";
import type { Viewer } from "@/lib/core/viewer";
import { visibleActivities } from "./policy";
import type { DuplicateActivityQuestion } from "./schema";
import "server-only";

const duplicateLimit = 3;

/** What the viewer may see that may be the same: with one of the links, or of the same title, day and person. At most three. */
export async function findDuplicateActivities(viewer: Viewer, asked: DuplicateActivityQuestion) {
  const links = asked.links.filter((url) => URL.canParse(completeLink(url))).map(normalizeLink);
  const title = fold(asked.title);
  const sameLink = links.length > 0 ? hasDetail(activityLinks, inArray(activityLinks.urlFolded, links)) : undefined;
  const sameThing =
    title && asked.startsOn && asked.memberIds.length > 0
      ? and(
          eq(activities.titleFolded, title),
          eq(activities.startsOn, asked.startsOn),
          hasDetail(credits, and(inArray(credits.memberId, asked.memberIds), isNull(credits.declinedAt))),
        )
      : undefined;
  if (!sameLink && !sameThing) return [];
  return db
    .select({
      id: activities.id,
      title: activities.title,
      startsOn: activities.startsOn,
      state: activities.state,
      typeName: activityTypes.name,
    })
    .from(activities)
    .innerJoin(activityTypes, eq(activityTypes.key, activities.type))
    .where(
      and(
        or(sameLink, sameThing),
        asked.id ? ne(activities.id, asked.id) : undefined,
        notInArray(activities.state, ["declined", "withdrawn"]),
        visibleActivities(viewer),
      ),
    )
    .orderBy(desc(activities.startsOn), desc(activities.id))
    .limit(duplicateLimit);
}

function hasDetail(parts: typeof activityLinks | typeof credits, which: ReturnType<typeof and>) {
  return exists(
    db
      .select({ one: sql`1` })
      .from(parts)
      .where(and(eq(parts.activityId, activities.id), which)),
  );
}
