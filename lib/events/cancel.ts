import { today } from "@/lib/core/clock";
import { command } from "@/lib/core/command";
import { Refusal } from "@/lib/core/errors";
import { changeCreditedEvent } from "./crediting";
import { getEventSubject } from "./get";
import { cancelEventInput, eventChoice } from "./schema";
import "server-only";

/** Cancels an event: it stays to be seen as cancelled, in feeds too, and what came of it leaves. */
export const cancelEvent = command({
  name: "event.cancel",
  input: cancelEventInput,
  subject: getEventSubject,
  allow: (_viewer, event) => event.mayRun,
  run: async ({ tx, viewer, input, subject: event }) => {
    if (event.state === "cancelled") return { value: { id: event.id, version: event.version }, audit: [] };
    const state = "cancelled";
    const columns = { state, cancelledWhy: input.why } as const;
    return changeCreditedEvent(tx, viewer, { seen: input, from: event.state, columns, after: { why: input.why } });
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
    const columns = { state, cancelledWhy: null } as const;
    const { value, audit } = await changeCreditedEvent(tx, viewer, { seen: input, from: event.state, columns });
    return { value: { ...value, state }, audit };
  },
});
