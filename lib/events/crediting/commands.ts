import "server-only";
import { and, eq } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { activities } from "@/db/schema";
import { columnsOf, recordActivity } from "../../activities/commands";
import { moveTo } from "../../activities/editing/commands";
import { isWithdrawable, stateAfterEdit } from "../../activities/editing/rules";
import { changesBetween, factsOf, settled } from "../../activities/facts/rules";
import { keepVersion, writeParts } from "../../activities/parts/commands";
import { type ActivityWhole, withParts } from "../../activities/queries";
import { searchRowOf } from "../../activities/rules";
import { now } from "../../clock";
import type { Audit } from "../../command";
import type { Viewer } from "../../viewer";
import { getEvent } from "../queries";
import { leadsOnItsDay } from "./queries";
import { creditOf, type Wanted } from "./rules";

/**
 * Makes what came of an event as the event is now, in the transaction that changed it: new activities are sent to review, those
 * that nobody touched follow, and those of a cancelled event, or of a session that is gone, leave. Answers what to audit.
 */
export async function creditEvent(tx: Transaction, viewer: Viewer, eventId: string): Promise<Audit[]> {
  const event = await getEvent(viewer, eventId, tx);
  const wanted = event.state === "held" ? creditOf(event, await leadsOnItsDay(viewer, event, tx)) : [];
  const there = await withParts(await tx.select().from(activities).where(eq(activities.eventId, eventId)), tx);
  const audits: Audit[] = [];
  for (const one of there) {
    const stays = wanted.some(({ sessionId }) => sessionId === one.sessionId);
    if (stays || !isWithdrawable(one.state)) continue;
    if (one.followsEvent || event.state !== "held") audits.push(await leave(tx, viewer, one));
  }
  for (const one of wanted) {
    const present = there.find(({ sessionId }) => sessionId === one.sessionId);
    if (!present) audits.push(await begin(tx, viewer, eventId, one));
    else if (present.followsEvent) audits.push(...(await follow(tx, viewer, present, one)));
  }
  return audits;
}

async function begin(tx: Transaction, viewer: Viewer, eventId: string, { sessionId, facts }: Wanted): Promise<Audit> {
  const people = facts.credits.flatMap(({ memberId }) => memberId ?? []);
  const loggedById = people.find((id) => id === viewer.memberId) ?? people[0] ?? null;
  const source = { sourceKey: null, figureSource: "self_reported" as const, loggedById };
  const { value, audit } = await recordActivity(tx, viewer, { ...facts, ...source });
  await tx
    .update(activities)
    .set({ eventId, sessionId, followsEvent: true })
    .where(eq(activities.id, value.id))
    .returning({ id: activities.id });
  return audit;
}

/** Who declined stays out, what a reviewer said of tags stays said, and a fact that changed is looked at again. */
async function follow(tx: Transaction, viewer: Viewer, before: ActivityWhole, { facts }: Wanted): Promise<Audit[]> {
  const declined = before.credits.filter((credit) => credit.declinedAt !== null).map(({ memberId }) => memberId);
  const credits = facts.credits.filter(({ memberId }) => !memberId || !declined.includes(memberId));
  const after = settled(before, { ...facts, credits, visibility: before.visibility });
  const changes = changesBetween(factsOf(before), after);
  const isBack = before.state === "withdrawn";
  const state = isBack ? "submitted" : stateAfterEdit(before.state, changes);
  if (before.state === "declined" || (changes.length === 0 && state === before.state)) return [];
  await keepVersion(tx, viewer, before);
  const [written] = await tx
    .update(activities)
    .set({
      ...columnsOf(after),
      startsOn: after.startsOn,
      searchRow: after.startsOn === before.startsOn ? before.searchRow : searchRowOf(after.startsOn),
      state,
      ...(state === "submitted" && before.state !== "submitted" ? { submittedAt: now(), decidedAt: null } : {}),
      updatedAt: now(),
      version: before.version + 1,
    })
    .where(and(eq(activities.id, before.id), eq(activities.version, before.version)))
    .returning({ id: activities.id });
  // Somebody changed it at this very moment: from now on it goes its own way.
  if (!written) return [];
  await writeParts(tx, { id: before.id, viewer, facts: after, source: "self_reported" });
  const told = Object.fromEntries(changes.map((change) => [change.field, change.to]));
  return [{ objectKind: "activity", objectId: before.id, concernsId: before.loggedById, after: { ...told, state } }];
}

async function leave(tx: Transaction, viewer: Viewer, activity: ActivityWhole): Promise<Audit> {
  const { audit } = await moveTo(tx, viewer, activity, "withdrawn");
  await tx
    .update(activities)
    .set({ followsEvent: activity.followsEvent })
    .where(eq(activities.id, activity.id))
    .returning({ id: activities.id });
  return audit;
}
