import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { members } from "@/db/schema";
import type { CreditPart } from "@/db/words";
import { catalogue } from "@/lib/catalogue/get";
import { isSignedIn, type Viewer } from "@/lib/core/viewer";
import { memberOptions } from "@/lib/members/search";
import { activityConversation } from "./conversation";
import { type ActivityWithDetails, findActivity, getActivity } from "./get";
import { activityMeets, isActivityInsider } from "./insiders";
import { isEditableState, isWithdrawableState } from "./lifecycle";
import { managedAndNotOwn, mayCommentOnActivity, mayCopyActivity, mayEditActivity } from "./policy";
import "server-only";

export type ActivityPage = NonNullable<Awaited<ReturnType<typeof activityPage>>>;

export type OwnCreditOnPage = { part: CreditPart; hasDeclined: boolean; loggedBy: string | null };

/** All that the page of an activity shows this viewer, null where they may not see it; notes and what was taken away only for its people and reviewers. */
export async function activityPage(viewer: Viewer, id: string) {
  if (!(await findActivity(viewer, id))) return null;
  const activity = await getActivity(viewer, id);
  const { programs, principles, activityTypes } = await catalogue();
  const loggedBy = await memberName(viewer, activity.loggedById);
  const rights = await viewerRights(viewer, activity, loggedBy);
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
    people: await creditedPeople(viewer, activity),
    loggedBy,
    rights,
    thread: rights.isInsider ? await activityConversation(viewer, id) : [],
  };
}

async function viewerRights(viewer: Viewer, activity: ActivityWithDetails, loggedBy: string | null) {
  const own = activity.credits.find((credit) => credit.memberId !== null && credit.memberId === viewer.memberId);
  const isLogger = isSignedIn(viewer) && activity.loggedById === viewer.memberId;
  const isReviewer = await activityMeets(activity.id, managedAndNotOwn(viewer));
  const mayChange = mayEditActivity(viewer, activity);
  const ownCredit: OwnCreditOnPage | null =
    own && !isLogger && activity.state !== "draft"
      ? { part: own.part, hasDeclined: own.declinedAt !== null, loggedBy }
      : null;
  return {
    isLogger,
    isInsider: await isActivityInsider(viewer, activity),
    mayComment: mayCommentOnActivity(viewer, activity, isReviewer),
    mayEdit: mayChange,
    mayChange: mayChange && isEditableState(activity.state),
    mayWithdraw: mayChange && isWithdrawableState(activity.state),
    mayCopy: mayCopyActivity(viewer, activity),
    ownCredit,
  };
}

async function creditedPeople(viewer: Viewer, activity: ActivityWithDetails) {
  const ids = activity.credits.flatMap((credit) => credit.memberId ?? []);
  const seen = await memberOptions(viewer, ids);
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

async function memberName(viewer: Viewer, id: string | null): Promise<string | null> {
  if (!isSignedIn(viewer) || !id) return null;
  const [member] = await db.select({ name: members.name }).from(members).where(eq(members.id, id));
  return member?.name ?? null;
}
