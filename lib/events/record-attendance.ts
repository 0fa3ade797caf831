import { today } from "@/lib/core/clock";
import { command } from "@/lib/core/command";
import { Refusal } from "@/lib/core/errors";
import { changeCreditedEvent } from "./crediting";
import { getEventSubject } from "./get";
import { writeEventVersion } from "./record";
import { attendanceInput, eventChoice } from "./schema";
import "server-only";

/** Says how many came; a planned event was held by that. Leads of its groups and whoever manages one. */
export const recordAttendance = command({
  name: "event.record_attendance",
  input: attendanceInput,
  subject: getEventSubject,
  allow: (_viewer, event) => event.mayRun,
  run: async ({ tx, viewer, input, subject: event }) => {
    refuseUncountableEvent(event);
    const numbers = {
      attendeesInPerson: input.attendeesInPerson ?? event.attendeesInPerson,
      attendeesOnline: input.attendeesOnline ?? event.attendeesOnline,
    };
    const columns = { ...numbers, state: "held", isUncounted: false } as const;
    return changeCreditedEvent(tx, viewer, { seen: input, from: event.state, columns, after: numbers });
  },
});

/** Says that it was held and that nobody counted, so that the question does not come back. */
export const leaveEventUncounted = command({
  name: "event.leave_uncounted",
  input: eventChoice,
  subject: getEventSubject,
  allow: (_viewer, event) => event.mayRun,
  run: async ({ tx, viewer, input, subject: event }) => {
    refuseUncountableEvent(event);
    const columns = { state: "held", isUncounted: true } as const;
    return changeCreditedEvent(tx, viewer, { seen: input, from: event.state, columns });
  },
});

/** Takes that back: the question is asked again. It stays held. */
export const askForAttendanceAgain = command({
  name: "event.ask_again",
  input: eventChoice,
  subject: getEventSubject,
  allow: (_viewer, event) => event.mayRun,
  run: async ({ tx, input, subject: event }) => {
    await writeEventVersion(tx, input, { isUncounted: false });
    return {
      value: { id: event.id, version: input.version + 1 },
      audit: { objectKind: "event", objectId: event.id },
    };
  },
});

/** How many came can be said of what has begun and was not cancelled. */
export function refuseUncountableEvent(event: { state: string; startsOn: string; timeZone: string }): void {
  if (event.state === "cancelled") throw new Refusal("conflict", "This was cancelled. Undo the cancellation first.");
  if (event.startsOn > today(event.timeZone)) throw new Refusal("conflict", "This is still to come.");
}
