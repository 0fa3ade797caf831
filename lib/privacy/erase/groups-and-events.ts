import { and, eq, gt, inArray, isNull, or, type SQL } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { activities, activityVersions, eventVolunteers, groupLeads, sessionSpeakers } from "@/db/schema";
import { today } from "@/lib/core/clock";
import "server-only";

/** Whoever is erased leads no group from tomorrow on, and is named at no event; what they did there stays counted. */
export async function eraseFromGroupsAndEvents(tx: Transaction, memberId: string): Promise<void> {
  const day = today();
  const own = eq(groupLeads.memberId, memberId);
  await tx.delete(groupLeads).where(and(own, or(isNull(groupLeads.acceptedAt), gt(groupLeads.fromOn, day))));
  await tx
    .update(groupLeads)
    .set({ toOn: day })
    .where(and(own, or(isNull(groupLeads.toOn), gt(groupLeads.toOn, day))));
  const spoken = await tx
    .delete(sessionSpeakers)
    .where(eq(sessionSpeakers.memberId, memberId))
    .returning({ sessionId: sessionSpeakers.sessionId });
  const helped = await tx
    .delete(eventVolunteers)
    .where(eq(eventVolunteers.memberId, memberId))
    .returning({ eventId: eventVolunteers.eventId });
  const ofSessions = inArray(
    activities.sessionId,
    spoken.map(({ sessionId }) => sessionId),
  );
  const ofEvents = inArray(
    activities.eventId,
    helped.map(({ eventId }) => eventId),
  );
  if (spoken.length > 0) await stopFollowing(tx, ofSessions);
  if (helped.length > 0) await stopFollowing(tx, and(ofEvents, isNull(activities.sessionId)));
}

/** Without its speaker or helper, the event's next change would take the credit along; one that is withdrawn must not follow it again. */
async function stopFollowing(tx: Transaction, which: SQL | undefined): Promise<void> {
  const stopped = await tx
    .update(activities)
    .set({ followsEvent: false })
    .where(which)
    .returning({ id: activities.id });
  for (const { id } of stopped) {
    const kept = await tx
      .select({ id: activityVersions.id, snapshot: activityVersions.snapshot })
      .from(activityVersions)
      .where(eq(activityVersions.activityId, id));
    for (const { id: versionId, snapshot } of kept)
      if (snapshot && typeof snapshot === "object")
        await tx
          .update(activityVersions)
          .set({ snapshot: { ...snapshot, followsEvent: false } })
          .where(eq(activityVersions.id, versionId));
  }
}
