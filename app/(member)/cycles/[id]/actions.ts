"use server";

import { action, toActionResult } from "@/lib/core/action";
import { currentViewer } from "@/lib/core/current-viewer";
import { answerAppeal } from "@/lib/cycles/appeals/answer";
import { decideOnTerm } from "@/lib/cycles/decide";
import { decideOnTerms } from "@/lib/cycles/decide-in-bulk";
import { giveReason } from "@/lib/cycles/give-reason";
import { saveLetter } from "@/lib/cycles/letters/save";
import { sendLetters } from "@/lib/cycles/letters/send";
import { previewDecisions } from "@/lib/cycles/preview";
import { undoCycleDecision } from "@/lib/cycles/undo";

export const decide = action(decideOnTerm);
export const takeBack = action(undoCycleDecision);
export const giveTheReason = action(giveReason);
export const sendReady = action(sendLetters);
export const saveTheLetter = action(saveLetter);
export const answerTheAppeal = action(answerAppeal);

/** What each of the chosen terms would become. */
export async function preview(raw: unknown) {
  return toActionResult(async () => previewDecisions(await currentViewer(), raw));
}

/** The same decision for some terms, each of which can refuse alone. */
export async function decideMany(raw: unknown) {
  return toActionResult(async () => decideOnTerms(await currentViewer(), raw));
}
