import {
  aliasedTable,
  and,
  eq,
  exists,
  inArray,
  isNull,
  notExists,
  or,
  type SQL,
  type SQLWrapper,
  sql,
} from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";
import { db } from "@/db/client";
import { activities, activityDifferences, activityLinks, credits } from "@/db/schema";
import "server-only";

/** What this asks about is a value that somebody typed, or a column of a row that is there. */
type Asked<Value> = Value | PgColumn;

/** A link that more activities than this share is that of a group or a series, and says nothing of any of them. */
const mostSharing = 4;

/** A draft is nobody's yet, and what was declined or withdrawn counts nowhere, however alike it is. */
export function mayBeSame(): SQL {
  return inArray(activities.state, ["submitted", "confirmed", "returned"]);
}

/** Whether few enough activities have the link that it tells one of them. */
export function isTellingLink(urlFolded: Asked<string>): SQL {
  const sharing = aliasedTable(activityLinks, "sharing");
  const some = db
    .select({ id: sharing.activityId })
    .from(sharing)
    .where(eq(sharing.urlFolded, urlFolded))
    .limit(mostSharing + 1)
    .as("some");
  return sql`(${db.select({ count: sql`count(*)` }).from(some)}) <= ${mostSharing}`;
}

export function hasTitleAndDay(title: Asked<string>, startsOn: Asked<string>): SQL | undefined {
  return and(eq(activities.titleFolded, title), eq(activities.startsOn, startsOn));
}

/** Whether one of these people is credited on it and did not decline. */
export function hasOneOfPeople(memberIds: string[] | SQLWrapper): SQL {
  return exists(
    db
      .select({ one: sql`1` })
      .from(credits)
      .where(
        and(eq(credits.activityId, activities.id), inArray(credits.memberId, memberIds), isNull(credits.declinedAt)),
      ),
  );
}

/** What came of one event has its link and its day in common by construction. */
export function isOfAnotherEvent(eventId: SQL | PgColumn): SQL | undefined {
  return or(isNull(activities.eventId), sql`${activities.eventId} <> coalesce(${eventId}, '')`);
}

/** Unless a reviewer said that the two are not the same. */
export function isNotToldApart(id: Asked<string>): SQL {
  const { activityId, otherId } = activityDifferences;
  return notExists(
    db
      .select({ one: sql`1` })
      .from(activityDifferences)
      .where(
        or(and(eq(activityId, id), eq(otherId, activities.id)), and(eq(otherId, id), eq(activityId, activities.id))),
      ),
  );
}
