import { aliasedTable, and, desc, eq, exists, inArray, ne, or, sql } from "drizzle-orm";
import { db, type Reader } from "@/db/client";
import { fold } from "@/db/fold";
import { activities, activityLinks, activityTypes } from "@/db/schema";
import { completeLink, normalizeLink } from "@/lib/core/links";
import type { Viewer } from "@/lib/core/viewer";
import { visibleActivities } from "./policy";
import {
  hasOneOfPeople,
  hasTitleAndDay,
  isNotToldApart,
  isOfAnotherEvent,
  isTellingLink,
  mayBeSame,
} from "./same-activity";
import type { DuplicateActivityQuestion } from "./schema";
import "server-only";

const duplicateLimit = 3;

/** What the viewer may see that may be the same: with one of the links, or of the same title, day and person. At most three. */
export async function findDuplicateActivities(viewer: Viewer, asked: DuplicateActivityQuestion, from: Reader = db) {
  const links = asked.links.filter((url) => URL.canParse(completeLink(url))).map(normalizeLink);
  const title = fold(asked.title);
  const sameLink = links.length > 0 ? hasTellingLink(links) : undefined;
  const sameThing =
    title && asked.startsOn && asked.memberIds.length > 0
      ? and(hasTitleAndDay(title, asked.startsOn), hasOneOfPeople(asked.memberIds))
      : undefined;
  if (!sameLink && !sameThing) return [];
  return from
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
      and(or(sameLink, sameThing), asked.id ? isAnother(asked.id) : undefined, mayBeSame(), visibleActivities(viewer)),
    )
    .orderBy(desc(activities.startsOn), desc(activities.id))
    .limit(duplicateLimit);
}

function isAnother(id: string) {
  const own = aliasedTable(activities, "own");
  const event = db.select({ id: own.eventId }).from(own).where(eq(own.id, id));
  return and(ne(activities.id, id), isOfAnotherEvent(sql`(${event})`), isNotToldApart(id));
}

function hasTellingLink(links: string[]) {
  const { activityId, urlFolded } = activityLinks;
  return exists(
    db
      .select({ one: sql`1` })
      .from(activityLinks)
      .where(and(eq(activityId, activities.id), inArray(urlFolded, links), isTellingLink(urlFolded))),
  );
}
