import "server-only";
import { and, asc, desc, eq, gt, inArray, isNull, ne, or, type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { activities, activityLinks, comments, credits, members, reviews } from "@/db/schema";
import { matching } from "../activities/filters/queries";
import type { ActivityFilter } from "../activities/filters/schema";
import { visibleTo } from "../activities/policy";
import { getActivity, withParts } from "../activities/queries";
import { momentOf } from "../clock";
import { missing } from "../errors";
import { readCursor, writeCursor } from "../keyset";
import { isSignedIn, type Viewer } from "../viewer";
import { inChargeOf, reviewableBy, waitingFor } from "./policy";

const pageSize = 50;

/** How many submitted activities that the filter names wait for this reviewer. Zero for who reviews nothing. */
export async function openReviewCount(viewer: Viewer, filter: ActivityFilter = {}): Promise<number> {
  return countWhere(and(waitingFor(viewer), matching(viewer, filter)));
}

/** Own submitted activities inside one's own programs, which another reviewer has to look at. */
export async function ownWaitingCount(viewer: Viewer): Promise<number> {
  if (!isSignedIn(viewer)) return 0;
  return countWhere(
    and(eq(activities.state, "submitted"), visibleTo(viewer), eq(activities.loggedById, viewer.memberId)),
  );
}

/** A page of the queue: what is the viewer's to review and waits, the longest first; `next` is where the page after it begins. */
export async function openReviews(
  viewer: Viewer,
  filter: ActivityFilter,
  page: { after?: string | null; size?: number } = {},
) {
  const size = page.size ?? pageSize;
  const rows = await db
    .select()
    .from(activities)
    .where(and(waitingFor(viewer), matching(viewer, filter), sentAfter(page.after)))
    .orderBy(asc(activities.submittedAt), asc(activities.id))
    .limit(size + 1);
  const shown = rows.slice(0, size);
  const last = rows.length > size ? shown.at(-1) : undefined;
  const next = last?.submittedAt ? writeCursor({ value: String(last.submittedAt.getTime()), id: last.id }) : null;
  return { rows: await withParts(shown), next };
}

function sentAfter(place: string | null | undefined): SQL | undefined {
  const cursor = readCursor(place);
  const sent = cursor && momentOf(Number(cursor.value));
  if (!sent) return undefined;
  return or(gt(activities.submittedAt, sent), and(eq(activities.submittedAt, sent), gt(activities.id, cursor.id)));
}

/** One activity with all that a decision needs; refuses as missing what is not the viewer's to review. */
export async function getReview(viewer: Viewer, id: string) {
  const activity = await getActivity(viewer, id);
  const [open] = await db
    .select({ id: activities.id })
    .from(activities)
    .where(and(eq(activities.id, id), reviewableBy(viewer)));
  if (!open) throw missing("activity");
  return {
    activity,
    sameLink: await withSameLink(viewer, id),
    thread: await threadOf(viewer, id),
    member: await recordOf(viewer, activity.loggedById),
  };
}

/** Decisions and comments in the order they were made, with who made them; for whoever may see the activity's own people and reviewers. */
export async function threadOf(viewer: Viewer, activityId: string) {
  const activity = await getActivity(viewer, activityId);
  if (!(await mayReadThread(viewer, activity))) return [];
  const decisions = await db
    .select({
      id: reviews.id,
      at: reviews.decidedAt,
      decision: reviews.decision,
      text: reviews.reason,
      field: reviews.field,
      name: members.name,
      slug: members.slug,
    })
    .from(reviews)
    .innerJoin(members, eq(members.id, reviews.reviewerId))
    .where(and(eq(reviews.activityId, activityId), isNull(reviews.undoneAt)));
  const said = await db
    .select({ id: comments.id, at: comments.writtenAt, text: comments.body, name: members.name, slug: members.slug })
    .from(comments)
    .innerJoin(members, eq(members.id, comments.authorId))
    .where(eq(comments.activityId, activityId));
  const entries = [...decisions, ...said.map((comment) => ({ ...comment, decision: null, field: null }))];
  return entries.sort((one, other) => one.at.getTime() - other.at.getTime() || one.id.localeCompare(other.id));
}

/** The member's own returned activities with the reviewer's words, newest first: for `/home`. */
export async function returnedToMe(viewer: Viewer) {
  if (!isSignedIn(viewer)) return [];
  const rows = await db
    .select({
      id: activities.id,
      title: activities.title,
      reason: reviews.reason,
      field: reviews.field,
      at: reviews.decidedAt,
      reviewer: members.name,
      reviewId: reviews.id,
    })
    .from(activities)
    .innerJoin(
      reviews,
      and(eq(reviews.activityId, activities.id), eq(reviews.decision, "returned"), isNull(reviews.undoneAt)),
    )
    .innerJoin(members, eq(members.id, reviews.reviewerId))
    .where(and(eq(activities.state, "returned"), eq(activities.loggedById, viewer.memberId)))
    .orderBy(desc(reviews.decidedAt), desc(reviews.id));
  return rows.filter((row, place) => rows.findIndex((other) => other.id === row.id) === place);
}

/** Reviewers and administrators, and the people of the activity themselves, read what was said; others do not. */
async function mayReadThread(viewer: Viewer, activity: { id: string; loggedById: string | null }): Promise<boolean> {
  if (!isSignedIn(viewer)) return false;
  if (viewer.isAdministrator || activity.loggedById === viewer.memberId) return true;
  const mine = await db
    .select({ id: credits.id })
    .from(credits)
    .where(and(eq(credits.activityId, activity.id), eq(credits.memberId, viewer.memberId), isNull(credits.declinedAt)));
  if (mine.length > 0) return true;
  return (await countWhere(and(eq(activities.id, activity.id), inChargeOf(viewer)))) > 0;
}

/** Other activities that show one of the same links, as far as the viewer may see them. */
async function withSameLink(viewer: Viewer, activityId: string) {
  const links = db
    .select({ url: activityLinks.urlFolded })
    .from(activityLinks)
    .where(eq(activityLinks.activityId, activityId));
  return db
    .selectDistinct({
      id: activities.id,
      title: activities.title,
      startsOn: activities.startsOn,
      state: activities.state,
    })
    .from(activityLinks)
    .innerJoin(activities, eq(activities.id, activityLinks.activityId))
    .where(
      and(
        inArray(activityLinks.urlFolded, links),
        ne(activities.id, activityId),
        ne(activities.state, "withdrawn"),
        visibleTo(viewer),
      ),
    )
    .orderBy(desc(activities.startsOn), desc(activities.id))
    .limit(5);
}

/** What else the member has logged that the reviewer may see: counts by state and the latest five; nothing where nobody of the directory did it. */
async function recordOf(viewer: Viewer, memberId: string | null) {
  if (!memberId) return { member: undefined, states: [], latest: [] };
  const theirs = and(visibleTo(viewer), eq(activities.loggedById, memberId), ne(activities.state, "draft"));
  const [member] = await db
    .select({ id: members.id, name: members.name, slug: members.slug, city: members.city, country: members.country })
    .from(members)
    .where(eq(members.id, memberId));
  const states = await db
    .select({ state: activities.state, count: sql<number>`count(*)`.mapWith(Number) })
    .from(activities)
    .where(theirs)
    .groupBy(activities.state)
    .orderBy(asc(activities.state));
  const latest = await db
    .select({
      id: activities.id,
      title: activities.title,
      type: activities.type,
      startsOn: activities.startsOn,
      state: activities.state,
    })
    .from(activities)
    .where(theirs)
    .orderBy(desc(activities.startsOn), desc(activities.id))
    .limit(6);
  return { member, states, latest };
}

async function countWhere(condition: SQL | undefined): Promise<number> {
  const [row] = await db
    .select({ count: sql<number>`count(*)`.mapWith(Number) })
    .from(activities)
    .where(condition);
  return row?.count ?? 0;
}
