"use server";

import type { z } from "zod";
import { action, outcomeOf } from "@/lib/action";
import { today } from "@/lib/clock";
import { currentViewer } from "@/lib/current-viewer";
import { endTermAndLeads, reopenTermAndLeads } from "@/lib/groups/leads/terms/commands";
import { extendTerm, grantTerm, renewTerm, reopenTerm, reviseTerm, startTerm } from "@/lib/terms/commands";
import { holdTerm, resumeTerm } from "@/lib/terms/holds/commands";
import { stepMany } from "@/lib/terms/many/commands";
import type { manyInput } from "@/lib/terms/many/schema";

export const grantIt = action(grantTerm);
export const startIt = action(startTerm);
export const endIt = action(endTermAndLeads);
export const takeEndBack = action(reopenTermAndLeads);
export const reopenIt = action(reopenTerm);
export const extendIt = action(extendTerm);
export const renewIt = action(renewTerm);
export const reviseIt = action(reviseTerm);
export const holdIt = action(holdTerm);
export const resumeIt = action(resumeTerm);

/** One step for some of many terms, today, each by its own command. */
export async function stepThese(input: Omit<z.input<typeof manyInput>, "day">) {
  return outcomeOf(async () => {
    const viewer = await currentViewer();
    return stepMany(viewer, { ...input, day: today(viewer.timeZone) });
  });
}
