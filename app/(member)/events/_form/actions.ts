"use server";

import { toActionResult } from "@/lib/core/action";
import { parse } from "@/lib/core/command";
import { currentViewer } from "@/lib/core/current-viewer";
import { eventFactsOf } from "@/lib/events/facts";
import { findEventBySourceKey, getEvent } from "@/lib/events/get";
import { logEvent } from "@/lib/events/log";
import { planEvent } from "@/lib/events/plan";
import { reviseEvent } from "@/lib/events/revise";
import { type EventFormInput, eventForm } from "@/lib/events/schema";
import { namesOf } from "./member-names";
import { valuesOf } from "./values";

/** Saves the form by the command that it is for. The same new one sent twice is one. */
export async function saveEvent(raw: EventFormInput) {
  return toActionResult(async () => {
    const viewer = await currentViewer();
    const { intent, id, version, sourceKey, repeat, ...facts } = parse(eventForm, raw);
    if (intent === "revise") {
      await reviseEvent(viewer, { ...facts, id: id ?? "", version: version ?? 0 });
      return { id: id ?? "", saved: "changed" };
    }
    const sent = sourceKey ? await findEventBySourceKey(viewer, sourceKey) : null;
    if (sent) return { id: sent.id, saved: intent === "log" ? "logged" : "planned" };
    if (intent === "log") return { id: (await logEvent(viewer, { ...facts, sourceKey })).id, saved: "logged" };
    return { id: (await planEvent(viewer, { ...facts, sourceKey, repeat })).id, saved: "planned" };
  });
}

/** The event as it stands now, and the names in it; null where it is gone, or theirs to change no longer. */
export async function newestOf(id: string) {
  const outcome = await toActionResult(async () => {
    const viewer = await currentViewer();
    const event = await getEvent(viewer, String(id));
    if (!event.mayRun) return null;
    return { values: valuesOf(event, eventFactsOf(event)), state: event.state, names: await namesOf(viewer, event) };
  });
  return outcome.ok ? outcome.value : null;
}
