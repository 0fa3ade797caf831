import "server-only";
import { and, eq, gt, inArray, isNull, or } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { activities, eventVolunteers, groupLeads, sessionSpeakers } from "@/db/schema";
import { today } from "../../../clock";

/** Whoever is erased leads no group from tomorrow on, and is named at no event; what they did there stays counted. */
export async function leavePlaces(tx: Transaction, memberId: string): Promise<void> {
  const day = today();
  const own = eq(groupLeads.memberId, memberId);
  await tx
    .delete(groupLeads)
    .where(and(own, or(isNull(groupLeads.acceptedAt), gt(groupLeads.fromOn, day))))
    .returning({ id: groupLeads.id });
  await tx
    .update(groupLeads)
    .set({ toOn: day })
    .where(and(own, or(isNull(groupLeads.toOn), gt(groupLeads.toOn, day))))
    .returning({ id: groupLeads.id });
  const spoken = await tx
    .delete(sessionSpeakers)
    .where(eq(sessionSpeakers.memberId, memberId))
    .returning({ sessionId: sessionSpeakers.sessionId });
  await tx.delete(eventVolunteers).where(eq(eventVolunteers.memberId, memberId)).returning({ id: eventVolunteers.id });
  const sessions = spoken.map(({ sessionId }) => sessionId);
  // A session without its speaker would take the credit along with the event's next change.
  if (sessions.length > 0)
    await tx
      .update(activities)
      .set({ followsEvent: false })
      .where(inArray(activities.sessionId, sessions))
      .returning({ id: activities.id });
}
