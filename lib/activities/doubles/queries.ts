import "server-only";
import { and, desc, eq, exists, inArray, isNull, ne, notInArray, or, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { fold } from "@/db/fold";
import { activities, activityLinks, activityTypes, credits } from "@/db/schema";
import type { Viewer } from "../../viewer";
import { visibleTo } from "../policy";
import { completeLink, foldLink } from "../rules";
import type { DoubleQuestion } from "./schema";

const most = 3;

export type Double = Awaited<ReturnType<typeof likelyDoubles>>[number];

/** What the viewer may see that may be the same: with one of the links, or of the same title, day and person. At most three. */
export async function likelyDoubles(viewer: Viewer, asked: DoubleQuestion) {
  const links = asked.links.filter((url) => URL.canParse(completeLink(url))).map(foldLink);
  const title = fold(asked.title);
  const sameLink = links.length > 0 ? having(activityLinks, inArray(activityLinks.urlFolded, links)) : undefined;
  const sameThing =
    title && asked.startsOn && asked.memberIds.length > 0
      ? and(
          eq(activities.titleFolded, title),
          eq(activities.startsOn, asked.startsOn),
          having(credits, and(inArray(credits.memberId, asked.memberIds), isNull(credits.declinedAt))),
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
        visibleTo(viewer),
      ),
    )
    .orderBy(desc(activities.startsOn), desc(activities.id))
    .limit(most);
}

function having(parts: typeof activityLinks | typeof credits, which: ReturnType<typeof and>) {
  return exists(
    db
      .select({ one: sql`1` })
      .from(parts)
      .where(and(eq(parts.activityId, activities.id), which)),
  );
}
