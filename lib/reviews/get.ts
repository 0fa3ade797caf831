import { and, asc, desc, eq, inArray, ne, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { activities, members } from "@/db/schema";
import { conversationQuestions, readConversation } from "@/lib/activities/conversation";
import { detailQuestions, visibleActivity, withParts } from "@/lib/activities/get";
import { meetingQuestion } from "@/lib/activities/insiders";
import { visibleActivities } from "@/lib/activities/policy";
import { notFoundError } from "@/lib/core/errors";
import { preparedFor } from "@/lib/core/prepared-for";
import type { Viewer } from "@/lib/core/viewer";
import { filesOfActivity } from "@/lib/evidence/list";
import { duplicateQuestion, readDuplicates } from "./duplicates";
import { reviewableBy } from "./policy";
import { confirmedQuestions, readSinceConfirmed } from "./since-confirmed";
import "server-only";

/** One activity with all that a decision needs; refuses as missing what is not the viewer's to review, who is then one of those whom it concerns. */
export async function getReview(viewer: Viewer, id: string) {
  const review = await findReview(viewer, id);
  if (!review) throw notFoundError("activity");
  return review;
}

const askReview = preparedFor((viewer: Viewer, _shape: null, { id }: { id: string }) => ({
  found: visibleActivity(viewer, id, db),
  ...detailQuestions([id], db),
  ...conversationQuestions(viewer, id),
  reviewable: meetingQuestion(id, reviewableBy(viewer)),
  double: duplicateQuestion(viewer, id),
  ...memberQuestions(viewer, id),
  ...confirmedQuestions(viewer, id),
  files: filesOfActivity(viewer, id),
}));

/** The same for a page, which answers null with a page of its own. In whatever state but a draft. */
export async function findReview(viewer: Viewer, id: string) {
  const { found, reviewable, double, files, member, states, latest, confirmations, keptSince, fileChanges, ...known } =
    await askReview(viewer, null, { id });
  const [activity] = withParts(found, known);
  if (!activity || reviewable.length === 0 || activity.state === "draft") return null;
  return {
    activity,
    files,
    duplicates: await readDuplicates(viewer, double),
    thread: readConversation(known),
    sinceConfirmed: await readSinceConfirmed(activity, { confirmations, keptSince, fileChanges }),
    member: { member: member[0], states, latest },
  };
}

/** What else the member has logged that the reviewer may see: counts by state and the latest ones; nothing where nobody of the directory did it. */
function memberQuestions(viewer: Viewer, activityId: string) {
  const logger = db.select({ id: activities.loggedById }).from(activities).where(eq(activities.id, activityId));
  const theirs = and(visibleActivities(viewer), inArray(activities.loggedById, logger), ne(activities.state, "draft"));
  return {
    member: db
      .select({ id: members.id, name: members.name, slug: members.slug, city: members.city, country: members.country })
      .from(members)
      .where(inArray(members.id, logger)),
    states: db
      .select({ state: activities.state, count: sql<number>`count(*)`.mapWith(Number) })
      .from(activities)
      .where(theirs)
      .groupBy(activities.state)
      .orderBy(asc(activities.state)),
    latest: db
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
      .limit(6),
  };
}
