import { today } from "@/lib/core/clock";
import { command } from "@/lib/core/command";
import { Refusal } from "@/lib/core/errors";
import { creditEvent } from "./crediting";
import { getEventSubject } from "./get";
import { writeEventVersion } from "./record";
import { cancelEventInput, eventChoice } from "./schema";
import "server-only";

/** Cancels an event: it stays to be seen as cancelled, in feeds too, and what came of it leaves. */
export const cancelEvent = command({
  name: "event.cancel",
  input: cancelEventInput,
  subject: getEventSubject,
  allow: (_viewer, event) => event.mayRun,
  run: async ({ tx, viewer, input, subject: event }) => {
    if (event.state === "cancelled") throw new Refusal("conflict", "This is cancelled already.");
    await writeEventVersion(tx, input, { state: "cancelled", cancelledWhy: input.why });
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
  subject: getEventSubject,
  allow: (_viewer, event) => event.mayRun,
  run: async ({ tx, viewer, input, subject: event }) => {
    if (event.state !== "cancelled") throw new Refusal("conflict", "This is not cancelled.");
    const state = event.startsOn > today(event.timeZone) ? "planned" : "held";
    await writeEventVersion(tx, input, { state, cancelledWhy: null });
    const audit = { objectKind: "event", objectId: event.id, after: { state } };
    return {
      value: { id: event.id, version: input.version + 1, state },
      audit: [audit, ...(await creditEvent(tx, viewer, event.id))],
    };
  },
});
