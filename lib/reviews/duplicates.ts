import { aliasedTable, and, desc, eq, exists, inArray, isNull, ne, or, type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { activities, activityLinks, credits } from "@/db/schema";
import { isAmong } from "@/db/sql";
import { type ActivityWithDetails, activitiesByIds } from "@/lib/activities/get";
import { visibleActivities } from "@/lib/activities/policy";
import {
  hasOneOfPeople,
  hasTitleAndDay,
  isNotToldApart,
  isOfAnotherEvent,
  isTellingLink,
  mayBeSame,
} from "@/lib/activities/same-activity";
import type { Viewer } from "@/lib/core/viewer";
import "server-only";

export type DuplicateActivity = { activity: ActivityWithDetails; hasSameLink: boolean; isSameThing: boolean };

const mostShown = 3;

/** The activity that is asked about, beside another one. */
const asked = aliasedTable(activities, "asked");
const ownLink = aliasedTable(activityLinks, "own_link");
const ownCredit = aliasedTable(credits, "own_credit");

/**
 * What may be the same as an activity, as far as the viewer may see it: with one of its links, or of the same title, day and person.
 * What came of one event are several things by construction. To be asked together with something else; `readDuplicates` reads it.
 */
export function duplicateQuestion(viewer: Viewer, activityId: string) {
  const isThis = eq(asked.id, activityId);
  const candidates = db
    .select({ id: activityLinks.activityId })
    .from(ownLink)
    .innerJoin(activityLinks, eq(activityLinks.urlFolded, ownLink.urlFolded))
    .where(and(eq(ownLink.activityId, activityId), isTellingLink(ownLink.urlFolded)))
    .union(db.select({ id: activities.id }).from(asked).innerJoin(activities, isSameTitleAndDay()).where(isThis));
  return db
    .select({ id: activities.id, hasSameLink: flagOf(hasSameLink()), isSameThing: flagOf(isSameThing()) })
    .from(activities)
    .crossJoin(asked)
    .where(
      and(
        isThis,
        inArray(activities.id, candidates),
        isAnother(),
        or(hasSameLink(), isSameThing()),
        visibleActivities(viewer),
      ),
    )
    .orderBy(desc(flagOf(isSameThing())), desc(activities.startsOn), desc(activities.id))
    .limit(mostShown);
}

/** Whole, to be laid beside the one that is asked about; asks for nothing where there is none. */
export async function readDuplicates(
  viewer: Viewer,
  found: Awaited<ReturnType<typeof duplicateQuestion>>,
): Promise<DuplicateActivity[]> {
  const whole = await activitiesByIds(
    viewer,
    found.map(({ id }) => id),
  );
  return whole.flatMap((activity) => {
    const why = found.find(({ id }) => id === activity.id);
    return why ? [{ activity, hasSameLink: why.hasSameLink, isSameThing: why.isSameThing }] : [];
  });
}

/** Which of these may be the same as another activity that the viewer may see; to be asked together with something else. */
export function duplicatedQuestion(viewer: Viewer, ids: readonly string[]) {
  const other = (which: SQL | undefined) =>
    exists(
      db
        .select({ one: sql`1` })
        .from(activities)
        .where(and(which, isAnother(), visibleActivities(viewer))),
    );
  const linked = db
    .select({ id: activityLinks.activityId })
    .from(ownLink)
    .innerJoin(activityLinks, eq(activityLinks.urlFolded, ownLink.urlFolded))
    .where(and(eq(ownLink.activityId, asked.id), isTellingLink(ownLink.urlFolded)));
  return db
    .select({ id: asked.id })
    .from(asked)
    .where(and(isAmong(asked.id, ids), or(other(inArray(activities.id, linked)), other(isSameThing()))));
}

function isAnother(): SQL | undefined {
  return and(ne(activities.id, asked.id), mayBeSame(), isOfAnotherEvent(asked.eventId), isNotToldApart(asked.id));
}

function hasSameLink(): SQL {
  return exists(
    db
      .select({ one: sql`1` })
      .from(ownLink)
      .innerJoin(activityLinks, eq(activityLinks.urlFolded, ownLink.urlFolded))
      .where(
        and(
          eq(ownLink.activityId, asked.id),
          eq(activityLinks.activityId, activities.id),
          isTellingLink(ownLink.urlFolded),
        ),
      ),
  );
}

function isSameTitleAndDay(): SQL | undefined {
  return hasTitleAndDay(asked.titleFolded, asked.startsOn);
}

function isSameThing(): SQL | undefined {
  const people = db
    .select({ id: ownCredit.memberId })
    .from(ownCredit)
    .where(and(eq(ownCredit.activityId, asked.id), isNull(ownCredit.declinedAt)));
  return and(isSameTitleAndDay(), hasOneOfPeople(people));
}

function flagOf(condition: SQL | undefined): SQL<boolean> {
  return sql<boolean>`case when ${condition} then 1 else 0 end`.mapWith((value) => Number(value) === 1);
}
