import { and, asc, eq, isNull, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { activities, activityPrograms, credits, members, reviews } from "@/db/schema";
import { isAmong } from "@/db/sql";
import { type ActivityFilter, countedUpTo } from "@/lib/activities/filter";
import { activitiesMatchingFilter } from "@/lib/activities/filter-conditions";
import { noRows, visibleActivities } from "@/lib/activities/policy";
import { keyset, pageOf, readInstantCursor } from "@/lib/core/paging";
import { preparedFor } from "@/lib/core/prepared-for";
import { isSignedIn, type Viewer } from "@/lib/core/viewer";
import { duplicatedQuestion } from "./duplicates";
import { awaitingReviewBy } from "./policy";
import "server-only";

const pageSize = 50;

/**
 * How many submitted activities that the filter names wait for this reviewer: exact up to 1,000, above that 1,001 stands for
 * "more". Zero for who reviews nothing. What is theirs to review they may see.
 */
export async function reviewQueueCount(viewer: Viewer, filter: ActivityFilter = {}): Promise<number> {
  const [row] = await reviewCountQuestion(viewer, filter);
  return row?.count ?? 0;
}

/** The same, to be asked together with something else. */
function reviewCountQuestion(viewer: Viewer, filter: ActivityFilter = {}) {
  const some = db
    .select({ id: activities.id })
    .from(activities)
    .where(and(awaitingReviewBy(viewer), activitiesMatchingFilter(viewer, filter)))
    .limit(countedUpTo + 1)
    .as("some");
  return db.select({ count: sql<number>`count(*)`.mapWith(Number) }).from(some);
}

/** Own submitted activities inside one's own programs, which another reviewer has to look at. */
function ownCountQuestion(viewer: Viewer) {
  const own = isSignedIn(viewer)
    ? and(eq(activities.state, "submitted"), visibleActivities(viewer), eq(activities.loggedById, viewer.memberId))
    : noRows;
  return db
    .select({ count: sql<number>`count(*)`.mapWith(Number) })
    .from(activities)
    .where(own);
}

type QueuePage = { after?: string | null; size?: number };

/** A page of the queue: what is the viewer's to review and waits, the longest first; `next` is where the page after it begins. */
export async function listReviewQueue(viewer: Viewer, filter: ActivityFilter, page: QueuePage = {}) {
  const { found } = await askPage(viewer, ...askedFor(filter, page));
  return readPage(viewer, page, found);
}

/** The same with how many the filter names in all, and how many of the viewer's own wait for somebody else. */
export async function reviewQueuePage(viewer: Viewer, filter: ActivityFilter, page: QueuePage = {}) {
  const { found, counted, own } = await askPageAndCounts(viewer, ...askedFor(filter, page));
  return { ...(await readPage(viewer, page, found)), count: counted[0]?.count ?? 0, own: own[0]?.count ?? 0 };
}

type Shape = { filter: ActivityFilter; isFurther: boolean };
type Values = { most: number; afterAt: Date; afterId: string };

function askedFor(filter: ActivityFilter, { after, size = pageSize }: QueuePage): [Shape, Values] {
  const cursor = readInstantCursor(after);
  return [
    { filter, isFurther: cursor !== null },
    { most: size + 1, afterAt: cursor?.value ?? new Date(0), afterId: cursor?.id ?? "" },
  ];
}

const askPage = preparedFor((viewer: Viewer, shape: Shape, slots: Values) => ({
  found: pageQuestion(viewer, shape, slots),
}));

const askPageAndCounts = preparedFor((viewer: Viewer, shape: Shape, slots: Values) => ({
  found: pageQuestion(viewer, shape, slots),
  counted: reviewCountQuestion(viewer, shape.filter),
  own: ownCountQuestion(viewer),
}));

function pageQuestion(viewer: Viewer, { filter, isFurther }: Shape, { most, afterAt, afterId }: Values) {
  const longestFirst = { by: activities.submittedAt, id: activities.id, isDown: false };
  const { orderBy, rest } = keyset(longestFirst, isFurther ? { value: afterAt, id: afterId } : null);
  const { id, version, type, title, startsOn, loggedById, submittedAt } = activities;
  return db
    .select({ id, version, type, title, startsOn, loggedById, submittedAt })
    .from(activities)
    .where(and(awaitingReviewBy(viewer), activitiesMatchingFilter(viewer, filter), rest))
    .orderBy(...orderBy)
    .limit(most);
}

/** What a row of the page says beside the activity. */
const askParts = preparedFor((viewer: Viewer, _shape: null, { ids }: { ids: readonly string[] }) => ({
  double: duplicatedQuestion(viewer, ids),
  people: db
    .select({ activityId: credits.activityId, memberId: credits.memberId, name: members.name })
    .from(credits)
    .leftJoin(members, eq(members.id, credits.memberId))
    .where(isAmong(credits.activityId, ids))
    .orderBy(asc(credits.position), asc(credits.id)),
  programs: db
    .select({
      activityId: activityPrograms.activityId,
      programKey: activityPrograms.programKey,
      counts: activityPrograms.counts,
    })
    .from(activityPrograms)
    .where(isAmong(activityPrograms.activityId, ids))
    .orderBy(asc(activityPrograms.programKey)),
  confirmed: db
    .selectDistinct({ activityId: reviews.activityId })
    .from(reviews)
    .where(and(isAmong(reviews.activityId, ids), eq(reviews.decision, "confirmed"), isNull(reviews.undoneAt)))
    .orderBy(asc(reviews.activityId)),
}));

/** With the people and the programs of each, and whether it was confirmed before and changed since; what is theirs to review a reviewer sees whole. */
async function readPage(
  viewer: Viewer,
  { size = pageSize }: QueuePage,
  found: Awaited<ReturnType<typeof pageQuestion>>,
) {
  const { rows, next } = pageOf(found, size, ({ submittedAt, id }) => submittedAt && { value: submittedAt, id });
  if (rows.length === 0) return { rows: [], next };
  const ids = rows.map(({ id }) => id);
  const { people, programs, confirmed, double } = await askParts(viewer, null, { ids });
  return {
    rows: rows.map((row) => ({
      ...row,
      credits: people.filter(({ activityId }) => activityId === row.id),
      programs: programs.filter(({ activityId }) => activityId === row.id),
      /** Another activity has the same link, or the same title, day and person. */
      mayBeDuplicate: double.some(({ id }) => id === row.id),
      wasConfirmed: confirmed.some(({ activityId }) => activityId === row.id),
    })),
    next,
  };
}
