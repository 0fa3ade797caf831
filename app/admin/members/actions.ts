"use server";

import type { z } from "zod";
import { disableAccount, enableAccount } from "@/lib/accounts/disable-enable";
import { inviteMember } from "@/lib/accounts/invite-member";
import type { inviteMemberInput } from "@/lib/accounts/schema";
import { signOutEverywhere } from "@/lib/accounts/sign-out-everywhere";
import { action, toActionResult } from "@/lib/core/action";
import { currentViewer } from "@/lib/core/current-viewer";
import { getRequestOrigin } from "@/lib/core/request-origin";
import { termIdsOfSelectedMembers } from "@/lib/directory/terms-of-selected";
import { eraseMember } from "@/lib/privacy/erase/erase-member";
import { markMembersDifferent, unmarkMembersDifferent } from "@/lib/privacy/mark-different";
import { mergeMembers } from "@/lib/privacy/merge/merge-members";
import { undoMemberMerge } from "@/lib/privacy/merge/undo-merge";
import type { RowSelection } from "@/lib/terms/schema";

/** The ids of all terms of the chosen members that can be put on hold, or renewed. */
export async function termsOfThem(step: "hold" | "renew", chosen: RowSelection) {
  return toActionResult(async () => termIdsOfSelectedMembers(await currentViewer(), { ...chosen, step }));
}

export const mergeThem = action(mergeMembers);
export const tellThemApart = action(markMembersDifferent);
export const compareThemAgain = action(unmarkMembersDifferent);
export const undoThisMerge = action(undoMemberMerge);
export const eraseThem = action(eraseMember);
export const disableThem = action(disableAccount);
export const enableThem = action(enableAccount);
export const signOutThem = action(signOutEverywhere);

export async function inviteThem(input: z.input<typeof inviteMemberInput>) {
  return toActionResult(async () => inviteMember(await currentViewer(), await getRequestOrigin(), input));
}
