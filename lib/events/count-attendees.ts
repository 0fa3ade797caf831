import { chunksOf } from "@/db/chunks";
import type { Transaction } from "@/db/client";
import { eventAttendees } from "@/db/schema";
import { withStateChange } from "@/lib/core/changes";
import { now } from "@/lib/core/clock";
import { command } from "@/lib/core/command";
import { Refusal } from "@/lib/core/errors";
import type { Viewer } from "@/lib/core/viewer";
import { memberOptions } from "@/lib/members/search";
import { deleteAttendees } from "./attendees";
import { creditEvent } from "./crediting";
import { getEvent } from "./get";
import { writeEventVersion } from "./record";
import { recordAttendance, refuseUncountableEvent } from "./record-attendance";
import { countAttendeesInput, undoAttendeeCountInput } from "./schema";
import "server-only";

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
    await refuseUnknownMembers(tx, viewer, memberIds);
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
export const undoAttendeeCount = command({
  name: "event.take_count_back",
  input: undoAttendeeCountInput,
  subject: (tx, input, viewer) => getEvent(viewer, input.id, tx),
  allow: (_viewer, event) => event.mayRun,
  run: async ({ tx, viewer, input, subject: event }) => {
    const { id, version, memberIds, ...before } = input;
    refuseUncountableEvent(event);
    await writeEventVersion(tx, { id, version }, before);
    const gone = await deleteAttendees(tx, id, memberIds);
    const told = withStateChange(event.state, before.state, { after: { ...before, takenOff: gone } });
    const audit = { objectKind: "event", objectId: id, ...told };
    return { value: { id, version: version + 1 }, audit: [audit, ...(await creditEvent(tx, viewer, id))] };
  },
});

async function refuseUnknownMembers(tx: Transaction, viewer: Viewer, memberIds: readonly string[]): Promise<void> {
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
