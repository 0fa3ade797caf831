import { and, eq, inArray } from "drizzle-orm";
import { cache } from "react";
import { askTogether } from "@/db/ask-together";
import { db } from "@/db/client";
import { activities, contributions, credits, members } from "@/db/schema";
import type { CreditPart } from "@/db/words";
import { catalogue } from "@/lib/catalogue/get";
import { isSignedIn, type Viewer } from "@/lib/core/viewer";
import { filesOfActivity } from "@/lib/evidence/list";
import { memberVisibleTo } from "@/lib/members/policy";
import { conversationQuestions, readConversation } from "./conversation";
import { type ActivityWithDetails, detailQuestions, visibleActivity, withParts } from "./get";
import { originQuestions, readHistory, readOrigin, versionQuestion } from "./history";
import { isInsiderOf, meetingQuestion } from "./insiders";
import { isEditableState, isWithdrawableState } from "./lifecycle";
import { managedActivities, managedAndNotOwn, mayCommentOnActivity, mayCopyActivity, mayEditActivity } from "./policy";
import "server-only";

export type ActivityPage = NonNullable<Awaited<ReturnType<typeof activityPage>>>;

export type OwnCreditOnPage = { part: CreditPart; hasDeclined: boolean; loggedBy: string | null };

/** All that the page of an activity shows this viewer, null where they may not see it; notes and what was taken away only for its people and reviewers. */
export const activityPage = cache(async (viewer: Viewer, id: string) => {
  const { found, ...known } = await askTogether(db, {
    found: visibleActivity(viewer, id, db),
    ...questions(viewer, id),
  });
  const [activity] = withParts(found, known);
  if (!activity) return null;
  const { programs, principles, activityTypes } = await catalogue();
  const loggedBy = isSignedIn(viewer) ? (known.logger[0]?.name ?? null) : null;
  const rights = viewerRights(viewer, activity, { ...known, loggedBy });
  const programOf = (key: string) => {
    const program = programs.find((one) => one.key === key);
    return { key, name: program?.shortName ?? key, color: program?.color ?? "", shape: program?.shape ?? "ring" };
  };
  const goals = programs.flatMap((program) => program.goals);
  const tags = activity.tags.map((tag) => ({
    id: tag.id,
    name: [...goals, ...principles].find((one) => one.key === (tag.goalKey ?? tag.principleKey))?.name ?? "",
    number: principles.find((principle) => principle.key === tag.principleKey)?.number ?? null,
    program: tag.programKey ? programOf(tag.programKey) : null,
    reason: tag.reason,
    isConfirmed: tag.confirmedAt !== null && tag.removedAt === null,
    isFromReviewer: tag.addedByReviewer,
    removedWhy: tag.removedAt ? (tag.removedWhy ?? "") : null,
  }));
  const type = activityTypes.find((one) => one.key === activity.type);
  return {
    activity,
    type: { name: type?.name ?? activity.type, icon: type?.icon ?? "other", asks: type?.asks ?? [] },
    tags: tags.filter((tag) => rights.isInsider || tag.removedWhy === null),
    counting: activity.programs.filter((row) => row.counts).map((row) => programOf(row.programKey)),
    people: creditedPeople(activity, known.seen),
    loggedBy,
    files: known.files,
    rights,
    uncountedFor: known.ownTerms.some(({ counts }) => counts) ? [] : uncountedPrograms(known.ownTerms, programs),
    ...(rights.isInsider ? await pastOf(viewer, activity) : { thread: [], history: [], origin: null }),
  };
});

/** All that can be asked by the id alone. */
function questions(viewer: Viewer, id: string) {
  const credited = db.select({ id: credits.memberId }).from(credits).where(eq(credits.activityId, id));
  const logger = db.select({ id: activities.loggedById }).from(activities).where(eq(activities.id, id));
  return {
    ...detailQuestions([id], db),
    reviewable: meetingQuestion(id, managedAndNotOwn(viewer)),
    managed: meetingQuestion(id, managedActivities(viewer)),
    seen: db
      .select({ id: members.id, name: members.name, slug: members.slug })
      .from(members)
      .where(and(inArray(members.id, credited), memberVisibleTo(viewer))),
    ownTerms: db
      .selectDistinct({ programKey: contributions.programKey, counts: contributions.counts })
      .from(contributions)
      .where(and(eq(contributions.activityId, id), eq(contributions.memberId, viewer.memberId ?? ""))),
    files: filesOfActivity(viewer, id),
    logger: db.select({ name: members.name }).from(members).where(inArray(members.id, logger)),
  };
}

/** The viewer's programs of that day with their goals, where the activity counts for none of them. */
function uncountedPrograms(
  own: readonly { programKey: string }[],
  programs: Awaited<ReturnType<typeof catalogue>>["programs"],
) {
  return programs
    .filter(({ key, retiredAt }) => retiredAt === null && own.some(({ programKey }) => programKey === key))
    .map(({ key, shortName, color, shape, goals }) => ({
      ...{ key, name: shortName, color, shape },
      goals: goals.filter(({ retiredAt }) => retiredAt === null).map((goal) => ({ key: goal.key, name: goal.name })),
    }));
}

async function pastOf(viewer: Viewer, activity: ActivityWithDetails) {
  const { versions, ...found } = await askTogether(db, {
    ...conversationQuestions(viewer, activity.id),
    versions: versionQuestion(viewer, activity.id),
    ...originQuestions(viewer, activity),
  });
  return {
    thread: readConversation(found),
    history: await readHistory(viewer, activity, versions),
    origin: readOrigin(activity, found),
  };
}

type Known = { reviewable: unknown[]; managed: unknown[]; loggedBy: string | null };

function viewerRights(viewer: Viewer, activity: ActivityWithDetails, { reviewable, managed, loggedBy }: Known) {
  const own = activity.credits.find((credit) => credit.memberId !== null && credit.memberId === viewer.memberId);
  const isLogger = isSignedIn(viewer) && activity.loggedById === viewer.memberId;
  const mayChange = mayEditActivity(viewer, activity);
  const ownCredit: OwnCreditOnPage | null =
    own && !isLogger && activity.state !== "draft"
      ? { part: own.part, hasDeclined: own.declinedAt !== null, loggedBy }
      : null;
  return {
    isLogger,
    isInsider: isInsiderOf(viewer, activity, managed.length > 0),
    mayComment: mayCommentOnActivity(viewer, activity, reviewable.length > 0),
    mayEdit: mayChange,
    mayChange: mayChange && isEditableState(activity.state),
    mayWithdraw: mayChange && isWithdrawableState(activity.state),
    mayCopy: mayCopyActivity(viewer, activity),
    ownCredit,
  };
}

function creditedPeople(activity: ActivityWithDetails, seen: readonly { id: string; name: string; slug: string }[]) {
  return activity.credits.map(({ id, memberId, guestName, part, declinedAt }) => {
    const member = seen.find((one) => one.id === memberId);
    return {
      id,
      name: member?.name ?? guestName,
      slug: member?.slug ?? null,
      part,
      isGuest: memberId === null,
      hasDeclined: declinedAt !== null,
    };
  });
}
