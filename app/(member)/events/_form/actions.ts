"use server";

import { outcomeOf } from "@/lib/action";
import { parse } from "@/lib/command";
import { currentViewer } from "@/lib/current-viewer";
import { logEvent, planEvent, reviseEvent } from "@/lib/events/commands";
import { findBySource } from "@/lib/events/queries";
import { type EventTyped, eventForm } from "@/lib/events/schema";

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
