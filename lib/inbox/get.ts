import { and, asc, desc, eq, ne, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { activities, members } from "@/db/schema";
import { isManager, isSignedIn, type SignedInViewer, type Viewer } from "@/lib/core/viewer";
import { awaitingReviewBy } from "@/lib/reviews/policy";
import { returnedToMe } from "@/lib/reviews/returned-to-me";
import { creditItems } from "./credits";
import { attendanceItems, headcountItems } from "./headcounts";
import { invitationItems, leadInvitationItems } from "./invitations";
import type { InboxDrafts, InboxFirstSteps, InboxItem, InboxReturn, InboxReview } from "./items";
import { sortByUrgency } from "./order";
import "server-only";

/** Everything that waits for the viewer, the most urgent first. Nothing for a visitor. */
export async function getInbox(viewer: Viewer): Promise<InboxItem[]> {
  if (!isSignedIn(viewer)) return [];
  const found = await Promise.all([
    firstStepsItem(viewer),
    invitationItems(viewer),
    returnedItems(viewer),
    reviewItem(viewer),
    attendanceItems(viewer),
    leadInvitationItems(viewer),
    headcountItems(viewer),
    creditItems(viewer),
    draftsItem(viewer),
  ]);
  return sortByUrgency(found.flat());
}

/** Whether nobody but administrators is here and nothing was ever logged: for whoever sets the place up. */
async function firstStepsItem(viewer: SignedInViewer): Promise<InboxFirstSteps[]> {
  if (!viewer.isAdministrator) return [];
  const [others, logged] = [
    await db.select({ id: members.id }).from(members).where(ne(members.id, viewer.memberId)).limit(1),
    await db.select({ id: activities.id }).from(activities).limit(1),
  ];
  return others.length + logged.length === 0 ? [{ kind: "first steps" }] : [];
}

async function returnedItems(viewer: SignedInViewer): Promise<InboxReturn[]> {
  const rows = await returnedToMe(viewer);
  return rows.map(({ id, title, reason, field, at, reviewer }) => ({
    kind: "returned",
    ...{ id, title, reason, field, at, by: reviewer },
  }));
}

/** One need for the whole queue, with how long the oldest waits. */
async function reviewItem(viewer: SignedInViewer): Promise<InboxReview[]> {
  if (!isManager(viewer)) return [];
  const waiting = awaitingReviewBy(viewer);
  const [row] = await db
    .select({ count: sql<number>`count(*)`.mapWith(Number) })
    .from(activities)
    .where(waiting);
  if (!row || row.count === 0) return [];
  const [oldest] = await db
    .select({ at: activities.submittedAt })
    .from(activities)
    .where(waiting)
    .orderBy(asc(activities.submittedAt), asc(activities.id))
    .limit(1);
  return [{ kind: "review", count: row.count, oldestAt: oldest?.at ?? null }];
}

/** Own drafts, the one last worked on first; one need for all of them. */
async function draftsItem(viewer: SignedInViewer): Promise<InboxDrafts[]> {
  const rows = await db
    .select({ id: activities.id, title: activities.title })
    .from(activities)
    .where(and(eq(activities.loggedById, viewer.memberId), eq(activities.state, "draft")))
    .orderBy(desc(activities.updatedAt), desc(activities.id));
  return rows.length > 0 ? [{ kind: "drafts", count: rows.length, drafts: rows.slice(0, 3) }] : [];
}
