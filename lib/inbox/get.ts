import { and, asc, desc, eq, ne } from "drizzle-orm";
import type { Answers } from "@/db/ask-together";
import { db } from "@/db/client";
import { activities, members } from "@/db/schema";
import { isUnfinished } from "@/lib/activities/unfinished";
import { catalogue } from "@/lib/catalogue/get";
import { type Day, today } from "@/lib/core/clock";
import { preparedFor } from "@/lib/core/prepared-for";
import { isSignedIn, type SignedInViewer, type Viewer } from "@/lib/core/viewer";
import { ownUncountedEvents } from "@/lib/events/of-own-groups";
import { ownLeadInvitations } from "@/lib/groups/leads/list";
import { awaitingReviewBy } from "@/lib/reviews/policy";
import { latestReturns, returnQuestion } from "@/lib/reviews/returned-to-me";
import { readTerms, termQuestions } from "@/lib/terms/get";
import { creditItems, creditQuestion, creditsSince } from "./credits";
import { endingTermItems } from "./ending-terms";
import { failedImportItems, failedImportQuestion, importMoments } from "./failed-imports";
import { viewerFrame } from "./frame";
import { attendanceItems, headcountItems, headcountQuestion, typesWithAudience } from "./headcounts";
import { invitationItems, leadInvitationItems } from "./invitations";
import type { InboxDrafts, InboxFirstSteps, InboxItem, InboxReturn, InboxReview } from "./items";
import { sortByUrgency } from "./order";
import "server-only";

/** Everything that waits for the viewer, the most urgent first. Nothing for a visitor. */
export async function getInbox(viewer: Viewer): Promise<InboxItem[]> {
  if (!isSignedIn(viewer)) return [];
  return readInbox(viewer, await askInbox(viewer, await inboxShape(viewer), inboxMoments()));
}

const askInbox = preparedFor(inboxQuestions);

/** What makes another statement of it: the viewer's day, and the types of activities whose audience is counted. */
export type InboxShape = { day: Day; types: readonly string[] };

export async function inboxShape(viewer: Viewer): Promise<InboxShape> {
  return { day: today(viewer.timeZone), types: typesWithAudience((await catalogue()).activityTypes) };
}

/** Since when what waits is told of. */
export type InboxMoments = ReturnType<typeof inboxMoments>;

export function inboxMoments() {
  return { creditsSince: creditsSince(), ...importMoments() };
}

/** What it is read from, to be asked together with something else; `readInbox` reads what it finds. */
export function inboxQuestions(viewer: Viewer, { day, types }: InboxShape, since: InboxMoments) {
  const viewerId = viewer.memberId ?? "";
  return {
    ...termQuestions(viewer, [viewerId]),
    others: db.select({ id: members.id }).from(members).where(ne(members.id, viewerId)).limit(1),
    logged: db.select({ id: activities.id }).from(activities).limit(1),
    returned: returnQuestion(viewer),
    oldest: db
      .select({ at: activities.submittedAt, title: activities.title, by: members.name })
      .from(activities)
      .leftJoin(members, eq(members.id, activities.loggedById))
      .where(awaitingReviewBy(viewer))
      .orderBy(asc(activities.submittedAt), asc(activities.id))
      .limit(1),
    failedImports: failedImportQuestion(viewer, since),
    attendance: ownUncountedEvents(viewer, day),
    leadInvitations: ownLeadInvitations(viewer),
    headcounts: headcountQuestion(viewer, { day, types }),
    credits: creditQuestion(viewer, since.creditsSince),
    drafts: db
      .select({ id: activities.id, title: activities.title })
      .from(activities)
      .where(and(eq(activities.loggedById, viewerId), eq(activities.state, "draft"), isUnfinished))
      .orderBy(desc(activities.updatedAt), desc(activities.id)),
  };
}

type Found = Answers<ReturnType<typeof inboxQuestions>>;

export async function readInbox(viewer: SignedInViewer, found: Found): Promise<InboxItem[]> {
  const { waiting } = await viewerFrame(viewer);
  const { activityTypes } = await catalogue();
  return sortByUrgency([
    ...firstSteps(viewer, found),
    ...invitationItems(viewer, readTerms(viewer, found)),
    ...returnedItems(found),
    ...reviewItem(waiting, found),
    ...failedImportItems(found.failedImports),
    ...(await endingTermItems(viewer)),
    ...attendanceItems(found.attendance),
    ...leadInvitationItems(found.leadInvitations),
    ...headcountItems(found.headcounts, activityTypes),
    ...creditItems(found.credits),
    ...draftsItem(found),
  ]);
}

/** Whether nobody but administrators is here and nothing was ever logged: for whoever sets the place up. */
function firstSteps(viewer: SignedInViewer, { others, logged }: Found): InboxFirstSteps[] {
  return viewer.isAdministrator && others.length + logged.length === 0 ? [{ kind: "first steps" }] : [];
}

function returnedItems({ returned }: Found): InboxReturn[] {
  return latestReturns(returned).map(({ id, title, reason, field, at, reviewer }) => ({
    kind: "returned",
    ...{ id, title, reason, field, at, by: reviewer },
  }));
}

/** One need for the whole queue, with how long the oldest waits. */
function reviewItem(waiting: number | null, { oldest }: Found): InboxReview[] {
  const [first] = oldest;
  if (!waiting) return [];
  return [{ kind: "review", count: waiting, oldest: first?.at ? { ...first, at: first.at } : null }];
}

/** Own drafts, the one last worked on first; one need for all of them. */
function draftsItem({ drafts }: Found): InboxDrafts[] {
  return drafts.length > 0 ? [{ kind: "drafts", count: drafts.length, drafts: drafts.slice(0, 3) }] : [];
}
