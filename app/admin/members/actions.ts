"use server";

import type { z } from "zod";
import { disableAccount, enableAccount, inviteMember } from "@/lib/accounts/commands";
import type { inviteInput } from "@/lib/accounts/schema";
import { signOutEverywhere } from "@/lib/accounts/sessions/commands";
import { action, outcomeOf } from "@/lib/action";
import { today } from "@/lib/clock";
import { parse } from "@/lib/command";
import { currentViewer } from "@/lib/current-viewer";
import { Refusal } from "@/lib/errors";
import { memberIds } from "@/lib/members/directory/queries";
import { memberFilterOf } from "@/lib/members/directory/schema";
import { eraseMember } from "@/lib/members/erasure/commands";
import { mergeMembers } from "@/lib/members/merges/commands";
import { undoMerge } from "@/lib/members/unmerging/commands";
import { termIdsOf } from "@/lib/terms/directory/queries";
import { stepMany } from "@/lib/terms/many/commands";
import { type ChosenRows, chosenRows, type DoneTerm, doneTerms } from "@/lib/terms/many/schema";
import { visitOfRequest } from "@/lib/visit";

const takes = { hold: ["active", "grace"], renew: ["active", "grace", "on_hold"] } as const;

/** The ids of all terms of the chosen members that can be put on hold, or renewed. */
export async function termsOfThem(step: "hold" | "renew", chosen: ChosenRows) {
  return outcomeOf(async () => {
    const viewer = await currentViewer();
    if (!viewer.isAdministrator || !Object.hasOwn(takes, step)) throw new Refusal("forbidden", "You may not do that.");
    const { isAll, ids, filter } = parse(chosenRows, chosen);
    const people = isAll ? await memberIds(viewer, memberFilterOf(filter)) : ids;
    return termIdsOf(viewer, people, takes[step]);
  });
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
