import "server-only";
import { and, eq, inArray } from "drizzle-orm";
import { chunksOf } from "@/db/chunks";
import type { Transaction } from "@/db/client";
import { eventAttendees } from "@/db/schema";
import { now } from "../../clock";
import { command } from "../../command";
import { missing, Refusal } from "../../errors";
import { memberOptions } from "../../members/queries";
import type { Viewer } from "../../viewer";
import { writeEvent } from "../commands";
import { creditEvent } from "../crediting/commands";
import { getEvent } from "../queries";
import { recordAttendance, refuseUncountable } from "../states/commands";
import { countAttendeesInput, leaveAttendeesInput, takeCountBackInput } from "./schema";

/**
 * Says how many came and which members were among them, as a list of attendees told; nobody else on it is kept. Adds to those who
 * are there. Leads of its groups and whoever manages one. Refuses a newer version, and members whom the viewer may not see.
 */
export const countAttendees = command({
  name: "event.count_attendees",
  input: countAttendeesInput,
  subject: (tx, input, viewer) => getEvent(viewer, input.id, tx),
  allow: (_viewer, event) => event.mayRun,
  run: async ({ tx, viewer, input, subject: event }) => {
    const { memberIds, ...numbers } = input;
    await refuseUnknown(tx, viewer, memberIds);
    const { id, version } = await recordAttendance.within(tx, viewer, numbers);
    const added = await addAttendees(tx, viewer, { id, memberIds });
    const { attendeesInPerson, attendeesOnline, isUncounted, state } = event;
    const before = { attendeesInPerson, attendeesOnline, isUncounted, state, memberIds: added };
    const audit = { objectKind: "event", objectId: id, after: { added: added.length } };
    const value = { id, version, added: added.length, undo: { id, version, ...before } };
    return { value, audit: added.length > 0 ? audit : [] };
  },
});

/**
 * Puts the numbers back to what they were and takes those off who were added with them; what came of the event
 * follows. Leads of its groups and whoever manages one, while nobody changed the event since.
 */
export const takeCountBack = command({
  name: "event.take_count_back",
  input: takeCountBackInput,
  subject: (tx, input, viewer) => getEvent(viewer, input.id, tx),
  allow: (_viewer, event) => event.mayRun,
  run: async ({ tx, viewer, input, subject: event }) => {
    const { id, version, memberIds, ...before } = input;
    refuseUncountable(event);
    await writeEvent(tx, { id, version }, before);
    const gone = await dropAttendees(tx, id, memberIds);
    const audit = { objectKind: "event", objectId: id, after: { ...before, takenOff: gone } };
    return { value: { id, version: version + 1 }, audit: [audit, ...(await creditEvent(tx, viewer, id))] };
  },
});

/** Takes a member off the list of who was there: themselves, and whoever runs the event. The numbers stay. */
export const leaveAttendees = command({
  name: "event.leave_attendees",
  input: leaveAttendeesInput,
  subject: (tx, input, viewer) => getEvent(viewer, input.id, tx),
  allow: (viewer, event, { memberId }) => event.mayRun || memberId === viewer.memberId,
  run: async ({ tx, input: { id, memberId } }) => {
    if ((await dropAttendees(tx, id, [memberId])) === 0) throw missing("attendee");
    return { value: { id }, audit: { objectKind: "event", objectId: id, concernsId: memberId } };
  },
});

async function refuseUnknown(tx: Transaction, viewer: Viewer, memberIds: readonly string[]): Promise<void> {
  for (const some of chunksOf(memberIds)) {
    if ((await memberOptions(viewer, some, tx)).length === some.length) continue;
    const message = "One of these people is not in the directory any more. Read the list again.";
    throw new Refusal("invalid", message, { memberIds: message });
  }
}

/** Answers who was not there yet. */
async function addAttendees(
  tx: Transaction,
  viewer: Viewer,
  { id: eventId, memberIds }: { id: string; memberIds: readonly string[] },
): Promise<string[]> {
  const added: string[] = [];
  for (const some of chunksOf(memberIds)) {
    const rows = await tx
      .insert(eventAttendees)
      .values(some.map((memberId) => ({ eventId, memberId, addedById: viewer.memberId, addedAt: now() })))
      .onConflictDoNothing()
      .returning({ id: eventAttendees.memberId });
    added.push(...rows.map(({ id }) => id));
  }
  return added;
}

async function dropAttendees(tx: Transaction, eventId: string, memberIds: readonly string[]): Promise<number> {
  let gone = 0;
  for (const some of chunksOf(memberIds)) {
    const rows = await tx
      .delete(eventAttendees)
      .where(and(eq(eventAttendees.eventId, eventId), inArray(eventAttendees.memberId, some)))
      .returning({ id: eventAttendees.memberId });
    gone += rows.length;
  }
  return gone;
}
