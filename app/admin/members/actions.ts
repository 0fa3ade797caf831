"use server";

import type { z } from "zod";
import { disableAccount, enableAccount, inviteMember } from "@/lib/accounts/commands";
import type { inviteInput } from "@/lib/accounts/schema";
import { signOutEverywhere } from "@/lib/accounts/sessions/commands";
import { action, outcomeOf } from "@/lib/action";
import { today } from "@/lib/clock";
import { parse } from "@/lib/command";
import { currentViewer } from "@/lib/current-viewer";
import { eraseMember } from "@/lib/members/erasure/commands";
import { mergeMembers } from "@/lib/members/merges/commands";
import { undoMerge } from "@/lib/members/unmerging/commands";
import { stepMany } from "@/lib/terms/many/commands";
import { termsOfChosen } from "@/lib/terms/many/queries";
import { type ChosenRows, type DoneTerm, doneTerms } from "@/lib/terms/many/schema";
import { visitOfRequest } from "@/lib/visit";

/** The ids of all terms of the chosen members that can be put on hold, or renewed. */
export async function termsOfThem(step: "hold" | "renew", chosen: ChosenRows) {
  return outcomeOf(async () => termsOfChosen(await currentViewer(), { ...chosen, step }));
}

/** Takes back what a bulk step did. */
export async function takeBack(step: "resume" | "reopen", done: DoneTerm[]) {
  return outcomeOf(async () => {
    const viewer = await currentViewer();
    const terms = parse(doneTerms, done);
    const before = Object.fromEntries(terms.map(({ id, endsOn, state }) => [id, { endsOn, state }]));
    return stepMany(viewer, { step, termIds: terms.map(({ id }) => id), day: today(viewer.timeZone), before });
  });
}

export const mergeThem = action(mergeMembers);
export const undoThisMerge = action(undoMerge);
export const eraseThem = action(eraseMember);
export const disableThem = action(disableAccount);
export const enableThem = action(enableAccount);
export const signOutThem = action(signOutEverywhere);

export async function inviteThem(input: z.input<typeof inviteInput>) {
  return outcomeOf(async () => inviteMember(await currentViewer(), await visitOfRequest(), input));
}
