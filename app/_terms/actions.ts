"use server";

import type { z } from "zod";
import { action, toActionResult } from "@/lib/core/action";
import { today } from "@/lib/core/clock";
import { parse } from "@/lib/core/command";
import { currentViewer } from "@/lib/core/current-viewer";
import { endTermAndLeads, reopenTermAndLeads } from "@/lib/groups/leads/end-with-term";
import { changeTermsInBulk } from "@/lib/terms/bulk-change";
import { editTerm } from "@/lib/terms/edit";
import { extendTerm } from "@/lib/terms/extend";
import { giveGrace } from "@/lib/terms/give-grace";
import { grantTerm } from "@/lib/terms/grant";
import { holdTerm } from "@/lib/terms/hold";
import { renewTerm } from "@/lib/terms/renew";
import { reopenTerm } from "@/lib/terms/reopen";
import { resumeTerm } from "@/lib/terms/resume";
import { type BulkTermDone, type bulkTermInput, bulkTermsDone } from "@/lib/terms/schema";
import { startTerm } from "@/lib/terms/start";

export const grantIt = action(grantTerm);
export const startIt = action(startTerm);
export const endIt = action(endTermAndLeads);
export const takeEndBack = action(reopenTermAndLeads);
export const reopenIt = action(reopenTerm);
export const extendIt = action(extendTerm);
export const giveItGrace = action(giveGrace);
export const renewIt = action(renewTerm);
export const reviseIt = action(editTerm);
export const holdIt = action(holdTerm);
export const resumeIt = action(resumeTerm);

/** One step for some of many terms, today, each by its own command. */
export async function stepThese(input: Omit<z.input<typeof bulkTermInput>, "day">) {
  return toActionResult(async () => {
    const viewer = await currentViewer();
    return changeTermsInBulk(viewer, { ...input, day: today(viewer.timeZone) });
  });
}

/** Takes back what a bulk step did. */
export async function takeBack(step: "resume" | "reopen", done: BulkTermDone[]) {
  return toActionResult(async () => {
    const viewer = await currentViewer();
    const terms = parse(bulkTermsDone, done);
    const before = Object.fromEntries(terms.map(({ id, endsOn, state }) => [id, { endsOn, state }]));
    return changeTermsInBulk(viewer, { step, termIds: terms.map(({ id }) => id), day: today(viewer.timeZone), before });
  });
}
