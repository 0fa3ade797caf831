import "server-only";
import type { Transaction } from "@/db/client";
import { today } from "../../clock";
import { command } from "../../command";
import { Refusal } from "../../errors";
import type { Viewer } from "../../viewer";
import { writeEvent } from "../commands";
import { creditEvent } from "../crediting/commands";
import { getEvent } from "../queries";
import { attendanceInput, cancelInput, eventChoice } from "../schema";

const seen = (tx: Transaction, input: { id: string }, viewer: Viewer) => getEvent(viewer, input.id, tx);

/** Says how many came; a planned event was held by that. Leads of its groups and whoever manages one. */
export const recordAttendance = command({
  name: "event.record_attendance",
  input: attendanceInput,
  subject: seen,
  allow: (_viewer, event) => event.mayRun,
  run: async ({ tx, viewer, input, subject: event }) => {
    refuseUncountable(event);
    const numbers = {
      attendeesInPerson: input.attendeesInPerson ?? event.attendeesInPerson,
      attendeesOnline: input.attendeesOnline ?? event.attendeesOnline,
    };
    await writeEvent(tx, input, { ...numbers, state: "held", isUncounted: false });
    const audit = { objectKind: "event", objectId: event.id, after: numbers };
    return {
      value: { id: event.id, version: input.version + 1 },
      audit: [audit, ...(await creditEvent(tx, viewer, event.id))],
    };
  },
});

/** Says that it was held and that nobody counted, so that the question does not come back. */
export const leaveEventUncounted = command({
  name: "event.leave_uncounted",
  input: eventChoice,
  subject: seen,
  allow: (_viewer, event) => event.mayRun,
  run: async ({ tx, viewer, input, subject: event }) => {
    refuseUncountable(event);
    await writeEvent(tx, input, { state: "held", isUncounted: true });
    const audit = { objectKind: "event", objectId: event.id };
    return {
      value: { id: event.id, version: input.version + 1 },
      audit: [audit, ...(await creditEvent(tx, viewer, event.id))],
    };
  },
});

/** Takes that back: the question is asked again. It stays held. */
export const askAttendanceAgain = command({
  name: "event.ask_again",
  input: eventChoice,
  subject: seen,
  allow: (_viewer, event) => event.mayRun,
  run: async ({ tx, input, subject: event }) => {
    await writeEvent(tx, input, { isUncounted: false });
    return {
      value: { id: event.id, version: input.version + 1 },
      audit: { objectKind: "event", objectId: event.id },
    };
  },
});

/** Cancels an event: it stays to be seen as cancelled, in feeds too, and what came of it leaves. */
export const cancelEvent = command({
  name: "event.cancel",
  input: cancelInput,
  subject: seen,
  allow: (_viewer, event) => event.mayRun,
  run: async ({ tx, viewer, input, subject: event }) => {
    if (event.state === "cancelled") throw new Refusal("conflict", "This is cancelled already.");
    await writeEvent(tx, input, { state: "cancelled", cancelledWhy: input.why });
    const audit = { objectKind: "event", objectId: event.id, after: { state: "cancelled", why: input.why } };
    return {
      value: { id: event.id, version: input.version + 1 },
      audit: [audit, ...(await creditEvent(tx, viewer, event.id))],
    };
  },
});

/** Takes a cancellation back: planned where it is still to come, else held. */
export const restoreEvent = command({
  name: "event.restore",
  input: eventChoice,
  subject: seen,
  allow: (_viewer, event) => event.mayRun,
  run: async ({ tx, viewer, input, subject: event }) => {
    if (event.state !== "cancelled") throw new Refusal("conflict", "This is not cancelled.");
    const state = event.startsOn > today(event.timeZone) ? "planned" : "held";
    await writeEvent(tx, input, { state, cancelledWhy: null });
    const audit = { objectKind: "event", objectId: event.id, after: { state } };
    return {
      value: { id: event.id, version: input.version + 1, state },
      audit: [audit, ...(await creditEvent(tx, viewer, event.id))],
    };
  },
});

/** How many came can be said of what has begun and was not cancelled. */
export function refuseUncountable(event: { state: string; startsOn: string; timeZone: string }): void {
  if (event.state === "cancelled") throw new Refusal("conflict", "This was cancelled. Undo the cancellation first.");
  if (event.startsOn > today(event.timeZone)) throw new Refusal("conflict", "This is still to come.");
}
