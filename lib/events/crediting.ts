import { and, eq } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { activities, type events } from "@/db/schema";
import type { EventState } from "@/db/words";
import { activityChangesBetween, auditOfChanges } from "@/lib/activities/changes";
import { activityFactsOf, factsAfterSave } from "@/lib/activities/facts";
import { type ActivityWithDetails, withDetails } from "@/lib/activities/get";
import { isWithdrawableState, stateAfterEdit } from "@/lib/activities/lifecycle";
import { withOwnFacts } from "@/lib/activities/own-facts";
import { activityColumns, recordNewActivity } from "@/lib/activities/record";
import { newSearchRow } from "@/lib/activities/search-row";
import { keepActivityVersion, moveActivityToState } from "@/lib/activities/versions";
import { stateBeforeWithdrawal } from "@/lib/activities/withdraw";
import { writeActivityDetails } from "@/lib/activities/write-details";
import { withStateChange } from "@/lib/core/changes";
import { now } from "@/lib/core/clock";
import type { Audit } from "@/lib/core/command";
import type { Viewer } from "@/lib/core/viewer";
import { type ActivityFromEvent, activitiesFromEvent } from "./activities-from-event";
import { getEventEvenRemoved } from "./get";
import { leadsOnEventDay } from "./organisers";
import { writeEventVersion } from "./record";
import type { EventFacts } from "./schema";
import "server-only";

/**
 * Makes what came of an event as the event is now, in the transaction that changed it: new activities are sent to review, those
 * that nobody touched follow, and those of a cancelled event, or of a session that is gone, leave. Answers what to audit.
 */
export async function creditEvent(tx: Transaction, viewer: Viewer, eventId: string): Promise<Audit[]> {
  const event = await getEventEvenRemoved(viewer, eventId, tx);
  const isHeld = event.state === "held" && event.removedAt === null;
  const wanted = isHeld ? activitiesFromEvent(event, await leadsOnEventDay(viewer, event, tx)) : [];
  const there = await withDetails(await tx.select().from(activities).where(eq(activities.eventId, eventId)), tx);
  const audits: Audit[] = [];
  for (const one of there) {
    const stays = wanted.some(({ sessionId }) => sessionId === one.sessionId);
    if (stays || !isWithdrawableState(one.state)) continue;
    if (leavesWithEvent(one) || !isHeld) audits.push(await withdrawCreditedActivity(tx, viewer, one));
  }
  for (const one of wanted) {
    const present = there.find(({ sessionId }) => sessionId === one.sessionId);
    if (!present) audits.push(await logCreditedActivity(tx, viewer, eventId, one));
    else if (present.followsEvent) audits.push(...(await updateCreditedActivity(tx, viewer, present, one)));
  }
  return audits;
}

/** The same of one that was written just now: where nobody led it that day and nobody in it is a member, nothing comes of it. */
export async function creditNewEvent(
  tx: Transaction,
  viewer: Viewer,
  { id, facts }: { id: string; facts: EventFacts },
): Promise<Audit[]> {
  const people = [...facts.volunteers, ...facts.sessions.flatMap(({ speakers }) => speakers)];
  const hosts = [facts.groupId, ...facts.coHosts].map((groupId) => ({ id: groupId }));
  const isCredited =
    people.some(({ memberId }) => memberId !== null) ||
    (await leadsOnEventDay(viewer, { hosts, startsOn: facts.startsOn }, tx)).length > 0;
  return isCredited ? creditEvent(tx, viewer, id) : [];
}

type EventChange = {
  /** The version that the viewer saw. */
  seen: { id: string; version: number };
  /** The state that it was read in. */
  from: EventState;
  columns: Partial<typeof events.$inferInsert>;
  /** What the audit says of it. */
  after?: Record<string, unknown>;
};

/** Writes the next version of an event, and what came of it with it; refuses where another change came first. */
export async function changeCreditedEvent(
  tx: Transaction,
  viewer: Viewer,
  { seen, from, columns, after }: EventChange,
) {
  const { id, version } = seen;
  await writeEventVersion(tx, seen, columns);
  const audit: Audit = {
    objectKind: "event",
    objectId: id,
    ...withStateChange(from, columns.state ?? from, { after }),
  };
  return { value: { id, version: version + 1 }, audit: [audit, ...(await creditEvent(tx, viewer, id))] };
}

/** A talk that its people changed by hand outlives its session; what led an event goes with whoever led it. */
function leavesWithEvent({ followsEvent, ownFacts, sessionId }: ActivityWithDetails): boolean {
  return followsEvent && (sessionId ? ownFacts === "" : !ownFacts.split(" ").includes("credits"));
}

async function logCreditedActivity(
  tx: Transaction,
  viewer: Viewer,
  eventId: string,
  { sessionId, facts }: ActivityFromEvent,
): Promise<Audit> {
  const people = facts.credits.flatMap(({ memberId }) => memberId ?? []);
  const loggedById = people.find((id) => id === viewer.memberId) ?? people[0] ?? null;
  const source = { sourceKey: null, figureSource: "self_reported" as const, loggedById };
  const { value, audit } = await recordNewActivity(tx, viewer, { ...facts, ...source });
  await tx.update(activities).set({ eventId, sessionId, followsEvent: true }).where(eq(activities.id, value.id));
  return audit;
}

/** What its people changed by hand stays, who declined stays out, what a reviewer said of tags stays said, and what changed is looked at again. */
async function updateCreditedActivity(
  tx: Transaction,
  viewer: Viewer,
  before: ActivityWithDetails,
  { facts }: ActivityFromEvent,
): Promise<Audit[]> {
  const declined = before.credits.filter((credit) => credit.declinedAt !== null).map(({ memberId }) => memberId);
  const credits = facts.credits.filter(({ memberId }) => !memberId || !declined.includes(memberId));
  const present = activityFactsOf(before);
  const told = { ...facts, credits, visibility: before.visibility };
  const after = factsAfterSave(before, withOwnFacts(told, present, before.ownFacts));
  const changes = activityChangesBetween(present, after);
  const isBack = before.state === "withdrawn";
  const state = stateAfterEdit(isBack ? await stateBeforeWithdrawal(tx, before) : before.state, changes);
  if (before.state === "declined" || (changes.length === 0 && state === before.state)) return [];
  await keepActivityVersion(tx, viewer, before);
  const [written] = await tx
    .update(activities)
    .set({
      ...activityColumns(after),
      startsOn: after.startsOn,
      searchRow: after.startsOn === before.startsOn ? before.searchRow : newSearchRow(after.startsOn),
      state,
      ...(state === "submitted" && before.state !== "submitted" ? { submittedAt: now(), decidedAt: null } : {}),
      updatedAt: now(),
      version: before.version + 1,
    })
    .where(and(eq(activities.id, before.id), eq(activities.version, before.version)))
    .returning({ id: activities.id });
  if (!written) return [];
  await writeActivityDetails(tx, { id: before.id, viewer, facts: after, source: "self_reported" });
  const said = withStateChange(before.state, state, auditOfChanges(changes));
  return [{ objectKind: "activity", objectId: before.id, concernsId: before.loggedById, ...said }];
}

async function withdrawCreditedActivity(
  tx: Transaction,
  viewer: Viewer,
  activity: ActivityWithDetails,
): Promise<Audit> {
  const { audit } = await moveActivityToState(tx, viewer, activity, { state: "withdrawn" });
  return audit;
}
