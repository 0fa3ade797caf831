"use server";

import { outcomeOf } from "@/lib/action";
import { parse } from "@/lib/command";
import { currentViewer } from "@/lib/current-viewer";
import { factsOf, logEvent, planEvent, reviseEvent } from "@/lib/events/commands";
import { findBySource, getEvent } from "@/lib/events/queries";
import { type EventTyped, eventForm } from "@/lib/events/schema";
import { namesOf } from "./names";
import { valuesOf } from "./values";

/** Saves the form by the command that it is for. The same new one sent twice is one. */
export async function saveEvent(raw: EventTyped) {
  return outcomeOf(async () => {
    const viewer = await currentViewer();
    const { intent, id, version, sourceKey, repeat, ...facts } = parse(eventForm, raw);
    if (intent === "revise") {
      await reviseEvent(viewer, { ...facts, id: id ?? "", version: version ?? 0 });
      return { id: id ?? "", saved: "changed" };
    }
    const sent = sourceKey ? await findBySource(viewer, sourceKey) : null;
    if (sent) return { id: sent.id, saved: intent === "log" ? "logged" : "planned" };
    if (intent === "log") return { id: (await logEvent(viewer, { ...facts, sourceKey })).id, saved: "logged" };
    return { id: (await planEvent(viewer, { ...facts, sourceKey, repeat })).id, saved: "planned" };
  });
}

/** The event as it stands now, and the names in it; null where it is gone, or theirs to change no longer. */
export async function newestOf(id: string) {
  const outcome = await outcomeOf(async () => {
    const viewer = await currentViewer();
    const event = await getEvent(viewer, String(id));
    if (!event.mayRun) return null;
    return { values: valuesOf(event, factsOf(event)), state: event.state, names: await namesOf(viewer, event) };
  });
  return outcome.ok ? outcome.value : null;
}
