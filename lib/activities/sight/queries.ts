import "server-only";
import { and, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { activities, members } from "@/db/schema";
import type { CreditPart } from "@/db/words";
import { catalogue } from "../../catalogue/queries";
import { memberOptions } from "../../members/queries";
import { inChargeOf } from "../../reviews/policy";
import { threadOf } from "../../reviews/queries";
import { isSignedIn, type Viewer } from "../../viewer";
import { isEditable, isWithdrawable } from "../editing/rules";
import { managedBy, mayCopy, mayEdit } from "../policy";
import { type ActivityWhole, findActivity, getActivity } from "../queries";

export type Sight = NonNullable<Awaited<ReturnType<typeof activityInSight>>>;
export type OwnCreditInSight = { part: CreditPart; hasDeclined: boolean; loggedBy: string | null };

/** All that the page of an activity shows this viewer, null where they may not see it; notes and what was taken away only for its people and reviewers. */
export async function activityInSight(viewer: Viewer, id: string) {
  if (!(await findActivity(viewer, id))) return null;
  const activity = await getActivity(viewer, id);
  const { programs, principles, activityTypes } = await catalogue();
  const loggedBy = await nameOf(viewer, activity.loggedById);
  const rights = await rightsOf(viewer, activity, loggedBy);
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
    people: await peopleOf(viewer, activity),
    loggedBy,
    rights,
    thread: rights.isInsider ? await threadOf(viewer, id) : [],
  };
}

async function rightsOf(viewer: Viewer, activity: ActivityWhole, loggedBy: string | null) {
  const own = activity.credits.find((credit) => credit.memberId !== null && credit.memberId === viewer.memberId);
  const isLogger = isSignedIn(viewer) && activity.loggedById === viewer.memberId;
  const isReviewer = isSignedIn(viewer) && (await holds(activity.id, inChargeOf(viewer)));
  const mayChange = mayEdit(viewer, activity);
  const ownCredit: OwnCreditInSight | null =
    own && !isLogger && activity.state !== "draft"
      ? { part: own.part, hasDeclined: own.declinedAt !== null, loggedBy }
      : null;
  return {
    isLogger,
    isInsider: await isInsiderOf(viewer, activity),
    mayComment: isLogger || isReviewer,
    mayEdit: mayChange,
    mayChange: mayChange && isEditable(activity.state),
    mayWithdraw: mayChange && isWithdrawable(activity.state),
    mayCopy: mayCopy(viewer, activity),
    ownCredit,
  };
}

/** Whom an activity concerns: its people, who did not decline, those who manage it, and administrators. */
export async function isInsiderOf(viewer: Viewer, activity: ActivityWhole): Promise<boolean> {
  if (viewer.isAdministrator || mayCopy(viewer, activity)) return true;
  return isSignedIn(viewer) && (await holds(activity.id, managedBy(viewer)));
}

async function holds(id: string, condition: ReturnType<typeof managedBy>): Promise<boolean> {
  if (!condition) return false;
  const found = await db
    .select({ id: activities.id })
    .from(activities)
    .where(and(eq(activities.id, id), condition));
  return found.length > 0;
}

async function peopleOf(viewer: Viewer, activity: ActivityWhole) {
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

async function nameOf(viewer: Viewer, id: string | null): Promise<string | null> {
  if (!isSignedIn(viewer) || !id) return null;
  const [member] = await db.select({ name: members.name }).from(members).where(eq(members.id, id));
  return member?.name ?? null;
}
